window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "77001",
      "messages" : [
        {
          "joinConversation" : {
            "initiatingUserId" : "604",
            "participantsSnapshot" : [
              "501",
              "604",
              "605"
            ],
            "createdAt" : "2021-01-01T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "reactions" : [],
            "urls" : [],
            "text" : "Welcome all",
            "mediaUrls" : [],
            "senderId" : "604",
            "id" : "3004",
            "createdAt" : "2021-01-01T10:01:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "reactions" : [],
            "urls" : [],
            "text" : "Hello",
            "mediaUrls" : [],
            "senderId" : "501",
            "id" : "3005",
            "createdAt" : "2021-01-01T10:02:00.000Z"
          }
        }
      ]
    }
  }
]
