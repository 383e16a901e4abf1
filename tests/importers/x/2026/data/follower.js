window.YTD.follower.part0 = [
  {
    "follower" : {
      "accountId" : "602",
      "userLink" : "https://twitter.com/intent/user?user_id=602"
    }
  }
]
