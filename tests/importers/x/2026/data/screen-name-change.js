window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange" : {
      "accountId" : "501",
      "screenNameChange" : {
        "changedAt" : "2012-09-06T13:03:00.000Z",
        "changedFrom" : "maren_writes",
        "changedTo" : "MarenHolt"
      }
    }
  }
]
