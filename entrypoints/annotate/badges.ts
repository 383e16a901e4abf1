import { badgeLabel, badgeWords } from '../../components/badgeWords.ts';
import type { Mention } from '../../relationship/mention.ts';
import type { Site } from '../../sites/site.ts';
import css from './badge.css?inline';
import { isOnDark } from './ground.ts';
import { createHost, type Host, removeHost, sheetOf } from './host.ts';
import { type Answer, isKnown, isOwn, type Known, lookUp, mayBeNewcomer, pageOfKnown, sent } from './known.ts';
import { later, whenAtRest } from './later.ts';
import { mentionsIn } from './reading.ts';
import { roomBehind } from './room.ts';
import { wordsThatFit } from './wordsThatFit.ts';

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
  /** Where the host was put; anywhere else it was moved to by the page and says nothing any more. */
  parent: Node;
  answer: Answer;
  /** How far the badge was moved from where the line put it, px. */
  right: number;
  down: number;
};

/** Whom a change was about, by person id. */
export type Changed = string[] | 'all';

/** The badges of one page. */
export type Badges = {
  /** Somebody appears. Puts the symbol of a known person there at once; the words come when the background has answered. */
  appear(site: Site, mentions: readonly Mention[]): void;
  /** These, or what they stand in, were perhaps reused for somebody else. */
  recheck(changed: readonly Element[]): void;
  /** The same, for changes so common that they matter only where a badge stands. */
  recheckBadged(changed: readonly Element[]): void;
  /** Something left the page: takes back what was moved, puts back what was lost. */
  repair(): void;
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

/** How long look-ups are gathered into one message, ms. */
const gatherMs = 150;

/** The smallest room for the round symbol, px. */
const symbolWidth = 18;

/** Begins to keep badges. `restOnly`: nothing but the symbol is ever shown on the page. */
export function keepBadges(sites: readonly Site[], known: Known, restOnly: boolean): Badges {
  const sheet = sheetOf(css);
  const live = new Set<Placed>();
  const placedAt = new WeakMap<Element, Placed>();
  const placedIn = new WeakMap<Element, Placed>();
  const answers = new Map<string, Answer>();
  const lost = new WeakMap<Element, number>();
  const unasked = new Set<Placed>();
  const unfitted = new Set<Element>();
  let stopFitting: (() => void) | null = null;
  let dark: boolean | null = null;

  const inView = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) unfitted.add(target);
      else unfitted.delete(target);
    }
    if (unfitted.size > 0) stopFitting ??= whenAtRest(fitAll, 250);
  });

  /** The words come when the page rests; what was scrolled past meanwhile is never measured. */
  function fitAll(): void {
    stopFitting = null;
    const shown = [...live].filter(({ button }) => unfitted.has(button));
    unfitted.clear();
    // First all reading, then all writing, so that nothing is laid out twice.
    for (const write of shown.flatMap(measure)) write();
  }

  const onResize = () => {
    for (const placed of live) look(placed);
  };
  addEventListener('resize', onResize);

  function appear(site: Site, mentions: readonly Mention[]): void {
    for (const mention of mentions) place(site, mention);
  }

  function place(site: Site, mention: Mention): void {
    const who = mention.identities.join(' ');
    const before = placedAt.get(mention.element);
    if (before?.who === who && isInPlace(before)) return;
    if (before) remove(before);
    const isHit = isKnown(known, mention) && !isOwn(known, mention.identities);
    const isGuest = !isHit && mayBeNewcomer(known, mention);
    if (!isHit && !isGuest && !site.hunts) return;
    const card = mention.element.closest(site.cards);
    const twice = isHit && isInCard(card, (other) => other.mention.identities.some((one) => mention.identities.includes(one)));
    if (twice && !site.hunts) return;
    put(site, mention, who, card, isHit && !twice, isGuest);
  }

  function put(site: Site, mention: Mention, who: string, card: Element | null, isHit: boolean, isGuest: boolean): void {
    const button = document.createElement('button');
    dark ??= isOnDark(document.body ?? document.documentElement);
    // Under "focus" only the background knows who is in focus, and a newcomer is a guess: nothing is painted before the answer.
    const isSure = isHit && known.settings.density === 'everyone';
    button.className = `${isSure ? '' : 'nobody'} ${dark ? 'dark' : ''} ${mention.role === 'mentioned' ? 'dot' : ''}`;
    if (site.hunts) {
      button.tabIndex = -1;
      button.ariaHidden = 'true';
    }
    const parent = endOf(site.badgeAfter?.(mention) ?? mention.element);
    const host = createHost(sheet, button);
    const placed: Placed = { site, mention, who, card, host, button, parent, answer: null, right: 0, down: 0 };
    live.add(placed);
    placedAt.set(mention.element, placed);
    placedIn.set(host.element, placed);
    parent.append(host.element);
    if (isHit || isGuest) ask(placed);
  }

  function ask(placed: Placed): void {
    const remembered = answers.get(placed.who + placed.mention.role);
    if (remembered !== undefined) hear(placed, remembered);
    if (unasked.size === 0) later(askAll, gatherMs);
    unasked.add(placed);
  }

  async function askAll(): Promise<void> {
    const asked = [...unasked].filter((placed) => live.has(placed));
    unasked.clear();
    if (asked.length === 0) return;
    const heard = await lookUp(asked.map(({ site, mention }) => sent(site, mention))).catch(() => null);
    heard?.forEach((answer, i) => {
      const placed = asked[i];
      if (!placed) return;
      answers.set(placed.who + placed.mention.role, answer);
      if (!live.has(placed)) return;
      if (!isInPlace(placed) || !stillShows(placed, known)) remove(placed);
      else hear(placed, answer);
    });
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
    if (JSON.stringify(placed.answer) === JSON.stringify(answer)) return;
    placed.answer = answer;
    button.classList.remove('nobody');
    button.classList.toggle('focus', answer.personId !== null && answer.step !== null);
    // Said at once: the keyboard reaches badges out of view, which are not fitted yet.
    if (!placed.site.hunts) button.ariaLabel = badgeLabel(answer);
    look(placed);
  }

  /** Has the observer report the badge anew, with the layout of the next frame. */
  function look(placed: Placed): void {
    if (placed.answer === null || placed.site.hunts) return;
    inView.unobserve(placed.button);
    inView.observe(placed.button);
  }

  function measure(placed: Placed): (() => void)[] {
    if (!placed.answer || !isInPlace(placed)) return [];
    const { host, button, card } = placed;
    const room = roomBehind(host.element, button.getBoundingClientRect(), card);
    const isDark = isOnDark(placed.mention.element);
    dark = isDark;
    return [
      () => {
        const hasRoom = room.width >= symbolWidth && placed.mention.role !== 'mentioned';
        placed.right = hasRoom ? placed.right + room.right : 0;
        placed.down = hasRoom ? placed.down + room.down : 0;
        button.style.setProperty('--right', `${placed.right}px`);
        button.style.setProperty('--down', `${placed.down}px`);
        button.classList.toggle('dark', isDark);
        button.classList.toggle('dot', !hasRoom);
        const words = restOnly || !hasRoom || placed.answer === null ? '' : wordsThatFit(badgeWords(placed.answer), room.width);
        if (words === '') delete button.dataset.words;
        else button.dataset.words = words;
      },
    ];
  }

  function recheck(changed: readonly Element[]): void {
    for (const site of sites) {
      const roots = new Set(changed.map((element) => element.closest(site.cards) ?? element));
      for (const root of roots) if (root.isConnected) reread(site, root);
    }
  }

  function reread(site: Site, root: Element): void {
    const mentions = mentionsIn(site, root, pageOfKnown(known, site));
    const who = new Map(mentions.map(({ element, identities }) => [element, identities.join(' ')]));
    for (const placed of [...live]) {
      const { element } = placed.mention;
      if (placed.site === site && root.contains(element) && who.get(element) !== placed.who) remove(placed);
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

  function repair(): void {
    for (const placed of [...live]) {
      if (isInPlace(placed)) continue;
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
    unasked.delete(placed);
    inView.unobserve(placed.button);
    unfitted.delete(placed.button);
    placedAt.delete(placed.mention.element);
    removeHost(placed.host);
  }

  function renew(now: Known, about: Changed): void {
    known = now;
    const isConcerned = (answer: Answer) => about === 'all' || !answer?.personId || about.includes(answer.personId);
    for (const [who, answer] of answers) if (isConcerned(answer)) answers.delete(who);
    for (const placed of [...live]) {
      if (!isConcerned(placed.answer)) continue;
      if (isOwn(known, placed.mention.identities) && !placed.site.hunts) remove(placed);
      else ask(placed);
    }
  }

  function clear(): void {
    for (const placed of [...live]) remove(placed);
    inView.disconnect();
    stopFitting?.();
    removeEventListener('resize', onResize);
  }

  return {
    appear,
    recheck,
    recheckBadged,
    repair,
    renew,
    clear,
    at: (host) => placedIn.get(host.element) ?? null,
    answerFor: (who) => [...live].find((placed) => placed.who === who)?.answer ?? null,
  };
}

function isInPlace({ host, parent }: Placed): boolean {
  return host.element.isConnected && host.element.parentNode === parent;
}

/** Whether the element still names whom it named; feeds reuse elements while an answer is under way. */
function stillShows({ site, mention, who, card }: Placed, known: Known): boolean {
  const root = card ?? mention.element.parentElement ?? mention.element;
  return mentionsIn(site, root, pageOfKnown(known, site)).some(
    ({ element, identities }) => element === mention.element && identities.join(' ') === who,
  );
}

/**
 * Inside which element the host stands, so that it follows the last word. Inside and not behind: an absolutely placed box behind
 * a flex item would be at the row's start, and rules such as `:last-child` would tell the page's own elements apart anew.
 */
function endOf(element: Element): Element {
  let at = element;
  for (let only = onlyChild(at); only; only = onlyChild(at)) at = only;
  return at;
}

function onlyChild(element: Element): Element | null {
  const child = element.firstElementChild;
  if (element.childElementCount !== 1 || !(child instanceof HTMLElement) || child.matches('img, br, input, iframe, video'))
    return null;
  const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
  return hasWords ? null : child;
}
