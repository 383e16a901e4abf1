import { afterEach, expect, it, vi } from 'vitest';
import { sendMessage } from '../../storage/messages.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks again where the background is stopped before it answers', async () => {
  backgroundThat(
    () => Promise.reject(new Error('Could not establish connection.')),
    () => Promise.resolve(undefined),
    () => Promise.resolve({ res: null }),
  );
  expect(await sendMessage('undoLast', { operationId: '1' })).toBeNull();
});

it('asks no second time where the background says what went wrong', async () => {
  const asked = backgroundThat(
    () => Promise.resolve({ err: { message: 'The disk is full.' } }),
    () => Promise.resolve({ res: null }),
  );
  await expect(sendMessage('undoLast', { operationId: '1' })).rejects.toThrow('The disk is full.');
  expect(asked).toHaveLength(1);
});

it('gives up at once where the extension was updated meanwhile, and this script is no part of it any more', async () => {
  const asked = backgroundThat(() => {
    throw new Error('Extension context invalidated.');
  });
  await expect(sendMessage('undoLast', { operationId: '1' })).rejects.toThrow('invalidated');
  expect(asked).toHaveLength(1);
});

it('gives up in a few seconds where nobody ever answers', async () => {
  const asked = backgroundThat(...Array.from({ length: 9 }, () => () => Promise.resolve(undefined)));
  await expect(sendMessage('undoLast', { operationId: '1' })).rejects.toThrow('No answer');
  expect(asked.length).toBeLessThan(9);
});

/** What it is sent, with one way to answer for each time it is asked. */
function backgroundThat(...ways: (() => Promise<unknown>)[]): unknown[] {
  const asked: unknown[] = [];
  const sendMessage = (message: unknown) => {
    asked.push(message);
    return (ways[asked.length - 1] ?? (() => Promise.resolve(undefined)))();
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  return asked;
}
