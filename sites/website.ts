import type { Identity } from '../relationship/identity.ts';
import { decoded, words } from './networks/network.ts';

/**
 * The person behind a website of their own: `web:<host without www>[/path]`. Scheme, query, fragment, trailing slash and
 * `index.html` say nothing about whose it is. Null for what many share: the root of a shared host, shops, searches, short links.
 */
export function websiteIdentity(url: URL): Identity | null {
  const host = url.host.replace(/^(www\.)+/, '').replace(/\.$/, '');
  if (!/^https?:$/.test(url.protocol) || !/\.[a-z][a-z0-9-]+(:\d+)?$/.test(host) || withinOneOf(nobodys, host)) return null;
  if (isBlogOnFarm(url.hostname)) return `web:${host.replace(/\.blogspot(\.\w+){1,2}$/, '.blogspot.com')}`;
  const path = decoded(url.pathname)
    .replace(/\/(index|default|home)\.\w{2,5}$/i, '')
    .replace(/\/+$/, '');
  if (path === '' && (withinOneOf(byPath, host) || splitFarm(host)[0] !== null)) return null;
  return path.length > longestPath ? null : `web:${host}${path}`;
}

/** Whether the host is one blog of a host of blogs: the path below it is a post or a page of that same blog. */
export function isBlogOnFarm(hostname: string): boolean {
  const host = hostname.replace(/^www\./, '');
  const [domain, blog] = splitFarm(host);
  return domain !== null && blog !== '' && !officesOfFarms.has(blog);
}

/** Beyond this it is no address a person would give as theirs, and it would make a poor database key. */
const longestPath = 200;

// Every blog has its own host name: `ada.wordpress.com` is ada, `wordpress.com` is nobody.
const farms =
  words(`wordpress.com home.blog livejournal.com typepad.com tumblr.com weebly.com wixsite.com jimdo.com jimdofree.com over-blog.com
   over-blog.net canalblog.com eklablog.com skyrock.com github.io gitlab.io netlify.app vercel.app pages.dev neocities.org
   substack.com medium.com ghost.io micro.blog posterous.com hatenablog.com hatenablog.jp hatenadiary.org cocolog-nifty.com pixnet.net
   blogg.se blog.de blogspirit.com altervista.org free.fr pagesperso-orange.fr squarespace.com webnode.com mystrikingly.com
   carrd.co bandcamp.com deviantart.com dreamwidth.org myblog.de twoday.net blogger.de kinja.com bearblog.dev write.as
   hashnode.dev wordpress.org.uk edublogs.org blogsome.com vox.com.au xanga.com multiply.com`);

// Names before a farm's domain that belong to the farm itself.
const officesOfFarms = words('www en de fr es m blog blogs api support help public-api login my');

// Accounts are told apart by the path: `about.me/ada` is ada, `about.me` is nobody.
const byPath =
  words(`about.me ameblo.jp angel.co artstation.com behance.net blog.naver.com blog.sina.com.cn bookcrossing.com codeberg.org codepen.io
   couchsurfing.com delicious.com dev.to dribbble.com etsy.com flavors.me flickr.com foursquare.com feeds.feedburner.com
   feeds2.feedburner.com geocities.com gitlab.com goodreads.com groups.google.com hubpages.com imdb.com keybase.io
   ko-fi.com kickstarter.com last.fm letterboxd.com librarything.com linktr.ee livestream.com meetup.com members.aol.com
   mixcloud.com myspace.com openid.aol.com orcid.org patreon.com pinterest.com pinterest.de pinterest.fr pinterest.co.uk
   plus.google.com polywork.com producthunt.com profiles.google.com profiles.wordpress.org quora.com ravelry.com researchgate.net
   scoop.it sites.google.com slideshare.net snapchat.com soundcloud.com speakerdeck.com sourceforge.net stackexchange.com
   stackoverflow.com steamcommunity.com strava.com stumbleupon.com t.me telegram.me tiktok.com triberr.com twitch.tv
   untappd.com viadeo.com vimeo.com vk.com wattpad.com weibo.com wikipedia.org wikimedia.org xing.com yelp.com zhihu.com`);

// Whatever stands there, it is not somebody: searches, shops, short links that may lead anywhere, mail, made-up addresses.
const nobodys =
  words(`google.com google.de google.fr google.co.uk bing.com yahoo.com duckduckgo.com baidu.com ask.com aol.com amazon.com amazon.de
   amazon.co.uk amazon.fr ebay.com ebay.de bit.ly goo.gl t.co tinyurl.com ow.ly is.gd buff.ly dlvr.it fb.me lnkd.in youtu.be amzn.to
   j.mp wp.me gmail.com googlemail.com hotmail.com outlook.com live.com msn.com mail.ru gmx.de gmx.net web.de yandex.ru qq.com
   163.com icloud.com none.com test.com none.de nomail.com example.com example.org example.net localhost.localdomain w3.org
   paypal.com apple.com microsoft.com whatsapp.com wa.me wordpress.org gravatar.com cloudflare.com cookiedatabase.org`);

/** A name space that is listed by its own host wins over the wider domain it lies in: `sites.google.com` within `google.com`. */
function withinOneOf(list: ReadonlySet<string>, host: string): boolean {
  if (list.has(host)) return true;
  if (list === nobodys && byPath.has(host)) return false;
  const dot = host.indexOf('.');
  return dot > 0 && withinOneOf(list, host.slice(dot + 1));
}

/** The host of blogs that `host` is or lies in (null for none), and the blog's own part of the name ('' for the farm itself). */
function splitFarm(host: string): [farm: string | null, blog: string] {
  const blogspot = /^(?:(.+)\.)?(blogspot(?:\.\w{2,3}){1,2})$/.exec(host);
  if (blogspot) return [blogspot[2] ?? null, blogspot[1] ?? ''];
  for (let start = 0; start !== -1; start = host.indexOf('.', start + 1)) {
    const farm = host.slice(start === 0 ? 0 : start + 1);
    if (farms.has(farm)) return [farm, host.slice(0, start)];
  }
  return [null, ''];
}
