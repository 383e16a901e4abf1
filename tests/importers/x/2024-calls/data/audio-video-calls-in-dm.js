window.YTD.audio_video_calls_in_dm.part0 = [
  {
    "audioVideoCallsInDm" : {
      "broadcast" : { "id" : "1a", "createdAt" : "2024-03-01T10:00:00.000Z", "updatedAt" : "2024-03-01T10:31:00.000Z", "endAt" : "2024-03-01T10:31:00.000Z", "inviteesTwitter" : [ "200" ] },
      "sessions" : [
        { "hostBroadcastID" : "1a", "twitterUserID" : "100", "createdAt" : "2024-03-01T10:00:00.000Z", "startedAt" : "2024-03-01T10:00:01.000Z", "endedAt" : "2024-03-01T10:31:00.000Z", "endReason" : "HUNG_UP" },
        { "hostBroadcastID" : "1a", "twitterUserID" : "200", "createdAt" : "2024-03-01T10:00:30.000Z", "startedAt" : "2024-03-01T10:01:00.000Z", "endedAt" : "2024-03-01T10:31:00.000Z", "endReason" : "HUNG_UP" }
      ]
    }
  },
  {
    "broadcast" : { "id" : "1b", "createdAt" : "2024-03-02T10:00:00.000Z", "endAt" : "2024-03-02T10:00:20.000Z", "inviteesTwitter" : [ "300" ] },
    "sessions" : [ ]
  }
]
