import type { Mention } from '../../relationship/mention.ts';
import { isSwitchedOff } from '../../relationship/settings.ts';
import type { Alike } from '../../sites/comments/alike.ts';
import { shadowRootsOf, sitesAmong } from '../../sites/matching.ts';
import type { Site } from '../../sites/site.ts';
import { onChange } from '../../storage/changes.ts';
import { type Health, onMessage, type PersonOnPage, sendMessage } from '../../storage/messages.ts';
import { isAlive, watchForEnd } from './alive.ts';
import { type Badges, keepBadges } from './badges.ts';
import { bothOf, type Changed } from './changed.ts';
import { askWhoIsKnown, isSame, type Known, pageOfKnown, sent } from './known.ts';
import { paced } from './paced.ts';
import { watchPointing } from './pointed.ts';
import { currentPage, mentionsIn, pageNow, reader } from './reading.ts';
import type { speakOn } from './speaking.ts';
import { watchTouching } from './touching.ts';
import { watch } from './watch.ts';

/** How soon the page asks what has changed, and how often at most, ms; a badge is to be right within a second. */
const pace = { soonMs: 100, pauseMs: 800 };

/**
 * How soon it is looked for badges that were lost, and how often at most, ms. What is drawn anew brings its own at once, so that these are
 * but the ones that the page took away alone; those that went with their posts can wait while the page is scrolled.
 */
const repairPace = { soonMs: 50, pauseMs: 400, waitsMs: 1200 };

/**
 * Starts to read this page for those of `candidates` that know it; a page too strange is left alone. `speaksOn` puts words on badges,
 * left out where nothing is said. `before` spares reading what is like what was read.
 */
export function startReading(candidates: readonly Site[], speaksOn?: typeof speakOn, before?: Alike): void {
  try {
    readPage(candidates, speaksOn, before);
  } catch {
    // Nothing of ours may fail in someone's page.
  }
}

