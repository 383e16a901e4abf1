import { tellsOfTraces } from '../../relationship/badge.ts';
import type { Mention } from '../../relationship/mention.ts';
import type { Page, Site } from '../../sites/site.ts';
import { askTogether } from './asking.ts';
import css from './badge.css?inline';
import { type Boxes, boxesWith } from './boxes.ts';
import type { Changed } from './changed.ts';
import { endOfLine, runsAgainst } from './endOfLine.ts';
import { isOnDark } from './ground.ts';
import { type Host, placeHost, sheetOf } from './host.ts';
import { type Answer, isKnown, isOwn, isSame, isWorthTelling, type Known, lookUp, pageOfKnown } from './known.ts';
import { mentionsIn } from './reading.ts';
import type { speakOn } from './speaking.ts';

/** A badge on the page. */
export type Placed = {
  site: Site;
  mention: Mention;
  /** Who the element named when the badge was put there. */
  who: string;
  /** The post, comment or row it belongs to: one badge a person there. */
  card: Element | null;
  host: Host;
  button: HTMLButtonElement;
  /** The element's address, else its words, when the badge was put there: while they stay, so does whom it names. */
  shows: string | null;
  /** Where the host was put; anywhere else it was moved to by the page and says nothing any more. */
  parent: Node;
  answer: Answer;
};

/** The badges of one page. */
export type Badges = {
  /** Somebody appears. Puts the symbol of a known person there at once; the words come when the background has answered. */
  appear(site: Site, mentions: readonly Mention[]): void;
  /** These, or what they stand in, were perhaps reused for somebody else. */
  recheck(changed: readonly Element[]): void;
  /** The same, for changes so common that they matter only where a badge stands. */
  recheckBadged(changed: readonly Element[]): void;
  /** These came into the page, perhaps again: takes away badges in them beside what names somebody else by now. */
  revise(roots: readonly Element[]): void;
  /** Something left the page: takes back what was moved, puts back what was lost, if `mayGoOn` says so. */
  repair(mayGoOn: () => boolean): void;
  /** These were seen somewhere. Returns whether something that was said here could read differently now. */
  seen(personIds: readonly string[]): boolean;
  /** What is known has changed: asks again about whoever the change was about. */
  renew(known: Known, about: Changed): void;
  /** The badge in this host, or null. */
  at(host: Host): Placed | null;
  /** The answers shown now, by who they are about. */
  answerFor(who: string): Answer;
  clear(): void;
};

/** How often a badge is put back that the page removes; then the page has its way. */
const patience = 3;

