import { browser } from 'wxt/browser';

const scriptId = 'annotate';

/** Keeps the content script registered for exactly the sites the user has granted, and puts it into pages that are open already. */
export function keepAccessCurrent(): void {
  browser.permissions.onAdded.addListener(
    ({ origins = [] }) => void inTurn(() => registered().then(() => annotateOpenTabs(origins))),
  );
  browser.permissions.onRemoved.addListener(() => void inTurn(registered));
  browser.runtime.onStartup.addListener(() => void inTurn(registered));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void inTurn(async () => annotateOpenTabs(await registered()));
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two registrations at once would register the same id twice. */
function inTurn(work: () => Promise<unknown>): Promise<unknown> {
  last = last.then(work).catch((failure: unknown) => console.warn('Sites not registered', failure));
  return last;
}

/** Registers the content script for what is granted now; answers with that. */
async function registered(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^(\*|https?):/.test(origin));
  const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (present) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return matches;
  }
  const script = {
    id: scriptId,
    js: ['annotate.js'],
    matches,
    runAt: 'document_start' as const,
    allFrames: true,
    // Frames without an address belong to the page around them; Ghost draws its comments in one.
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  await (present ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
  return matches;
}

/** A page that is open gets no registered script until it is loaded again, after a grant as after an update. */
async function annotateOpenTabs(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  for (const { id, discarded } of await browser.tabs.query({ url: [...matches] })) {
    if (id === undefined || discarded) continue;
    // A tab may close or show an error page meanwhile.
    await browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: ['/annotate.js'] }).catch(() => {});
  }
}
