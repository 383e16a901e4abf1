Grailbird.data.tweets_2015_01 = 
[
  {
    "source" : "web",
    "entities" : {
      "user_mentions" : [
        {
          "name" : "Chi Kobayashi",
          "screen_name" : "chi_k",
          "indices" : [
            0,
            6
          ],
          "id_str" : "701",
          "id" : 701
        }
      ],
      "media" : [],
      "hashtags" : [],
      "urls" : []
    },
    "in_reply_to_status_id_str" : "400",
    "geo" : {},
    "id_str" : "401",
    "in_reply_to_user_id" : 701,
    "text" : "@chi_k happy new year",
    "id" : 401,
    "in_reply_to_screen_name" : "chi_k",
    "in_reply_to_user_id_str" : "701",
    "created_at" : "2015-01-24 02:02:37 +0000",
    "user" : {
      "name" : "Maren Holt",
      "screen_name" : "maren_writes",
      "protected" : false,
      "id_str" : "501",
      "id" : 501
    }
  }
]