/** Begins to keep badges. `restOnly`: nothing but the symbol is ever shown on the page. `speaksOn`: left out where no words are shown. */
export function keepBadges(sites: readonly Site[], known: Known, restOnly: boolean, speaksOn?: typeof speakOn): Badges {
  const sheet = sheetOf(css);
  const live = new Set<Placed>();
  const placedAt = new WeakMap<Element, Placed>();
  const placedIn = new WeakMap<Element, Placed>();
  const lost = new WeakMap<Element, number>();
  const boxes = new Map<Site, Boxes>();
  let dark: boolean | null = null;

  const asking = askTogether<Placed>(lookUp, answered, (placed) => stillShows(placed, known));
  const speaking = sites.some(({ hunts }) => hunts)
    ? undefined
    : speaksOn?.(live, restOnly, (isDark) => {
        dark = isDark;
      });

  const onResize = () => {
    for (const placed of live) speaking?.adjust(placed.button);
  };
  addEventListener('resize', onResize);

  function appear(site: Site, mentions: readonly Mention[]): void {
    for (const mention of mentions) place(site, mention);
  }

  function place(site: Site, mention: Mention): void {
    const who = whoIn(mention);
    const before = placedAt.get(mention.element);
    if (before?.who === who && isInPlace(before)) return;
    if (before) remove(before);
    const isHit = isWanted(mention);
    const isGuest = !isHit && isWorthTelling(known, mention);
    if (!isHit && !isGuest && !site.hunts) return;
    const card = mention.element.closest(site.cards);
    const twice = isHit && isInCard(card, (other) => other.mention.identities.some((one) => mention.identities.includes(one)));
    if (twice && !site.hunts) return;
    put(site, mention, who, card, isHit && !twice, isGuest);
  }

  function isWanted(mention: Mention): boolean {
    return isKnown(known, mention) && !isOwn(known, mention.identities);
  }

  function put(site: Site, mention: Mention, who: string, card: Element | null, isHit: boolean, isGuest: boolean): void {
    const { host, button } = boxesFor(site).take();
    dark ??= isOnDark(document.body ?? document.documentElement);
    // Under "focus" only the background knows who is in focus, and a newcomer is a guess: nothing is painted before the answer.
    const isSure = isHit && known.settings.density === 'everyone';
    const parent = endOfLine(site.badgeAfter?.(mention) ?? mention.element);
    const isFirst = runsAgainst(parent, card ?? parent);
    button.className = `${isSure ? '' : 'nobody'} ${dark ? 'dark' : ''} ${isFirst ? 'first' : ''} ${mention.role === 'mentioned' ? 'dot' : ''}`;
    const placed: Placed = { site, mention, who, shows: shownBy(mention.element), card, host, button, parent, answer: null };
    live.add(placed);
    placedAt.set(mention.element, placed);
    placedIn.set(host.element, placed);
    placeHost(host, parent, isFirst);
    if (isHit || isGuest) asking.ask(placed);
  }

  /** Each site's own: where the page hunts, boxes are made otherwise. */
  function boxesFor(site: Site): Boxes {
    const kept = boxes.get(site) ?? boxesWith(sheet, site.hunts === true);
    boxes.set(site, kept);
    return kept;
  }

  function answered(placed: Placed, answer: Answer): void {
    if (!live.has(placed)) return;
    if (isInPlace(placed) && stillShows(placed, known)) hear(placed, answer);
    // Strangers are never answered: where a box stands beside them too, it must not stay longer than those of people known.
    else if (!placed.site.hunts) remove(placed);
  }

  function hear(placed: Placed, answer: Answer): void {
    const { card, button, site } = placed;
    const personId = answer?.personId;
    const isSecond = personId && isInCard(card, (other) => other !== placed && other.answer?.personId === personId);
    if (answer === null || isSecond) {
      placed.answer = null;
      button.classList.add('nobody');
      if (!site.hunts) remove(placed);
      return;
    }
    if (isSame(placed.answer, answer)) return;
    placed.answer = answer;
    button.classList.remove('nobody');
    button.classList.toggle('focus', answer.personId !== null && answer.step !== null);
    speaking?.say(placed);
  }

  function recheck(changed: readonly Element[]): void {
    for (const site of sites) {
      const page = pageOfKnown(known, site);
      for (const root of cardsAround(changed, site)) if (root.isConnected) reread(site, root, page);
    }
  }

  function reread(site: Site, root: Element, page: Page): void {
    const mentions = site.mayMention?.(root, page) === false ? [] : mentionsIn(site, root, page);
    for (const placed of live) {
      const { element } = placed.mention;
      if (placed.site !== site || (placed.card !== root && !root.contains(element))) continue;
      if (!mentions.some((mention) => mention.element === element && whoIn(mention) === placed.who)) remove(placed);
    }
    appear(site, mentions);
  }

  function recheckBadged(changed: readonly Element[]): void {
    const badged = changed.filter(placedAround);
    if (badged.length > 0) recheck(badged);
  }

  /** The badge whose person the element names or is part of. */
  function placedAround(element: Element): Placed | null {
    let at: Element | null = element;
    for (let up = 0; at && up < 4; up++, at = at.parentElement) {
      const placed = placedAt.get(at);
      if (placed && live.has(placed)) return placed;
    }
    return null;
  }

  function revise(roots: readonly Element[]): void {
    for (const placed of live) {
      const isIn = roots.some((root) => root.contains(placed.host.element));
      if (isIn && !stillShows(placed, known)) remove(placed);
    }
  }

  function repair(mayGoOn: () => boolean): void {
    const moved = [...live].filter((placed) => !isInPlace(placed));
    // What left together with its card was taken by nobody.
    if (moved.some(({ mention }) => mention.element.isConnected) && !mayGoOn()) return;
    for (const placed of moved) {
      remove(placed);
      const { element } = placed.mention;
      const times = (lost.get(element) ?? 0) + 1;
      if (!element.isConnected || times > patience) continue;
      lost.set(element, times);
      if (stillShows(placed, known)) place(placed.site, placed.mention);
    }
  }

  function isInCard(card: Element | null, fits: (placed: Placed) => boolean): boolean {
    if (card === null) return false;
    for (const placed of live) if (placed.card === card && isInPlace(placed) && fits(placed)) return true;
    return false;
  }

  function remove(placed: Placed): void {
    live.delete(placed);
    speaking?.drop(placed);
    placedAt.delete(placed.mention.element);
    placedIn.delete(placed.host.element);
    boxesFor(placed.site).giveBack(placed);
  }

  function renew(now: Known, about: Changed): void {
    known = now;
    const isConcerned = (answer: Answer) => about === 'all' || !answer?.personId || about.includes(answer.personId);
    asking.forget(isConcerned);
    for (const placed of [...live]) {
      if (!isConcerned(placed.answer)) continue;
      if (isWanted(placed.mention) || isWorthTelling(known, placed.mention)) asking.ask(placed);
      else hear(placed, null);
    }
  }

  function clear(): void {
    for (const placed of [...live]) remove(placed);
    for (const kept of boxes.values()) kept.clear();
    asking.stop();
    speaking?.stop();
    removeEventListener('resize', onResize);
  }

  return {
    appear,
    recheck,
    recheckBadged,
    revise,
    repair,
    seen: (personIds) => asking.forget((answer) => tellsOfTraces(answer, personIds)),
    renew,
    clear,
    at: (host) => placedIn.get(host.element) ?? null,
    answerFor: (who) => [...live].find((placed) => placed.who === who)?.answer ?? null,
  };
}

function whoIn({ identities }: Mention): string {
  return identities.join(' ');
}

/** Whether the badge stands where it was put. */
export function isInPlace({ host, parent }: Placed): boolean {
  return host.element.parentNode === parent && host.element.isConnected;
}

/** Whether the element still names whom it named; feeds reuse elements while an answer is under way. */
function stillShows({ site, mention, who, shows, card }: Placed, known: Known): boolean {
  if (shownBy(mention.element) === shows) return true;
  const root = card ?? mention.element.parentElement ?? mention.element;
  return mentionsIn(site, root, pageOfKnown(known, site)).some(
    (other) => other.element === mention.element && whoIn(other) === who,
  );
}

function shownBy(element: Element): string | null {
  return element.getAttribute('href') ?? element.textContent;
}

/** The cards that the elements are parts of, else the elements themselves, each once. */
function cardsAround(elements: readonly Element[], site: Site): Set<Element> {
  const cards = new Set<Element>();
  let last: Element | null = null;
  for (const element of elements) {
    if (last?.contains(element)) continue; // The links of one card change together.
    last = element.closest(site.cards) ?? element;
    cards.add(last);
  }
  return cards;
}
