import { addresseeOf, type Composers } from '../../sites/composers/composers.ts';
import { onChange } from '../../storage/changes.ts';
import { sendMessage } from '../../storage/messages.ts';
import { isAlive } from '../annotate/alive.ts';
import { sent } from '../annotate/known.ts';
import { currentPage, pageNow } from '../annotate/reading.ts';
import { wordsDoor } from '../annotate/wordsDoor.ts';
import { fieldAround, fieldOf } from '../annotate/writing.ts';
import { type Letter, letterDoor } from './letterDoor.ts';

/** What reads the page comes a moment after it; a field may be entered before. */
const triesForReader = 8;
const pauseMs = 500;

/** From now on, whenever the user writes to somebody they know, what helps stands beside it. */
export function helpWhileWriting(composers: Composers): void {
  const { shielded } = globalThis;
  if (globalThis.writesHere) return;
  globalThis.writesHere = true;
  // Firefox shows a page that listened before the shield what is inside a closed root.
  if (!shielded || (shielded.isLate && import.meta.env.FIREFOX)) return;
  let letter: (Letter & { field: HTMLElement; at: string }) | null = null;
  /** The field that was entered last, whoever it is for. */
  let entered: HTMLElement | null = null;

  // A page can move the focus by itself, so entering counts only right after the user did something; typing always does.
  window.addEventListener('focusin', (event) => navigator.userActivation.isActive && onEntered(fieldOf(event)), true);
  window.addEventListener('keyup', (event) => event.isTrusted && fieldOf(event) !== entered && onEntered(fieldOf(event)), true);
  shielded.listen((host, event) => letter?.onTouch(host, event));
  onChange(() => letter?.renew());
  if (fieldInFocus() === globalThis.enteredFirst) onEntered(fieldInFocus());

  function onEntered(field: HTMLElement | null): void {
    if (field) void enter(field);
  }

  async function enter(field: HTMLElement, tries = triesForReader): Promise<void> {
    entered = field;
    const sites = globalThis.shielded?.sites;
    if (!sites) {
      if (tries > 0) setTimeout(() => entered === field && void enter(field, tries - 1), pauseMs);
      return;
    }
    const addressee = isAlive() ? guarded(() => addresseeOf(field, sites, currentPage(), composers)) : null;
    const at = addressee ? `${addressee.mention.permalink} ${addressee.mention.identities}` : '';
    if (letter?.at === at && letter.field === field && !letter.hasEnded()) return;
    letter?.end();
    letter = null;
    if (!addressee) return;
    const to = { mention: sent(addressee.site, addressee.mention), ...pageNow() };
    const glance = await sendMessage('glance', to).catch(() => null);
    const door = glance && (await letterDoor());
    const theirWords = door ? ((await wordsDoor())?.read(addressee) ?? '') : '';
    if (!glance || !door || entered !== field || !field.isConnected) return;
    letter = { ...door.start(field, to, glance, theirWords), at, field };
  }
}

/** Where the cursor is now, in an open shadow root too. */
function fieldInFocus(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active && fieldAround(active);
}

/** Nothing of ours may fail in someone's page. */
function guarded<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
