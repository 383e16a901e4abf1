import { type Identity, nameIdentity } from '../../relationship/identity.ts';
import type { Mention } from '../../relationship/mention.ts';
import { identitiesFromUrl, unwrapped } from '../links.ts';
import { liesIn, numberAtEnd } from '../reading.ts';
import type { Page } from '../site.ts';
import { legible } from '../visibleText.ts';
import { websiteIdentity } from '../website.ts';
import { gravatarOf } from './avatar.ts';
import { isLinkToHomepage } from './commenterName.ts';

/** One comment on a page, read as far as it names somebody. */
export type NamedComment = {
  element: Element;
  /** The names, links, pictures and times that are the comment's own and not a reply's, in document order. */
  own: readonly Element[];
  /** The element that names the commenter. */
  naming: Element;
  name: string;
  /** The address of the commenter's own place; null if it is the link around or inside the name, or none. */
  place: string | null;
  /** The comment's link to itself, and when it was written, where the system is known to say so; null lets both be guessed. */
  permalink: string | null;
  at: number | null;
  /** The comment it answers; null at the top. */
  answers: NamedComment | null;
};

/** The one who wrote `comment`. */
export function commenter(comment: NamedComment, page: Page): Mention {
  return {
    identities: identitiesOf(comment, page),
    displayName: comment.name,
    role: 'commenter',
    at: comment.at ?? timeOf(comment),
    permalink: permalinkOf(comment, page),
    replyTo: comment.answers && (identitiesOf(comment.answers, page)[0] ?? null),
    recentPost: recentPostOf(comment, page),
    element: comment.naming,
  };
}

/** The avatar's hash comes first: it stands for an address, while a link says whatever was typed. The name alone is the weakest. */
function identitiesOf(comment: NamedComment, page: Page): Identity[] {
  const name = nameIdentity(unwrapped(page.url).hostname, comment.name);
  const found = [...avatarsOf(comment), ...placesOf(comment, page), ...(name === null ? [] : [name])];
  return [...new Set(found)];
}

function avatarsOf({ own }: NamedComment): Identity[] {
  const first = own.flatMap((element) => (element.localName === 'img' ? (gravatarOf(element) ?? []) : [])).at(0);
  return first === undefined ? [] : [first];
}

function placesOf(comment: NamedComment, page: Page): Identity[] {
  const href = linkOf(comment);
  if (href === null) return [];
  const url = parseUrl(href, page.url);
  return url === null || isThisSite(url, comment, unwrapped(page.url)) ? [] : identitiesFromUrl(url);
}

function linkOf({ naming, name, own, place, element }: NamedComment): string | null {
  const around = naming.closest('a[href]');
  const links = around !== null && element.contains(around) ? [around] : [...naming.querySelectorAll('a[href]')];
  const link =
    links.find((candidate) => isLinkOfName(candidate, name)) ??
    own.find(isAvatarLink) ??
    own.find((other) => besideOf(other, element)?.contains(naming) && isLinkToHomepage(other));
  return place ?? link?.getAttribute('href') ?? null;
}

/** Other links stand by a name too: the permalink, "report", whom it answers. */
function isLinkOfName(link: Element, name: string): boolean {
  const text = legible(link.textContent ?? '');
  return text === '' || text.includes(name) || name.includes(text);
}

/** What holds what stands beside a link: its line, or the list that it is alone a point of. */
function besideOf({ parentElement }: Element, comment: Element): Element | null {
  return parentElement?.localName === 'li' && parentElement !== comment ? parentElement.parentElement : parentElement;
}

/** Some themes link the picture and leave the name bare. Its picture may be the link's target: then it leads nowhere. */
function isAvatarLink(element: Element): boolean {
  return (
    element.matches('a[href]:not([href^="#"])') &&
    element.querySelector('img') !== null &&
    element.textContent?.trim() === '' &&
    /avatar|photo|user|author|profil/i.test(`${element.className} ${element.querySelector('img')?.className}`)
  );
}

/**
 * Whether a link says no more than "this blog": the page itself, its front page, a page of it told apart by its query only.
 * The front page is the own place of the blog's owner, whom WordPress and Blogger mark.
 */
function isThisSite(url: URL, comment: NamedComment, page: URL): boolean {
  if (withoutWww(url) !== withoutWww(page)) return false;
  if (url.pathname === page.pathname || url.search !== '' || /^#.*\d/.test(url.hash)) return true;
  if (url.pathname === '/') return comment.element.closest('.bypostauthor, .blog-author') === null;
  return !isAccountHere(url);
}

const ofAccount = /profil|perfil|user|usuario|nutzer|memb|auth?or|\/u\/|\/[@~]/i;

/** Whether an address on the blog itself is an account there. On a host that many share every page may be one. */
function isAccountHere(url: URL): boolean {
  return ofAccount.test(url.pathname) || websiteIdentity(new URL('/', url)) === null;
}

function withoutWww(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}

/** Where an address in a comment leads; null for `javascript:` and what is no address. */
function parseUrl(href: string, base: URL): URL | null {
  const url = URL.parse(href, base.href);
  return url !== null && /^(?:https?|mailto):$/.test(url.protocol) ? unwrapped(url) : null;
}

/** Only a full moment with its offset counts; "3 May" or "14:12" without a zone would be a guess. */
const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;

function timeOf({ own }: NamedComment): number | null {
  for (const element of own) {
    const text = ['datetime', 'content', 'title']
      .map((name) => element.getAttribute(name)?.trim() ?? '')
      .find((value) => moment.test(value));
    if (text !== undefined) return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    const blogger = /[?&]showComment=(\d{13})(?!\d)/.exec(element.getAttribute('href') ?? '')?.[1];
    if (blogger !== undefined) return Number(blogger);
  }
  return null;
}

/** A theme's link to whom a comment answers, or one in its words, looks like its own; the number tells them apart. */
function permalinkOf({ element, own, permalink }: NamedComment, page: Page): string | null {
  const number = numberAtEnd(element.id);
  const links = own
    .map((part) => part.getAttribute('href') ?? '')
    .filter((href) => /#(?:.*comment|c|dsq|post|reply|cid|r)[-_]?\d+$/i.test(href));
  const named = own.find((part) => element.id !== '' && part.getAttribute('href')?.endsWith(`#${element.id}`));
  const numbered = number === null ? links[0] : links.find((href) => numberAtEnd(href) === number);
  const guessed = named?.getAttribute('href') ?? numbered;
  const href = permalink ?? guessed ?? (/\d/.test(element.id) ? `#${element.id}` : null);
  return href === null || !URL.canParse(href, page.url.href) ? null : new URL(href, page.url).href;
}

/** CommentLuv's "Ada recently posted …". */
function recentPostOf({ element, own }: NamedComment, page: Page): Mention['recentPost'] {
  const link = own.find((part) => part.localName === 'a' && liesIn('.cluv, .commentluv, .comluv, .luv', part, element));
  const url = link && parseUrl(link.getAttribute('href') ?? '', page.url);
  const title = link?.textContent?.trim() ?? '';
  return url && title !== '' ? { title, url: url.href } : null;
}
