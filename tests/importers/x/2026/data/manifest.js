window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "501",
    "userName" : "MarenHolt",
    "displayName" : "Maren Holt"
  },
  "archiveInfo" : {
    "sizeBytes" : "4096",
    "generationDate" : "2026-03-06T13:15:31.187Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "dataTypes" : {
    "tweets" : {
      "files" : [
        {
          "fileName" : "data/tweets.js",
          "globalName" : "YTD.tweets.part0",
          "count" : "4"
        }
      ]
    }
  }
}
