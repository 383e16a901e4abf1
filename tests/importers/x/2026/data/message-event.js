window.YTD.message_event.part0 = [
  {
    "messageEvent" : {
      "createdAtMsec" : "1771945388492",
      "senderId" : "601",
      "conversationId" : "501:601",
      "messageId" : "m-1",
      "detail" : {
        "messageCreateEvent" : {
          "contents" : "q83vEjRWeJA="
        }
      }
    }
  },
  {
    "messageEvent" : {
      "createdAtMsec" : "1771945388999",
      "senderId" : "601",
      "conversationId" : "501:601",
      "messageId" : "m-2",
      "detail" : {
        "markConversationReadEvent" : {
          "seenAtMillis" : "1771945388445"
        }
      }
    }
  }
]
