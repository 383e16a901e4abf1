import type { Identity } from '../relationship/identity.ts';
import type { Mention } from '../relationship/mention.ts';
import { githubLogin, github as network } from './networks/github.ts';
import { account, accountsBehind } from './networks/network.ts';
import { addressOf, appearance, within, writtenAt } from './reading.ts';
import type { Page, Site } from './site.ts';
import { visibleText } from './visibleText.ts';

/**
 * GitHub's conversations, in React (issues, seen 2025) and in the markup before it (pull requests, discussions), its lists of people
 * and its profiles. Links do not tell people from organisations: where the page does not say "user", it is nobody.
 */
export const github: Site = {
  name: 'github',
  matches: ['*://github.com/*', '*://gist.github.com/*'],
  mentions: (root, page) => within(root, candidates).flatMap((element) => personAt(element, page) ?? []),
  identitiesFromUrl: network.identitiesFromUrl,
  vouchesFor: ['github'],
  cards: '[data-testid="comment-header"], .timeline-comment-header',
  viewer: (root) => {
    const login = root.querySelector('meta[name="user-login"]')?.getAttribute('content')?.toLowerCase();
    return login ? `github:${login}` : null;
  },
};

const issueAuthor = 'a[data-testid="issue-body-header-author"]';
const commentAuthor = '[data-testid="comment-header"] a[data-testid="avatar-link"]';
const classicAuthor = '.timeline-comment-header a.author';
const user = 'a[data-hovercard-type="user"], a[data-hovercard-url^="/users/"]';
const profile = '[itemtype$="schema.org/Person"] .vcard-names';
const candidates = [issueAuthor, commentAuthor, classicAuthor, user, profile].join();
/** What people wrote, in both markups. */
const written = '[data-testid="markdown-body"], .markdown-body, .comment-body';

function personAt(element: Element, page: Page): Mention | null {
  if (element.matches(profile)) return profileOwner(element);
  const identities = accountsBehind(network, element, page.url);
  const name = visibleText(element);
  if (identities.length === 0 || name === '') return null;
  if (element.closest(written)) return name.startsWith('@') ? appearance('mentioned', element, identities, '') : null;
  if (element.matches(issueAuthor)) return writer('author', element, identities, page);
  if (element.matches(commentAuthor)) return writer('commenter', element, identities, page);
  if (element.matches(classicAuthor)) return writer(isFirstPost(element) ? 'author' : 'commenter', element, identities, page);
  return isListOfPeople(page.url) && element.closest('main') ? appearance('listed', element, identities, name) : null;
}

function writer(role: 'author' | 'commenter', element: Element, identities: Identity[], page: Page): Mention {
  const header = element.closest('[data-testid="comment-header"], .timeline-comment-header') ?? element.parentElement;
  const time = header?.querySelector('a > relative-time');
  return {
    ...appearance(role, element, identities, visibleText(element)),
    at: writtenAt(time),
    permalink: addressOf(time?.parentElement, page),
  };
}

/** Comments are linked as `#issuecomment-1`, what they comment on as `#issue-1` and the like. */
function isFirstPost(author: Element): boolean {
  const header = author.closest('.timeline-comment-header');
  return header?.querySelector('a[href*="#issuecomment-"], a[href*="#discussioncomment-"], a[href*="#discussion_r"]') === null;
}

function isListOfPeople({ pathname, searchParams }: URL): boolean {
  return /^(followers|following)$/.test(searchParams.get('tab') ?? '') || /\/(stargazers|watchers|people)\/?$/.test(pathname);
}

function profileOwner(names: Element): Mention | null {
  const login = visibleText(names.querySelector('[itemprop="additionalName"]') ?? names);
  const identities = account('github', githubLogin(login));
  return identities.length === 0
    ? null
    : appearance('profile', names, identities, visibleText(names.querySelector('[itemprop="name"]') ?? names));
}