/** Shows who the user knows on this page, for as long as the page and the extension live. */
function readPage(candidates: readonly Site[], speaksOn: typeof speakOn | undefined, before: Alike | undefined): void {
  const sites = sitesAmong(candidates, currentPage().url);
  const { shielded } = globalThis;
  if (sites.length === 0 || !shielded) return;
  // Only Firefox shows a page that listened before the shield what is inside a closed root: there it is shown the symbol alone.
  const restOnly = shielded.isLate && import.meta.env.FIREFOX;

  let known: Known | null = null;
  let badges: Badges | null = null;
  let changes: Changed = [];
  let mayKnowOthers = true;
  let refreshing = Promise.resolve();
  const catchUp = paced(refresh, pace.soonMs, pace.pauseMs);
  const repair = () => guarded(() => badges?.repair(goesOn));
  const repairing = paced(repair, repairPace.soonMs, repairPace.pauseMs);
  const tidying = paced(repair, repairPace.soonMs, repairPace.pauseMs, repairPace.waitsMs);
  const touching = watchTouching(() => badges, restOnly);
  const reading = reader(
    sites,
    (site) => (known ? pageOfKnown(known, site) : currentPage()),
    (site, mentions) => badges?.appear(site, mentions),
    before,
  );
  const whoIsPointedAt = watchPointing(document, sites);

  shielded.sites = sites;
  shielded.listen(touching.onTouch);
  const ends = [
    () => shielded.lower(),
    onChange(({ personIds, onlySeen }) => {
      // Mostly what this very page has just shown.
      if (onlySeen && personIds && badges?.seen(personIds) === false) return touching.renew();
      changes = bothOf(changes, personIds ?? 'all');
      mayKnowOthers ||= !onlySeen;
      catchUp.ask();
    }),
    watchForEnd(document, end),
    () => catchUp.stop(),
    () => repairing.stop(),
    () => tidying.stop(),
    () => reading.stop(),
    () => touching.closeCard(),
    () => badges?.clear(),
  ];
  onMessage('peopleOnPage', () => peopleOnPage(sites, (who) => badges?.answerFor(who) ?? null));
  onMessage('addPointedAt', addPointedAt);
  refresh();

  /** One after the other, so that no older answer has the last word. */
  function refresh(): void {
    refreshing = refreshing.then(refreshOnce);
  }

  async function refreshOnce(): Promise<void> {
    const before = known;
    const about = changes;
    changes = [];
    const asks = mayKnowOthers;
    mayKnowOthers = false;
    const now = asks ? await askWhoIsKnown(before).catch(() => null) : before;
    if (!now) {
      changes = bothOf(about, changes);
      mayKnowOthers = true;
      return;
    }
    await parsed();
    known = now;
    guarded(() => show(now, before, about));
  }

  function show(now: Known, before: Known | null, about: Changed): void {
    // Not earlier: what came until now is read as one, and to be told of each element of a long page costs more than reading it.
    if (!before && ends.length > 0) ends.push(watchPage());
    const isOff =
      now.settings.density === 'off' ||
      isSwitchedOff(
        now.settings.sitesOff,
        currentPage().url.hostname.replace(/^www\./, ''),
        sites.map((site) => site.name),
      );
    if (isOff) {
      badges?.clear();
      badges = null;
      return;
    }
    if (badges) badges.renew(now, about);
    else badges = keepBadges(sites, now, restOnly, speaksOn);
    // Where everybody has a box already, who is known now gets no other.
    const mayShowOthers = before?.version !== now.version && !sites.every(({ hunts }) => hunts);
    if (!before || mayShowOthers || !isSame(before.settings, now.settings)) readAll();
    touching.renew();
  }

  function watchPage(): () => void {
    return watch(document, sites, {
      onBack: (added) => guarded(() => badges?.revise(added)),
      onAdded: (added) => guarded(() => badges && reading.read(added)),
      onRelinked: (links) => guarded(() => badges?.recheck(links)),
      onReworded: (elements) => guarded(() => badges?.recheckBadged(elements)),
      onMoved: (onlyListed) => (onlyListed ? tidying : repairing).ask(),
    });
  }

  function readAll(): void {
    reading.read([document.documentElement]);
    for (const site of sites) reading.read(shadowRootsOf(site, document).flatMap((root) => [...root.children]));
  }

  async function addPointedAt(): Promise<void> {
    const pointed = whoIsPointedAt();
    if (!pointed) return;
    await sendMessage('addPerson', {
      mention: sent(pointed.site, pointed.mention),
      ...pageNow(),
      operationId: crypto.randomUUID(),
    });
  }

  /** A newer session of ours begins by removing our hosts: that is the moment to go. */
  function goesOn(): boolean {
    const goes = isAlive();
    if (!goes) end();
    return goes;
  }

  function end(): void {
    for (const stop of ends.splice(0)) stop();
  }
}

/** Nothing of ours may fail in someone's page; what was not done is left, the next change is a new chance. */
function guarded(work: () => void): void {
  try {
    work();
  } catch {
    // As said.
  }
}

/** Resolves once the page's own markup is there: half a comment read is a comment read wrongly. */
function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('readystatechange', () => resolve(), { once: true });
  });
}

/** Everyone here, read anew, for the popup's list; and how well each site can still be read. */
async function peopleOnPage(sites: readonly Site[], answerFor: (who: string) => PersonOnPage['badge']) {
  const health: Health[] = [];
  const people: { site: Site; mention: Mention }[] = [];
  for (const site of sites) {
    const roots = [document, ...shadowRootsOf(site, document)];
    const mentions = roots.flatMap((root) => mentionsIn(site, root));
    const cards = roots.reduce((sum, root) => sum + root.querySelectorAll(site.cards).length, 0);
    people.push(...mentions.map((mention) => ({ site, mention })));
    if (cards > 0 || mentions.length > 0) health.push({ site: site.name, cards, mentions: mentions.length });
  }
  return {
    people: people.map(({ site, mention }) => ({
      mention: sent(site, mention),
      badge: answerFor(mention.identities.join(' ')),
    })),
    health,
  };
}
