window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "501-601",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "601",
            "reactions" : [],
            "urls" : [],
            "text" : "Thank you for the kind words",
            "mediaUrls" : [],
            "senderId" : "501",
            "id" : "3002",
            "createdAt" : "2020-06-25T11:14:17.418Z",
            "editHistory" : []
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "501",
            "reactions" : [
              {
                "senderId" : "501",
                "reactionKey" : "like",
                "eventId" : "9",
                "createdAt" : "2020-06-24T12:00:00.000Z"
              }
            ],
            "urls" : [],
            "text" : "I loved \"the one about bees\"",
            "mediaUrls" : [],
            "senderId" : "601",
            "id" : "3001",
            "createdAt" : "2020-06-24T11:14:17.418Z"
          }
        }
      ]
    }
  }
]
