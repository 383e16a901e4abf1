import type { Glance } from '../../relationship/glance.ts';
import type { PromiseInText } from '../../relationship/promiseInText.ts';
import { onMessage, sendMessage } from '../../storage/messages.ts';
import { hostOf } from '../annotate/host.ts';
import type { Addressed, Letter } from '../composer/letterDoor.ts';
import { openLine } from './line.tsx';
import { promiseDoor } from './promiseDoor.ts';

/** How long the typing rests before it is looked at, ms. */
const restMs = 500;

/** How long an offer may still be answered after the text was sent or left, ms. */
const afterwardsMs = 20_000;

/** How long "remembered" stands, ms. */
const doneMs = 6000;

/** What was declined on this page of what others promise, so that entering a field again does not ask again. */
const declinedHere = new Set<string>();

/**
 * Looks at what is typed in `field` until it is left, and once at what it answers. Only promises are looked for, and nothing is kept that is
 * not accepted.
 */
export function startLetter(field: HTMLElement, to: Addressed, first: Glance, theirWords: string): Letter {
  let glance = first;
  let offered: PromiseInText | null = null;
  let isDismissed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What was accepted or declined already. */
  const answered: string[] = [];
  /** What they promise in the words that are answered, as of when they wrote it; null once it is answered. */
  let theirs: PromiseInText | null = null;
  const ended = new AbortController();
  const line = openLine(field, {
    onRemember: () => void remember(),
    onDecline: decline,
    onUndo: () => void undo(),
    onDismiss: dismiss,
    onLost: leave,
  });

  const onTyped = (event: Event) => {
    if (!event.isTrusted || !event.composedPath().includes(field)) return;
    clearTimeout(timer);
    timer = setTimeout(look, restMs);
  };
  // Editors of networks take keys for themselves and then no `input` is told of.
  for (const type of ['input', 'keyup', 'paste', 'compositionend'])
    window.addEventListener(type, onTyped, { capture: true, signal: ended.signal });
  field.addEventListener('focusout', ({ relatedTarget }) => hostOf(relatedTarget) ?? leave(), { signal: ended.signal });
  field.addEventListener('focusin', showWhatStands, { signal: ended.signal });
  onMessage('turnToLine', line.turn);
  void sendMessage('keysToLine').then(line.describe, () => {});
  showWhatStands();
  void readTheirs();
  // Who types fast has written a sentence before all this is here.
  timer = setTimeout(look, restMs);

  async function readTheirs(): Promise<void> {
    const door = theirWords === '' ? null : await promiseDoor();
    const found = door?.readTheirs(theirWords, first.remembered, to.mention.at ?? Date.now()) ?? null;
    if (ended.signal.aborted || isDismissed || found === null || declinedHere.has(keyOf(found))) return;
    theirs = found;
    draw();
  }

  function keyOf({ what }: PromiseInText): string {
    return `${to.mention.permalink} ${what}`;
  }

  async function look(): Promise<void> {
    const door = textIn(field).trim() === '' ? null : await promiseDoor();
    if (ended.signal.aborted) return;
    const text = textIn(field);
    const found = door?.read(text, answered) ?? null;
    // Sent: the field is empty or gone at once, and the offer stays to be answered.
    if (offered !== null && text.trim() === '') leave();
    else if (found?.what !== offered?.what || found?.dueAt !== offered?.dueAt) {
      offered = found;
      showWhatStands();
    }
  }

  function showWhatStands(): void {
    clearTimeout(timer);
    draw();
  }

  function draw(): void {
    if (offered) line.show({ kind: 'offer', name: glance.name, promise: offered });
    else if (theirs) line.show({ kind: 'offer', name: glance.name, promise: theirs });
    else if (!isDismissed && isWorthAGlance(glance)) line.show({ kind: 'glance', glance });
    else line.show(null);
  }

  /** An offer waits a little; all else goes with the field. */
  function leave(): void {
    clearTimeout(timer);
    if (offered) timer = setTimeout(decline, afterwardsMs);
    else if (field.isConnected) line.show(null);
    else end();
  }

  async function remember(): Promise<void> {
    const promise = offered ?? theirs;
    if (!promise) return;
    clearTimeout(timer);
    answer(promise);
    const { by, what, dueAt } = promise;
    const isDone = await sendMessage('rememberPromise', { ...to, by, what, dueAt, operationId: crypto.randomUUID() }).then(
      () => true,
      () => false,
    );
    line.show({ kind: isDone ? 'remembered' : 'not remembered' });
    timer = setTimeout(rest, doneMs);
  }

  async function undo(): Promise<void> {
    await sendMessage('undoLast', { operationId: crypto.randomUUID() }).catch(() => {});
    rest();
  }

  function decline(): void {
    const promise = offered ?? theirs;
    if (promise) answer(promise);
    rest();
  }

  /** It is not offered again, whatever the answer. */
  function answer(promise: PromiseInText): void {
    answered.push(promise.what);
    if (promise === theirs) {
      declinedHere.add(keyOf(promise));
      theirs = null;
    }
    offered = null;
  }

  function rest(): void {
    if (field.isConnected) showWhatStands();
    else end();
  }

  function dismiss(): void {
    isDismissed = true;
    decline();
  }

  async function askAgain(): Promise<void> {
    const now = await sendMessage('glance', to).catch(() => null);
    if (ended.signal.aborted) return;
    if (now === null) {
      end();
      return;
    }
    glance = now;
    // What is being typed is still to be looked at.
    if (line.shows() === 'glance') draw();
  }

  function end(): void {
    if (ended.signal.aborted) return;
    clearTimeout(timer);
    ended.abort();
    line.close();
  }

  return { onTouch: line.onTouch, renew: () => void askAgain(), end, hasEnded: () => ended.signal.aborted };
}

/** As the user sees it. */
function textIn(field: HTMLElement): string {
  // biome-ignore lint/performance/useDomNodeTextContent: each line of an editor is an element, and promises end where lines do
  return field instanceof HTMLTextAreaElement ? field.value : field.innerText;
}

function isWorthAGlance({ promise, topic, fact }: Glance): boolean {
  return promise !== null || topic !== null || fact !== null;
}
