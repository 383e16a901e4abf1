import { addressOf, appearance, isBelow, textOf } from '../reading.ts';
import type { Composer } from './composer.ts';

const faces = '[data-testid="userAvatarImage"], [data-testid="userAvatarFallback"]';

/**
 * On Bluesky what is answered stands in the composer without a link: its author's picture is first, whose address has their DID, and
 * the user's own stands beside the field. Read from its source of 2026-01 and pictures seen until then.
 */
export const toOnBluesky: Composer = (field, site, page) => {
  const view = field.closest('[data-testid="composePostView"]');
  const above = [...(view?.querySelectorAll(faces) ?? [])].filter((face) => isBelow(field, face));
  const [first] = above;
  const last = above.at(-1);
  const did = didOf(first);
  if (view === null || first === undefined || did === null || did === didOf(last)) return null;
  const name = [...view.querySelectorAll('[dir="auto"]')].find((text) => isBelow(text, first));
  const addresses = [`https://bsky.app/profile/${did}`, addressOf(profileBehind(did, field.ownerDocument), page)];
  const identities = addresses.flatMap((address) => (address ? site.identitiesFromUrl(new URL(address)) : []));
  return appearance('author', first, identities, name ? textOf(name) : '');
};

/** Whose picture it is; null for one that everybody without a picture has. */
function didOf(face: Element | undefined): string | null {
  return /\/(did:plc:[a-z0-9]+)\//.exec(face?.querySelector('img')?.getAttribute('src') ?? '')?.[1] ?? null;
}

/** On the page behind the composer the same picture is a link to the profile, by its handle. */
function profileBehind(did: string, document: Document): Element | null {
  return document.querySelector(`a[href^="/profile/"] img[src*="/${did}/"]`)?.closest('a') ?? null;
}
