window.YTD.direct_messages.part0 = [
  {
    "dmConversation": {
      "conversationId": "1000000001-1000000002",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1000000001",
            "reactions": [],
            "urls": [],
            "text": "see you",
            "mediaUrls": [],
            "senderId": "1000000002",
            "id": "3",
            "createdAt": "2024-03-03T10:00:00.000Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "1000000002",
            "reactions": [],
            "urls": [],
            "text": "hello",
            "mediaUrls": [],
            "senderId": "1000000001",
            "id": "2",
            "createdAt": "2024-03-02T10:00:00.000Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "recipientId": "1000000002",
            "reactions": [],
            "urls": [],
            "text": "first",
            "mediaUrls": [],
            "senderId": "1000000001",
            "id": "1",
            "createdAt": "the day before",
            "editHistory": []
          }
        }
      ]
    }
  },
  {
    "dmConversation": {
      "conversationId": "1000000001-1000000003",
      "messages": [
        {
          "messageCreate": {
            "recipientId": "1000000001",
            "reactions": [],
            "urls": [],
            "text": "hi",
            "mediaUrls": [],
            "senderId": "1000000003",
            "id": "5",
            "createdAt": "2024-04-03T10:00:00.000Z",
            "editHistory": []
          }
        },
        {
          "messageCreate": {
            "id": 6,
            "senderId": null
          }
        },
        {
          "joinConversation": {
            "initiatingUserId": "1000000003",
            "participantsSnapshot": [
              "1000000001"
            ],
            "createdAt": "2024-04-01T10:00:00.000Z"
          }
        }
      ]
    }
  }
]