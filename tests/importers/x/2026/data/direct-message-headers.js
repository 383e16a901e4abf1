window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "501-603",
      "messages" : [
        {
          "messageCreate" : {
            "id" : "3003",
            "senderId" : "603",
            "recipientId" : "501",
            "createdAt" : "2019-01-25T19:33:24.183Z"
          }
        }
      ]
    }
  }
]
