/** What a change was about: the people whose badge or page may now read differently. Null for "anybody, or the settings". */
export type Scope = {
  personIds: string[] | null;
  /** It was nothing but that they were seen somewhere: pages tell of that all the time. Left out: anything may have changed. */
  onlySeen?: boolean;
};

type Ticket = Scope & { at: number };
type Area = {
  set(items: Record<string, Ticket>): Promise<void>;
  setAccessLevel?(access: { accessLevel: string }): Promise<void>;
};
declare const chrome: {
  storage: {
    local: Area;
    session: Area;
    onChanged: {
      addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
      removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
    };
  };
};

const key = 'changed';

/** Tells every page and content script that something changed; works while the background is stopped, because storage tells them. */
export async function announceChange(scope: Scope): Promise<void> {
  await ticketArea().set({ [key]: { ...scope, at: Date.now() } });
}

/** Calls back after each change anywhere, until the returned function is called. */
export function onChange(callback: (scope: Scope) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const ticket = changes[key]?.newValue as Ticket | undefined;
    if (ticket) callback(ticket);
  };
  chrome.storage.onChanged.addListener(listener);
  return () => chrome.storage.onChanged.removeListener(listener);
}

/** Opens the ticket's place to content scripts and closes the one that holds the second copy, where the browser can. */
export async function openStorageToPages(): Promise<void> {
  await chrome.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  if (ticketArea() === chrome.storage.session)
    await chrome.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
}

/** Where the ticket lies: content scripts must hear it, and in Chromium `storage.local` is closed to them (it holds the second copy). */
function ticketArea(): Area {
  return chrome.storage.local.setAccessLevel ? chrome.storage.session : chrome.storage.local;
}
