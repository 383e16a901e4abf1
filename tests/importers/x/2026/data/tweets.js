window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "id_str" : "2001",
      "created_at" : "Fri Mar 06 13:02:05 +0000 2026",
      "full_text" : "@ada_okafor [yes] &amp; {no}, \"both\" \\ and 🌿",
      "in_reply_to_user_id_str" : "601",
      "in_reply_to_screen_name" : "ada_okafor",
      "in_reply_to_status_id_str" : "1999",
      "retweeted" : false,
      "entities" : {
        "user_mentions" : [
          {
            "name" : "Ada Okafor",
            "screen_name" : "Ada_Okafor",
            "indices" : [
              "0",
              "11"
            ],
            "id_str" : "601",
            "id" : "601"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "id_str" : "2002",
      "created_at" : "Fri Mar 06 14:02:05 +0000 2026",
      "full_text" : "RT @benruiz_dev: worth reading",
      "retweeted" : false,
      "entities" : {
        "user_mentions" : [
          {
            "name" : "Ben Ruiz",
            "screen_name" : "benruiz_dev",
            "id_str" : "602"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "id_str" : "2003",
      "created_at" : "Sat Mar 07 09:00:00 +0000 2026",
      "full_text" : "A thread of my own",
      "in_reply_to_user_id_str" : "501",
      "in_reply_to_screen_name" : "MarenHolt",
      "entities" : {
        "user_mentions" : []
      }
    }
  },
  {
    "tweet" : {
      "id_str" : "2004",
      "created_at" : "Sun Mar 08 09:00:00 +0000 2026",
      "full_text" : "Lunch with @benruiz_dev and @gone",
      "entities" : {
        "user_mentions" : [
          {
            "name" : "Ben Ruiz",
            "screen_name" : "benruiz_dev",
            "id_str" : "602"
          },
          {
            "name" : "gone",
            "screen_name" : "gone",
            "id_str" : "-1"
          }
        ]
      }
    }
  }
]
