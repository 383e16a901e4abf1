import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { channelWords } from '../../components/channelWords.ts';
import { momentWords } from '../../components/dateWords.ts';
import { exportWords } from '../../components/exportWords.ts';
import { type Narrow, Narrowed, NarrowPeople } from '../../components/NarrowPeople.tsx';
import { say } from '../../components/say.ts';
import type { ImportReport } from '../../relationship/importReport.ts';
import { imports, peopleOfImport } from '../../storage/imports.ts';
import { allTags, networks, peopleOn, peopleTagged } from '../../storage/narrowing.ts';
import { goTo } from './route.ts';
import { useLive } from './useLive.ts';

/** How the list was left, so that coming back from somebody's page finds it unchanged. */
const tag = signal<string | null>(null);
const network = signal<string | null>(null);

type Narrowing = {
  /** Whoever is to be seen is in all of these. */
  among: readonly ReadonlySet<string>[];
  /** The label the list is narrowed to. */
  tag: string | null;
  /** To choose by what to narrow, and what it is narrowed to. */
  choose: ComponentChildren;
  narrowed: ComponentChildren;
};

/**
 * Narrows the list of people by a label, by where they have accounts, and by the import the address names. Where there are accounts is read
 * once everybody is there (`isWhole`): going through 100,000 people's would keep the list waiting.
 */
export function useNarrowing(importId: string | null, isWhole: boolean): Narrowing {
  const tags = useLive(allTags, []);
  const known = useLive(async () => (isWhole ? networks() : []), [isWhole]);
  const past = useLive(imports, []);
  const tagged = useIds(tag.value, peopleTagged);
  const onNetwork = useIds(network.value, peopleOn);
  const brought = useIds(importId, peopleOfImport);
  const among = useMemo(() => [tagged, onNetwork, brought].filter((ids) => ids !== null), [tagged, onNetwork, brought]);
  const standing = (past ?? []).filter(({ undoneAt }) => undoneAt === null);
  const shown = standing.find(({ id }) => id === importId);

  function narrow({ by, value }: Narrow) {
    if (by === 'tag') tag.value = value;
    else if (by === 'network') network.value = value;
    else goTo({ view: 'people', community: null, importId: value });
  }

  const to = [
    tag.value !== null && { words: tag.value, onRemove: () => (tag.value = null) },
    network.value !== null && {
      words: say('dashboardNarrowNetwork', channelWords(network.value)),
      onRemove: () => (network.value = null),
    },
    importId !== null && {
      words: shown ? importWords(shown) : say('importPeopleTitle'),
      onRemove: () => goTo({ view: 'people', community: null, importId: null }),
    },
  ].filter((one) => one !== false);

  return {
    among,
    tag: tag.value,
    choose: (
      <NarrowPeople
        tags={tags ?? []}
        networks={known ?? []}
        imports={standing.map((one) => ({ id: one.id, words: importWords(one) }))}
        onNarrow={narrow}
      />
    ),
    narrowed: <Narrowed to={to} />,
  };
}

/** Of what the list is narrowed to, whom it leaves; null while it is not, or not read yet. */
function useIds(by: string | null, read: (by: string) => Promise<string[]>): ReadonlySet<string> | null {
  const ids = useLive(async () => (by === null ? null : { by, ids: new Set(await read(by)) }), [by]);
  return by !== null && ids?.by === by ? ids.ids : null;
}

/** "LinkedIn, 14 March, 14:30" */
function importWords({ exports, at }: ImportReport): string {
  return `${exports.map(({ importer }) => exportWords(importer)).join(', ')}, ${momentWords(at, Date.now())}`;
}
