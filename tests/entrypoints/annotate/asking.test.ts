// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askTogether } from '../../../entrypoints/annotate/asking.ts';
import type { Answer } from '../../../entrypoints/annotate/known.ts';

type Asker = { who: string; mention: { role: string } };

const ada: Asker = { who: 'x:ada', mention: { role: 'author' } };
const adaAgain: Asker = { ...ada };
const bo: Asker = { who: 'x:bo', mention: { role: 'author' } };

function talks(personId: string, count: number): Answer {
  const says = { kind: 'talks' as const, talks: count, rung: 'reply' as const };
  return { personId, name: personId, probably: false, claimed: false, says, step: null };
}

/** A background whose answers come when the test says so, and what was heard of them. */
function background() {
  const sent: { askers: readonly Asker[]; answer(...answers: Answer[]): void; fail(): void }[] = [];
  const heard: [Asker, Answer][] = [];
  const asking = askTogether<Asker>(
    (askers) =>
      new Promise((resolve, reject) => {
        sent.push({ askers, answer: (...answers) => resolve(answers), fail: () => reject(new Error('Gone')) });
      }),
    (asker, answer) => heard.push([asker, answer]),
    (asker) => asker.mention.role !== 'gone',
  );
  return { sent, heard, asking };
}

describe('asking for several badges', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends those that come together as one message, and tells each its own answer', async () => {
    const { sent, heard, asking } = background();
    asking.ask(ada);
    asking.ask(bo);
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.map(({ askers }) => askers)).toEqual([[ada, bo]]);
    sent[0]?.answer(talks('Ada', 1), null);
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([
      [ada, talks('Ada', 1)],
      [bo, null],
    ]);
  });

  it('knows at once what it was told before, and reports the new appearance in time', async () => {
    const { sent, heard, asking } = background();
    asking.ask(ada);
    await vi.advanceTimersByTimeAsync(100);
    sent[0]?.answer(talks('Ada', 1));
    await vi.advanceTimersByTimeAsync(0);
    asking.ask(adaAgain);
    expect(heard.at(-1)).toEqual([adaAgain, talks('Ada', 1)]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent[1]?.askers).toEqual([adaAgain]);
  });

  it('lets an answer from before a change have no word after it, and asks again', async () => {
    const { sent, heard, asking } = background();
    asking.ask(ada);
    await vi.advanceTimersByTimeAsync(100);
    asking.forget(() => true);
    sent[0]?.answer(talks('Ada', 1));
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([]);
    sent[1]?.answer(null);
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([[ada, null]]);
  });

  it('says nothing where the background does not answer', async () => {
    const { sent, heard, asking } = background();
    asking.ask(ada);
    await vi.advanceTimersByTimeAsync(100);
    sent[0]?.fail();
    await vi.advanceTimersByTimeAsync(0);
    asking.ask(bo);
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([]);
    expect(sent[1]?.askers).toEqual([bo]);
  });

  it('asks nothing about whoever is not who they were any more', async () => {
    const { sent, asking } = background();
    const cy = { who: 'x:cy', mention: { role: 'author' } };
    asking.ask(cy);
    asking.ask(bo);
    cy.mention.role = 'gone';
    await vi.advanceTimersByTimeAsync(100);
    expect(sent.map(({ askers }) => askers)).toEqual([[bo]]);
  });

  it('tells whether what it forgets was remembered', async () => {
    const { sent, asking } = background();
    const isAda = (answer: Answer) => answer?.personId === 'Ada';
    asking.ask(ada);
    expect(asking.forget(isAda)).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    sent[0]?.answer(talks('Ada', 1));
    await vi.advanceTimersByTimeAsync(0);
    expect(asking.forget(() => false)).toBe(false);
    expect(asking.forget(isAda)).toBe(true);
    expect(asking.forget(isAda)).toBe(false);
  });
});
