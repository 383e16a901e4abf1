import { type MessageKey, say } from './say.ts';

/** Names that are the same in every language. */
const properNames: Record<string, string> = {
  x: 'X',
  'x-id': 'X',
  linkedin: 'LinkedIn',
  'linkedin-id': 'LinkedIn',
  gravatar: 'Gravatar',
  disqus: 'Disqus',
  blogger: 'Blogger',
  wordpress: 'WordPress',
  github: 'GitHub',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  threads: 'Threads',
  facebook: 'Facebook',
  instagram: 'Instagram',
  youtube: 'YouTube',
  reddit: 'Reddit',
  hackernews: 'Hacker News',
  whatsapp: 'WhatsApp',
  signal: 'Signal',
  monica: 'Monica',
  telegram: 'Telegram',
  'telegram-id': 'Telegram',
  discord: 'Discord',
  slack: 'Slack',
  xing: 'Xing',
  sms: 'SMS',
};

const words: Record<string, MessageKey> = {
  web: 'dashboardChannelWeb',
  email: 'dashboardChannelEmail',
  phone: 'dashboardChannelPhone',
  video: 'dashboardChannelVideo',
  'in person': 'dashboardChannelInPerson',
  name: 'dashboardChannelName',
};

/** What people call a network or medium: the kind of an identity or the channel of an interaction. */
export function channelWords(channel: string): string {
  const key = words[channel];
  return key === undefined ? (properNames[channel] ?? channel) : say(key);
}
