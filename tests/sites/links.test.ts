import { describe, expect, it } from 'vitest';
import { identitiesFromHref, identitiesFromUrl } from '../../sites/links.ts';
import { ownerFromUrl } from '../../sites/owners.ts';

const jane = 'ACoAABHarXUBxhpOVneDCs_R7ydXVpbkscgQtwc';
const patrick = 'ACoAAArgf-ABmfq47AFS-bjR5UNEjIbcTqGoV28';

/** Addresses of accounts, as seen on real pages and in the sources of maintained tools, and who they are. */
const accounts: [href: string, ...identities: string[]][] = [
  ['https://x.com/Jack', 'x:jack'],
  ['https://mobile.twitter.com/jack?s=20', 'x:jack'],
  ['https://twitter.com/@jack', 'x:jack'],
  ['https://x.com/jack/with_replies', 'x:jack'],
  ['https://x.com/jack/verified_followers', 'x:jack'],
  ['https://x.com/i/user/12', 'x-id:12'],
  ['https://twitter.com/intent/user?screen_name=Jack', 'x:jack'],
  ['https://twitter.com/intent/follow?user_id=12', 'x-id:12'],
  ['https://twitter.com/intent/user?screen_name=jack&user_id=12', 'x:jack', 'x-id:12'],
  ['http://twitter.com/#!/Jack', 'x:jack'],
  ['https://x.com/explorer_jim', 'x:explorer_jim'],
  ['https://x.com/grok', 'x:grok'],
  ['https://www.linkedin.com/in/Jane-Doe/', 'linkedin:jane-doe'],
  ['https://de.linkedin.com/in/jane-doe/de', 'linkedin:jane-doe'],
  [`http://linkedin.com/in/jane-doe?miniProfileUrn=urn%3Ali%3Afsd_profile%3A${jane}`, 'linkedin:jane-doe', `linkedin-id:${jane}`],
  ['https://www.linkedin.com/in/patrick%2Dhuijs', 'linkedin:patrick-huijs'],
  ['https://www.linkedin.com/in/j%C3%B6rg-m%C3%BCller-1b2/', 'linkedin:jörg-müller-1b2'],
  ['https://www.linkedin.com/in/jo%CC%88rg/', 'linkedin:jörg'],
  [`https://www.linkedin.com/in/${jane}`, `linkedin-id:${jane}`],
  [`https://www.linkedin.com/in/${jane}?miniProfileUrn=urn%3Ali%3Afs_miniProfile%3A${jane}`, `linkedin-id:${jane}`],
  ['https://www.linkedin.com/in/jane/overlay/contact-info/', 'linkedin:jane'],
  ['https://www.linkedin.com/mwlite/in/jane', 'linkedin:jane'],
  ['https://www.linkedin.com/pub/jane-doe/50/814/5b1', 'linkedin:~jane-doe/50/814/5b1'],
  ['https://bsky.app/profile/alice.bsky.social', 'bluesky:alice.bsky.social'],
  ['https://bsky.app/profile/%E2%80%AA@Alice.example%E2%80%AC/followers', 'bluesky:alice.example'],
  ['https://bsky.app/profile/did:plc:z72i7hdynmk6r22z27h6tvur', 'bluesky:did:plc:z72i7hdynmk6r22z27h6tvur'],
  ['https://bsky.app/profile/did:web:alice.example', 'bluesky:did:web:alice.example'],
  ['https://alice.bsky.social/', 'bluesky:alice.bsky.social'],
  ['https://mastodon.social/@Gargron', 'mastodon:gargron@mastodon.social'],
  ['https://hachyderm.io/@nova@mastodon.social', 'mastodon:nova@mastodon.social'],
  ['https://mastodon.social/web/@Gargron', 'mastodon:gargron@mastodon.social'],
  ['https://mastodon.social/users/Gargron', 'mastodon:gargron@mastodon.social'],
  ['https://www.threads.net/@zuck', 'threads:zuck'],
  ['https://www.threads.com/@a.b.c/replies', 'threads:a.b.c'],
  ['https://www.instagram.com/Ada.Lovelace/', 'instagram:ada.lovelace'],
  ['https://www.instagram.com/ada/followers/', 'instagram:ada'],
  ['https://github.com/torvalds', 'github:torvalds'],
  ['https://github.com/GeeCastro?tab=repositories', 'github:geecastro'],
  ['https://gist.github.com/torvalds', 'github:torvalds'],
  ['https://www.youtube.com/@MrBeast', 'youtube:mrbeast'],
  ['https://www.youtube.com/@MrBeast/videos', 'youtube:mrbeast'],
  ['https://www.youtube.com/channel/UCX6OQ3DkcsbYNE6H8uQQuVA', 'youtube-id:UCX6OQ3DkcsbYNE6H8uQQuVA'],
  ['https://www.youtube.com/user/Ada', 'youtube:user/ada'],
  ['https://old.reddit.com/u/spez', 'reddit:spez'],
  ['https://www.reddit.com/user/Spez/comments/', 'reddit:spez'],
  ['https://www.facebook.com/profile.php?id=4', 'facebook-id:4'],
  ['https://www.facebook.com/people/Ada-Lovelace/100012345678901/', 'facebook-id:100012345678901'],
  ['https://www.facebook.com/groups/9/user/4/?__cft__[0]=AZ', 'facebook-id:4'],
  ['https://facebook.com/zuck', 'facebook:zuck'],
  ['https://m.facebook.com/zuck/about?__tn__=%3C', 'facebook:zuck'],
  ['https://facebook.com/mark.zuckerberg.9', 'facebook:markzuckerberg9'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fx.com%2Fjack&h=AT', 'x:jack'],
  ['https://blog.example/goto/?url=https%3A%2F%2Fada.example%2F', 'web:ada.example'],
  ['https://blog.example/out.php?id=7&u=https://ada.example/about', 'web:ada.example/about'],
  ['https://blog.example/?redir=https%3A%2F%2Fx.com%2Fjack', 'x:jack'],
  ['https://href.li/?https://ada.example/', 'web:ada.example'],
  ['https://ada.example/shop/?ref=https%3A%2F%2Fben.example', 'web:ada.example/shop'],
  ['https://news.ycombinator.com/user?id=dang', 'hackernews:dang'],
  ['https://news.ycombinator.com/user?id=Dang', 'hackernews:Dang'],
  ['https://disqus.com/by/Ada_L/', 'disqus:ada_l'],
  ['https://disqus.com/by/twitter-12/', 'disqus:twitter-12', 'x-id:12'],
  ['https://www.blogger.com/profile/17995061625121164959', 'blogger:17995061625121164959'],
  ['https://secure.gravatar.com/avatar/0BC83CB571CD1C50BA6F3E8A78EF1346.jpg?s=48', 'gravatar:0bc83cb571cd1c50ba6f3e8a78ef1346'],
  ['https://gravatar.com/ada1815', 'wordpress:ada1815'],
  ['mailto:Ada@Example.org?subject=Hello', 'email:ada@example.org'],
  ['http://www.ada.example/', 'web:ada.example'],
  ['https://ada.example/blog/?utm_source=x#top', 'web:ada.example/blog'],
  ['https://ada.example/index.html', 'web:ada.example'],
  ['https://ada.example:8443/~ada', 'web:ada.example:8443/~ada'],
  ['https://bücher.example/', 'web:xn--bcher-kva.example'],
  ['https://ada.example/caf%C3%A9', 'web:ada.example/café'],
  ['https://ada.wordpress.com/2011/05/hello/', 'web:ada.wordpress.com'],
  ['http://ada.blogspot.co.uk/', 'web:ada.blogspot.com'],
  ['https://ada.pixnet.net/blog', 'web:ada.pixnet.net'],
  ['https://about.me/ada', 'web:about.me/ada'],
  ['https://medium.com/@ada', 'web:medium.com/@ada'],
  ['https://ada.medium.com/', 'web:ada.medium.com'],
  ['https://sites.google.com/site/ada', 'web:sites.google.com/site/ada'],
  ['http://web.archive.org/web/20130307194448/http://ada.blogspot.com/', 'web:ada.blogspot.com'],
];

/** Content by somebody, which is not a link to their account. */
const contents: [href: string, owner: string][] = [
  ['https://x.com/Jack/status/20', 'x:jack'],
  ['https://x.com/jack/status/20/photo/1', 'x:jack'],
  [
    `https://www.linkedin.com/messaging/compose/?profileUrn=urn%3Ali%3Afsd_profile%3A${patrick}&recipient=${patrick}`,
    `linkedin-id:${patrick}`,
  ],
  ['https://www.linkedin.com/preload/custom-invite/?vanityName=rahul-g', 'linkedin:rahul-g'],
  ['https://www.linkedin.com/posts/rahul-g_some-words-activity-7301234567890123456-Ab1C', 'linkedin:rahul-g'],
  ['https://bsky.app/profile/alice.bsky.social/post/3l', 'bluesky:alice.bsky.social'],
  ['https://mastodon.social/@Gargron/109123456789012345', 'mastodon:gargron@mastodon.social'],
  ['https://www.threads.com/@zuck/post/C1', 'threads:zuck'],
  ['https://www.instagram.com/ada/p/C1abc/', 'instagram:ada'],
  ['https://www.facebook.com/zuck/posts/10102577175875681', 'facebook:zuck'],
  ['https://www.reddit.com/user/spez/comments/1abc/title/', 'reddit:spez'],
  ['https://news.ycombinator.com/threads?id=dang', 'hackernews:dang'],
];

const nobodys = [
  'https://x.com/',
  'https://x.com/home',
  'https://x.com/i/lists/123',
  'https://x.com/search?q=a',
  'https://x.com/hashtag/ff',
  'https://help.x.com/en',
  'https://ads.twitter.com/jack',
  'https://x.com/i/keyboard_shortcuts',
  'https://x.com/jack/unknown_page',
  'https://x.com/a_name_of_more_than_20_letters',
  'https://www.linkedin.com/in/me/',
  'https://www.linkedin.com/in/',
  'https://www.linkedin.com/feed/update/urn:li:activity:1/',
  'https://www.linkedin.com/company/acme/', // an organisation is no person
  'https://bsky.app/profile/handle.invalid',
  'https://bsky.app/search',
  'https://bsky.social/',
  'https://www.threads.net/search',
  'https://www.instagram.com/explore/',
  'https://www.instagram.com/p/C1abc/',
  'https://github.com/torvalds/linux',
  'https://github.com/marketplace',
  'https://docs.github.com/en',
  'https://www.youtube.com/watch?v=1',
  'https://www.youtube.com/channel/short',
  'https://www.reddit.com/r/pics',
  'https://www.reddit.com/user/[deleted]',
  'https://www.reddit.com/user/me/',
  'https://www.facebook.com/groups/9/',
  'https://www.facebook.com/sharer.php?u=https://ada.example',
  'https://disqus.com/embed/comments/?base=default',
  'https://news.ycombinator.com/item?id=1',
  'https://wordpress.com/',
  'https://en.wordpress.com/',
  'https://blogspot.com/',
  'https://medium.com/',
  'https://about.me/',
  'https://www.tumblr.com/',
  'https://www.google.com/search?q=ada',
  'https://bit.ly/3xYz',
  'http://localhost/ada',
  'http://127.0.0.1/ada',
  'http://[::1]/ada',
  'http://intranet/ada',
  'javascript:alert(1)//x.com/jack',
  'data:text/html,<a href=https://x.com/jack>',
  'file:///x.com/jack',
  'about:blank',
  'mailto:?subject=Ada',
  'mailto:ada@example.org,grace@example.org',
  `https://ada.example/${'long'.repeat(10_000)}`,
];

const broken = ['http://not a url', 'https://', 'http://%zz/', '//', ':', '', 'https://[', 'http://a.example:99999/', '\u0000'];

describe('an address of an account', () => {
  it.each(accounts)('names its owner: %s', (href, ...identities) => {
    expect(identitiesFromUrl(new URL(href))).toEqual(identities);
    expect(ownerFromUrl(new URL(href))).toBeNull();
  });
});

describe('an address of what somebody made', () => {
  it.each(contents)('is no account, and tells whose it is: %s', (href, owner) => {
    expect(identitiesFromUrl(new URL(href))).toEqual([]);
    expect(ownerFromUrl(new URL(href))).toBe(owner);
  });
});

describe('an address of nobody', () => {
  it.each(nobodys)('names nobody: %s', (href) => {
    expect(identitiesFromUrl(new URL(href))).toEqual([]);
    expect(ownerFromUrl(new URL(href))).toBeNull();
  });
});

describe('a link as a page writes it', () => {
  it.each([
    ['/jack/with_replies', 'https://x.com', 'x:jack'],
    ['/in/patrick%2Dhuijs', 'https://www.linkedin.com', 'linkedin:patrick-huijs'],
    ['user?id=dang', 'https://news.ycombinator.com/item?id=1', 'hackernews:dang'],
    [' //ada.example ', 'https://blog.example/post', 'web:ada.example'],
    ['https://ada.example/%E0%A4%A', 'https://blog.example/post', 'web:ada.example/%E0%A4%A'],
  ])('is read from where it stands: %s at %s', (href, base, identity) => {
    expect(identitiesFromHref(href, new URL(base))).toEqual([identity]);
  });

  it.each(broken)('names nobody when it is broken: %j', (href) => {
    expect(identitiesFromHref(href, new URL('https://x.com/'))).toEqual([]);
  });
});
