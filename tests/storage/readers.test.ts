import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Identity } from '../../relationship/identity.ts';
import { logInteraction } from '../../storage/interactions.ts';
import { findByIdentities } from '../../storage/people.ts';
import { readers } from '../../storage/readers.ts';
import { changeSettings } from '../../storage/settings.ts';
import { comment, found, importAll } from './imported.ts';
import { emptyStore } from './store.ts';

beforeEach(emptyStore);

const ada: Identity = 'email:ada@example.org';

/** A comment below the nth post of 20. */
function below(post: number) {
  return comment(`mara.example ${post} ${crypto.randomUUID()}`, {
    thread: `https://mara.example/${post}`,
    at: 1e12 + post * 86_400_000,
  });
}

it('are the regulars of exports and own pages, those gone quiet, and subscribers who never wrote', async () => {
  await importAll(
    Array.from({ length: 20 }, (_, post) =>
      found(`Guest ${post}`, [`email:g${post}@example.org`], { interactions: [below(post)] }),
    ),
  );
  await importAll([
    found('Ada Byrne', [ada], { interactions: [below(19), below(18)] }),
    found('Bea Cruz', ['email:bea@example.org'], { interactions: [below(2), below(3), below(4)] }),
  ]);
  await changeSettings({ ownHosts: ['mara.example'] });
  const personId = (await findByIdentities([ada]))?.person.personId ?? '';
  const page = 'https://mara.example/17';
  const seen = { permalink: `${page}#c1`, thread: page, sourceKey: `${page}#c1`, source: 'page' } as const;
  await logInteraction({ personId, rung: 'reply', direction: 'in', at: 2e12, channel: 'web', ...seen });
  const subscribed = (email: Identity) =>
    comment('', { rung: 'follow', channel: 'email', thread: null, sourceKey: `ghost member ${email}` });
  await importAll(
    [ada, 'email:silent@example.org' as const].map((email) =>
      found(email.slice(6), [email], { interactions: [subscribed(email)] }),
    ),
    { importer: 'ghost' },
  );
  const { regulars, quiet, silent } = await readers();
  expect(regulars).toMatchObject([{ posts: 3, person: { name: 'Ada Byrne' } }]);
  expect(quiet).toMatchObject([{ posts: 3, person: { name: 'Bea Cruz' } }]);
  expect(silent).toMatchObject([{ name: 'silent@example.org' }]);
});
