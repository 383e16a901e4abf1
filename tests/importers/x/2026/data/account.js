window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "Maren@blog.example",
      "createdVia" : "web",
      "username" : "MarenHolt",
      "accountId" : "501",
      "createdAt" : "2009-11-15T13:18:50.000Z",
      "accountDisplayName" : "Maren Holt"
    }
  }
]
