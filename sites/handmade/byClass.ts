import type { NamedComment } from '../comments/comment.ts';
import { nameIn, narrowest } from '../comments/commenterName.ts';
import { marks } from '../comments/commentSystem.ts';
import { namingCandidates, namingClassesOf, namingElement, rankOf } from '../comments/namingElement.ts';
import { classesWith, within } from '../reading.ts';
import { isDated } from './entries.ts';
import { isOneComment, isTeaser, ownedBy, saysNoMore, unsaid } from './oneComment.ts';
import { isAboutComments } from './surroundings.ts';

/** What stands among comments, and what is one comment. */
export type Sense = { isAmong(element: Element): boolean; isEntry(element: Element): boolean };

/** The blocks in and around `root` in which a class names somebody, one comment each, in document order. */
export function commentsByClass(root: ParentNode, sense: Sense): NamedComment[] {
  const candidates = candidatesIn(candidateAround(root) ?? root, sense);
  const blocks = blocksOf(candidates, sense);
  const around = [...blocks.keys()].filter((block) => block !== root && block.contains(root));
  const [whole] = around.filter((block) => !around.some((other) => other !== block && other.contains(block)));
  return whole === undefined ? read(root, blocks) : read(whole, blocksOf(candidatesIn(whole, sense), sense));
}

/** The first that a class names anywhere on the page; null where classes name nobody. */
export function firstByClass(document: Document, sense: Sense): Element | null {
  for (const element of document.querySelectorAll(namingCandidates)) {
    const block = isCandidate(element, sense) ? blockOf(element, sense) : null;
    const [comment] = block === null ? [] : commentsByClass(block, sense);
    if (comment !== undefined) return comment.naming;
  }
  return null;
}

function read(scope: ParentNode, blocks: ReadonlyMap<Element, Element[]>): NamedComment[] {
  const marksOf = ownedBy(within(scope, marks), blocks);
  return [...blocks].flatMap(([block, names]) => {
    const named = names.includes(block) ? block : namingElement(names, block);
    const naming = named && narrowest(named);
    const name = naming === null ? '' : nameIn(naming);
    if (naming === null || name === '' || saysNoMore(block, naming) || isComposer(block, naming) || isTeaser(block, naming))
      return [];
    return [{ element: block, own: marksOf.get(block) ?? [], naming, name, ...unsaid }];
  });
}

/** Whether a class names somebody in `element`. */
export function namesByClass(element: Element, sense: Sense): boolean {
  return candidatesIn(element, sense).length > 0;
}

function candidatesIn(scope: ParentNode, sense: Sense): Element[] {
  return innermost(within(scope, namingCandidates).filter((element) => isCandidate(element, sense)));
}

function isCandidate(element: Element, sense: Sense): boolean {
  const isName = rankOf(element) > 0 && /\S/.test(element.textContent ?? '');
  return isName && !isOneComment(element) && sense.isAmong(element) && !isQuoted(element);
}

function isQuoted(element: Element): boolean {
  const quotation = element.closest('blockquote, q');
  return quotation !== null && !isOneComment(quotation);
}

/** What was added may be a part of what names somebody. */
function candidateAround(root: ParentNode): Element | null {
  const around = root.nodeType === 1 ? (root as Element).parentElement?.closest(namingCandidates) : null;
  return around && rankOf(around) > 0 && !isOneComment(around) ? around : null;
}

/** Without those that hold another: `.comment_author` around `.comment_author_name`. */
function innermost(candidates: readonly Element[]): Element[] {
  const around = new Set<Element>();
  for (const candidate of candidates)
    for (let outer = candidate.parentElement; outer !== null && !around.has(outer); outer = outer.parentElement)
      around.add(outer);
  return candidates.filter((candidate) => !around.has(candidate));
}

/** The blocks that hold one comment each, with the elements that may name its writer. */
function blocksOf(candidates: readonly Element[], sense: Sense): Map<Element, Element[]> {
  const blocks = new Map<Element, Element[]>();
  for (const candidate of candidates) {
    const block = blockOf(candidate, sense);
    if (block === null) continue;
    const names = blocks.get(block);
    if (names === undefined) blocks.set(block, [candidate]);
    else names.push(candidate);
  }
  return blocks;
}

/** The smallest ancestor that is a comment with words in it, or the largest that names nobody else. */
function blockOf(candidate: Element, sense: Sense): Element | null {
  let block = candidate;
  for (let around = candidate.parentElement; around !== null; around = around.parentElement) {
    if (sense.isEntry(block) || isOneOfMany(block, candidate, sense)) return block;
    block = around;
    const isWhole = isAboutComments(around) && hasWords(around, candidate) && isDated(around);
    if (isWhole && !sense.isEntry(around.parentElement ?? around)) return block;
  }
  return null;
}

/** Whether beside `block` somebody else is named the same way. The nearest are asked first: in a list of thousands the next one says so. */
function isOneOfMany(block: Element, candidate: Element, sense: Sense): boolean {
  let before = block.previousElementSibling;
  let after = block.nextElementSibling;
  while (before !== null || after !== null) {
    if ([after, before].some((beside) => beside !== null && namesAlike(beside, candidate, sense))) return true;
    before = before?.previousElementSibling ?? null;
    after = after?.nextElementSibling ?? null;
  }
  return false;
}

/** Whether `element` is or holds what looks like `candidate` and may name somebody as well. */
function namesAlike(element: Element, candidate: Element, sense: Sense): boolean {
  const look = lookOf(candidate);
  const [first] = namingClassesOf(candidate);
  const isAlike = (other: Element) => lookOf(other) === look && isCandidate(other, sense);
  if (isAlike(element)) return true;
  const alike = first === undefined ? element.getElementsByTagName(candidate.localName) : element.getElementsByClassName(first);
  for (const other of alike) if (isAlike(other)) return true;
  return false;
}

/** Two that are marked the same way, whatever else marks one of them: a number, the post's author. */
function lookOf(element: Element): string {
  return [element.localName, ...namingClassesOf(element)].join('.');
}

const wordsOfComments = `p, dd, blockquote, ${classesWith('body text content message msg excerpt')}`;

/** Where a comment is being written, the reader's own name stands; where one is answered, there are words besides. */
export function isComposer(block: Element, naming: Element): boolean {
  return block.querySelector('textarea') !== null && !hasWords(block, naming);
}

function hasWords(block: Element, naming: Element): boolean {
  const hasOwnText = [...block.childNodes].some((node) => node.nodeType === 3 && /\p{L}{2}/u.test(node.nodeValue ?? ''));
  return (
    hasOwnText ||
    [...block.querySelectorAll(wordsOfComments)].some(
      (part) => isBesides(part, naming) && /\p{L}{2}|\p{Lo}/u.test(part.textContent ?? ''),
    )
  );
}

function isBesides(part: Element, naming: Element): boolean {
  const isApart = !part.contains(naming) && !naming.contains(part);
  return isApart && part.closest('form') === null && part.querySelector('form') === null;
}
