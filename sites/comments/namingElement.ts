import { classesWith, liesIn } from '../reading.ts';
import { nameShownIn } from './commenterName.ts';
import { isName, nobody } from './namedByPlace.ts';

/** Selector of what may name a commenter; `namingElement` chooses among them. */
export const namingCandidates = [
  'cite, .fn, .url, a[rel~="external"], [itemprop~="author"], [itemprop~="creator"], [itemprop~="name"]',
  classesWith(
    'author user name nick poster commenter nutzer verfasser utilisateur pseudo usuario utente gebruiker bruker kullanici',
  ),
  '[id*="author" i], [data-testid*="author" i], [data-hook*="author" i], [data-test-id*="author" i], [data-qa*="author" i]',
  classesWith('writer autor auteur commented-by commentby comment-by'),
  '.nom, .nombre, .by, .who, .submitted',
].join();

/** Where nobody is named though classes say so: forms, quotations, pictures, pop-ups, "in reply to", who wrote the post. */
const elsewhere = [
  'a[rel~="author"], form, blockquote, q, pre, nav, select, label, input, textarea, button[type="submit"], img, svg',
  classesWith('reply-to replyto in-reply inreply hovercard tooltip dropdown quote respond'),
  '[class*="signature" i]:not(:has([class*="author" i]), [class*="author" i])',
].join();

/** Where applications whose classes mean nothing say what an element is. */
export const roleAttributes = ['data-testid', 'data-hook', 'data-test-id', 'data-qa'];

/** Class names that name somebody, by how surely; a later one is surer. */
const namingClasses: readonly RegExp[] = [
  /^(?:by|who|nom|nombre|submitted|.*(?:comment|commented|posted)[-_]?by)$/i,
  /(?:^|[-_]|[a-z])(?<!by|bypost)(?:author|user|poster|commenter|writer|autor|auteur|benutzer|nutzer|verfasser|utilisateur|pseudo|usuario|utente|gebruiker|bruker|kullanici)(?:[-_]?(?:info|vcard|style|line|details))?$|(?<!file|site|host|class|product|blog|tag|post|page|domain|group|category|item)[-_]?name$/i,
  /(?:author|user|commenter|poster|comment|display|nick|screen|member|profile|person|full|writer|sender|visitor|guest|autor)[-_]{0,2}(?:name|link|nick)$|^(?:.*[-_])?nick(?:name)?$|^author[-_](?:comment|homepage)$/i,
];

/** The element that names the commenter among a comment's own elements: the surest, innermost, first; null if none does. */
export function namingElement(own: readonly Element[], comment: Element): Element | null {
  let best: { element: Element; rank: number } | null = null;
  for (const element of own) {
    const rank = rankOf(element);
    const isBetter = best === null ? rank > 0 : rank > best.rank || (rank === best.rank && best.element.contains(element));
    if (isBetter && canName(element, comment, rank)) best = { element, rank };
  }
  return best?.element ?? null;
}

/** `Comment_author__c4d2`, as tools for styles make it, says what `Comment_author` does. */
function withoutHash(name: string): string {
  return name.replace(/_{1,2}(?=\w*\d)[\w-]{2,8}$/, '');
}

/** How surely `element` names the commenter; 0 not at all. */
export function rankOf(element: Element): number {
  if (
    element.classList.contains('fn') ||
    element.matches('[itemprop~="author"] [itemprop~="name"], [itemprop~="creator"] [itemprop~="name"]')
  )
    return 6;
  const byClass = Math.max(
    ...[...element.classList, element.id.replace(/[-_]?\d+$/, '')].map((name) =>
      namingClasses.findLastIndex((pattern) => pattern.test(withoutHash(name))),
    ),
  );
  if (byClass === 2 || roleAttributes.some((name) => /author(?:-name)?$/i.test(element.getAttribute(name) ?? ''))) return 5;
  if (element.localName === 'cite') return 4;
  if (byClass === 1 || element.matches('[itemprop~="author"], [itemprop~="creator"]')) return 3;
  if (element.matches('a.url, a[rel~="external"][rel~="nofollow"]')) return 2;
  return byClass === 0 ? 1 : 0;
}

/** The classes of `element` that say it names somebody. */
export function namingClassesOf(element: Element): string[] {
  return [...element.classList].filter(
    (name) => name === 'fn' || namingClasses.some((pattern) => pattern.test(withoutHash(name))),
  );
}

function canName(element: Element, comment: Element, rank: number): boolean {
  if (liesIn(elsewhere, element, comment)) return false;
  const name = nameShownIn(element);
  return rank < 5 ? isName(name) : name !== '' && name.length <= 100 && !nobody.test(name);
}
