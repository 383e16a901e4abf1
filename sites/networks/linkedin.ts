import type { Identity } from '../../relationship/identity.ts';
import { account, decoded, type Network, segmentsOf, words } from './network.ts';

/** LinkedIn: a public slug that its owner can change, and a member id that stays. Companies and schools are nobody. */
export const linkedin: Network = {
  hosts: ['linkedin.com'],
  identitiesFromUrl(url) {
    const [first, second, ...rest] = withoutMobilePrefix(segmentsOf(url));
    if (first === 'in' && second !== undefined) return [...accountOf(second), ...idInUrn(url, 'miniProfileUrn', second)];
    // Profiles of the years before `/in/`: a name and three numbers. No way to tell offline which slug it became.
    if (first === 'pub' && second !== undefined && rest.length === 3)
      return [`linkedin:~${[second, ...rest].join('/').toLowerCase()}`];
    return [];
  },
};

/**
 * The same for an address as LinkedIn writes it most often, told by its text alone, since to parse each costs a feed more than all else
 * about it; null for any other, which is to be parsed.
 */
export function accountsInHref(href: string): Identity[] | null {
  const [, segment, id] =
    /^(?:https:\/\/www\.linkedin\.com)?\/in\/([\w-]+)\/?(?:\?miniProfileUrn=urn%3Ali%3Afsd_profile%3A(AC[or][\w-]{27,}))?$/.exec(
      href,
    ) ?? [];
  if (segment === undefined) return null;
  return id === undefined || id === segment ? accountOf(segment) : [...accountOf(segment), `linkedin-id:${id}`];
}

/** Whose content the address is (a post, a message to somebody); null for accounts themselves and for what is nobody's. */
export function linkedinOwner(url: URL): Identity | null {
  const [first, second, ...rest] = segmentsOf(url);
  if (first === 'messaging' && second === 'compose') return idInUrn(url, 'profileUrn')[0] ?? idInUrn(url, 'recipient')[0] ?? null;
  if (first === 'preload' && /custom-invite$/.test(second ?? ''))
    return accountOf(decoded(url.searchParams.get('vanityName') ?? ''))[0] ?? null;
  // `/posts/ada-lovelace_some-words-activity-7301…`: slugs have no underscore.
  if (first === 'posts' && second?.includes('_') && rest.length === 0)
    return accountOf(second.slice(0, second.indexOf('_')))[0] ?? null;
  return null;
}

const memberId = /^AC[or][\w-]{27,}$/;

/** Whose account `/in/<segment>` is: member ids stand in the slug's place on many pages. */
export function accountOf(segment: string): Identity[] {
  if (memberId.test(segment)) return [`linkedin-id:${segment}`];
  const slug = segment.toLowerCase();
  return slug === '' || reserved.has(slug) || /[\s/_]/.test(slug) ? [] : [`linkedin:${slug}`];
}

const reserved = words('me edit unavailable');

/** The member id in a query parameter such as `urn:li:fsd_profile:ACo…`; none when `known` says the same. */
function idInUrn(url: URL, parameter: string, known?: string): Identity[] {
  if (url.search === '') return [];
  const id = (url.searchParams.get(parameter) ?? '').split(':').pop() ?? '';
  return memberId.test(id) && id !== known ? account('linkedin-id', id) : [];
}

/** `/mwlite/in/ada` is the phone's `/in/ada`. */
function withoutMobilePrefix(segments: string[]): string[] {
  return segments[0] === 'mwlite' ? segments.slice(1) : segments;
}
