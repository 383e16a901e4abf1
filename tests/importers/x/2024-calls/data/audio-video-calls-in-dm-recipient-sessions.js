window.YTD.audio_video_calls_in_dm_recipient_sessions.part0 = [
  { "audioVideoCallsInDmRecipientSessions" : { "hostBroadcastID" : "1c", "twitterUserID" : "100", "createdAt" : "2024-03-03T10:00:00.000Z", "startedAt" : "2024-03-03T10:00:01.000Z", "endedAt" : "2024-03-03T10:05:00.000Z" } },
  { "audioVideoCallsInDmRecipientSessions" : { "hostBroadcastID" : "1d", "twitterUserID" : "200", "createdAt" : "2024-03-04T10:00:00.000Z", "startedAt" : "2024-03-04T10:00:01.000Z", "endedAt" : "2024-03-04T10:05:00.000Z" } }
]
