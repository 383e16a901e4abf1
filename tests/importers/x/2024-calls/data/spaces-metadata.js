window.YTD.spaces_metadata.part0 = [
  { "spacesMetadata" : { "id" : "s1", "creatorUserId" : "100", "createdAt" : "2024-04-01T18:00:00.000Z", "endedAt" : "2024-04-01T19:00:00.000Z", "speakers" : [ { "userId" : "100" }, { "userId" : "400", "startedAt" : "2024-04-01T18:10:00.000Z" } ] } },
  { "spacesMetadata" : { "id" : "s2", "creatorUserId" : "100", "createdAt" : "2024-04-02T18:00:00.000Z", "speakers" : [ "1001", "1002", "1003", "1004", "1005", "1006", "1007", "1008", "1009" ] } }
]
