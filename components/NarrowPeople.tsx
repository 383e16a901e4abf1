import { Chip } from './Chip.tsx';
import { channelWords } from './channelWords.ts';
import { say } from './say.ts';
import './NarrowPeople.css';

/** One way to narrow a list of people. */
export type Narrow = { by: 'tag' | 'network' | 'import'; value: string };

type Props = {
  /** Labels and networks there are, and imports with their words. */
  tags: readonly string[];
  networks: readonly string[];
  imports: readonly { id: string; words: string }[];
  onNarrow: (narrow: Narrow) => void;
};

/** Chooses what to narrow a list of people by. */
export function NarrowPeople({ tags, networks, imports, onNarrow }: Props) {
  const groups = [
    { by: 'tag' as const, title: say('dashboardNarrowTags'), choices: tags.map((tag) => ({ value: tag, words: tag })) },
    {
      by: 'network' as const,
      title: say('dashboardNarrowAccounts'),
      choices: networks.map((network) => ({ value: network, words: channelWords(network) })),
    },
    {
      by: 'import' as const,
      title: say('dashboardNarrowImports'),
      choices: imports.map(({ id, words }) => ({ value: id, words })),
    },
  ].filter(({ choices }) => choices.length > 0);
  if (groups.length === 0) return null;
  const all = groups.flatMap(({ by, choices }) => choices.map(({ value }): Narrow => ({ by, value })));
  return (
    <label class="narrow">
      <span class="unseen">{say('dashboardNarrow')}</span>
      <select
        value=""
        onChange={(event) => {
          const chosen = all[Number(event.currentTarget.value)];
          event.currentTarget.value = '';
          if (chosen) onNarrow(chosen);
        }}
      >
        <option value="">{say('dashboardNarrow')}</option>
        {groups.map(({ by, title, choices }) => (
          <optgroup key={by} label={title}>
            {choices.map(({ value, words }) => (
              <option key={value} value={all.findIndex((each) => each.by === by && each.value === value)}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

/** What a list is narrowed to, each to take away. */
export function Narrowed({ to }: { to: readonly { words: string; onRemove: () => void }[] }) {
  if (to.length === 0) return null;
  return (
    <div class="narrowed">
      {to.map(({ words, onRemove }) => (
        <Chip key={words} on text={words} remove={{ label: say('dashboardNarrowRemove', words), onRemove }} />
      ))}
    </div>
  );
}
