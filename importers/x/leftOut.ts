import { reasonByName } from '../leftOut.ts';

/**
 * Why what assigns to a name tells of nobody; null where it may, or nobody knows it. Names seen in archives of 2019 to 2026 and in their
 * README.
 */
export const leftOutNamed = reasonByName({
  skip_ofAdverts: `ad_engagements ad_impressions ad_mobile_conversions_attributed ad_mobile_conversions_unattributed
    ad_online_conversions_attributed ad_online_conversions_unattributed ad_free_article_visits ads_revenue_sharing personalization
    branch_links user_link_clicks app`,
  skip_ofAccount: `account_creation_ip account_label account_suspension account_timezone ageinfo connected_application device_token
    email_address_change ip_audit key_registry monetization ni_devices phone_number protected_history sso verified
    verified_organization periscope_account_information periscope_ban_information periscope_profile_description`,
  skip_ofYourself: `profile professional_data expanded_profile shop_module shopify_account twitter_shop catalog_item
    commerce_catalog product_drop product_set`,
  skip_ofSettings: 'tweetdeck reply_prompt direct_message_mute',
  skip_ofPosts: `article article_metadata twitter_article twitter_article_metadata community_note community_note_rating
    community_note_batsignal community_note_tombstone birdwatch_note birdwatch_note_rating moment tweet_headers
    periscope_broadcast_metadata periscope_comments_made_by_user periscope_expired_broadcasts`,
  skip_ofLongPosts: 'note_tweet',
  skip_ofLikes: 'like likes bookmark',
  skip_ofBlocked: 'block mute smartblock',
  skip_ofUploads: 'contact',
  skip_ofLists: 'lists_created lists_member lists_subscribed twitter_circle twitter_circle_member periscope_followers',
  skip_ofDeleted: 'deleted_tweets deleted_tweet_headers deleted_note_tweet',
  skip_ofMachines: 'grok_chat_item grok_chat_media_item',
  skip_ofSearches: 'saved_search',
});
