import { type Identity, nameIdentity } from '../../relationship/identity.ts';
import type { Mention } from '../../relationship/mention.ts';
import { fellowsOf } from '../handmade/entries.ts';
import { identitiesFromHref } from '../links.ts';
import type { Page } from '../site.ts';
import { gravatarOf } from './avatar.ts';
import { nameIn } from './commenterName.ts';
import { isName } from './namedByPlace.ts';

/** What was read of a page's comments, for the others that are built alike: on a page of thousands nearly all of strangers. */
export type Alike = {
  /**
   * Whether certainly nobody in `root` is wanted: each comment in it is built like one that was read, and what stands where the name
   * stood, each link and each picture is a stranger's. False says nothing.
   */
  isOfStrangers(root: Element, page: Page): boolean;
  /** Learns from all that was found in `root`. */
  learn(root: Element, mentions: readonly Mention[], page: Page): void;
};

/** One comment without those nested in it. */
type Block = {
  element: Element;
  /** How it is built: its elements and their classes, without numbers and without what is there again. */
  outline: string;
  /** The elements of the outline, in its order. */
  places: Element[];
  linksAndImages: Element[];
};

/** Where the name stands in a block, and the words right before it. */
type Naming = { place: number; before: string };

/** Names that are read the same way on whatever site. */
const plainName = /^[\p{L}\p{M}\p{N} .,'’_-]+$/u;

/** More ways to build a comment than this are no pattern. */
const enough = 1000;

/** Begins to learn how the comments of a page are built. */
export function alike(): Alike {
  /** By outline, which of its places names the commenter; null where what is built that way differs all the same. */
  const known = new Map<string, Naming | null>();

  function isStrangers(block: Block, page: Page): boolean {
    const naming = known.get(block.outline);
    const element = naming && block.places[naming.place];
    if (!element || wordsBefore(element) !== naming.before) return false;
    const name = nameIn(element);
    return plainName.test(name) && isName(name) && shownIn(block, name, page).every((identity) => page.isStranger?.(identity));
  }

  function learnFrom(block: Block, [mention, ...others]: readonly Mention[], page: Page): void {
    if (mention === undefined) return;
    const naming = { place: block.places.indexOf(mention.element), before: wordsBefore(mention.element) };
    const shown = shownIn(block, nameIn(mention.element), page);
    const isAllShown = others.length === 0 && mention.identities.every((identity) => shown.includes(identity));
    const earlier = known.get(block.outline);
    const agrees = earlier === undefined || earlier?.place === naming.place;
    known.set(block.outline, isAllShown && agrees ? naming : null);
  }

  return {
    isOfStrangers: (root, page) =>
      known.size > 0 &&
      page.isStranger !== undefined &&
      isOneOfMany(root) &&
      blocksOf(root).every((block) => isStrangers(block, page)),
    learn(root, mentions, page) {
      if (mentions.length === 0 || known.size > enough || !isOneOfMany(root)) return;
      const blocks = blocksOf(root);
      const around = (mention: Mention) => blocks.findLast(({ element }) => element.contains(mention.element));
      for (const block of blocks)
        learnFrom(
          block,
          mentions.filter((mention) => around(mention) === block),
          page,
        );
    },
  };
}

/** What stands right before the name: "by", or else another name ("Ada replied to Bea"), or an old plugin's address of the commenter. */
function wordsBefore(naming: Element): string {
  return naming.previousSibling?.nodeValue?.trim() ?? '';
}

/** A part of a comment may have its link elsewhere; what stands beside its like is whole. */
function isOneOfMany(root: Element): boolean {
  return fellowsOf(root).length > 0;
}

/** `root` and the comments nested in it, which are marked as it is, in document order. */
function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  const [kind = ''] = lookOf(root).split(' ', 1);
  function begin(element: Element, look: string): void {
    const block: Block = { element, outline: '', places: [], linksAndImages: [] };
    blocks.push(block);
    block.outline = outlineOf(element, look, block);
  }
  function outlineOf(element: Element, look: string, block: Block): string {
    if (/^(?:a|img)$/.test(element.localName)) block.linksAndImages.push(element);
    block.places.push(element);
    let outline = `<${look}`;
    let before = '';
    for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
      const childLook = lookOf(child);
      if (isOfKind(childLook, kind)) {
        begin(child, childLook);
        continue;
      }
      const places = block.places.length;
      const inner = outlineOf(child, childLook, block);
      if (inner === before) block.places.length = places;
      else outline += inner;
      before = inner;
    }
    return `${outline}>`;
  }
  begin(root, lookOf(root));
  return blocks;
}

function isOfKind(look: string, kind: string): boolean {
  return look.startsWith(kind) && (look.length === kind.length || look[kind.length] === ' ');
}

/** `li.comment depth-`: the element's name and its classes but for numbers. */
function lookOf(element: Element): string {
  return `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\d+/g, '')}`;
}

/** Every identity that a comment could show, if that is the name. */
function shownIn({ linksAndImages }: Block, name: string, page: Page): Identity[] {
  return [nameIdentity(page.url.hostname, name) ?? [], ...linksAndImages.map((element) => shownBy(element, page))].flat();
}

/** A link to elsewhere on the page is nobody's. */
function shownBy(element: Element, page: Page): Identity[] {
  const href = element.getAttribute('href') ?? '#';
  return href.startsWith('#') ? [gravatarOf(element) ?? []].flat() : identitiesFromHref(href, page.url);
}
