// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RegularsPage } from '../../../entrypoints/dashboard/RegularsPage.tsx';
import { speakWithStore } from '../../speakWithStore.ts';
import { comment, found, importAll } from '../../storage/imported.ts';

beforeEach(() => speakWithStore());
afterEach(cleanup);

const day = 86_400_000;

/** A comment below the nth post of a blog. */
function below(post: number) {
  return comment(`mara.example ${post} ${crypto.randomUUID()}`, {
    thread: `https://mara.example/${post}`,
    at: Date.UTC(2019, 4, 1) + post * 30 * day,
  });
}

it('shows regulars, those gone quiet and those who only read, each with the evidence', async () => {
  await importAll(
    Array.from({ length: 20 }, (_, post) =>
      found(`Guest ${post}`, [`email:g${post}@example.org`], { interactions: [below(post)] }),
    ),
  );
  await importAll([
    found('Ada Byrne', ['email:ada@example.org'], { interactions: [below(19), below(18), below(16)] }),
    found('Bea Cruz', ['email:bea@example.org'], { interactions: [below(2), below(3), below(4)] }),
  ]);
  const since = { rung: 'follow', channel: 'email', thread: null, sourceKey: 'ghost member email:cem@example.org' } as const;
  const subscribed = comment('', { ...since, at: Date.UTC(2021, 2, 14, 12) });
  await importAll([found('Cem Arik', ['email:cem@example.org'], { interactions: [subscribed] })], { importer: 'ghost' });
  render(<RegularsPage />);
  const regulars = within(await screen.findByRole('region', { name: 'Regulars' }));
  expect(regulars.getByText('Ada Byrne')).toBeTruthy();
  expect(regulars.getByText(/wrote below 3 of your latest posts · last in/)).toBeTruthy();
  const quiet = within(screen.getByRole('region', { name: 'Regulars gone quiet' }));
  expect(quiet.getByText(/used to write below your posts, 3 within ten/)).toBeTruthy();
  expect(quiet.getByRole('link', { name: 'Write a hello to Bea Cruz' }).getAttribute('href')).toMatch(/^#hello\//);
  const silent = within(screen.getByRole('region', { name: 'Subscribers who never wrote' }));
  expect(silent.getByText('reads you since March 14, 2021')).toBeTruthy();
});

it('says what would fill the page', async () => {
  render(<RegularsPage />);
  expect(await screen.findByText('Nobody to show yet.')).toBeTruthy();
});
