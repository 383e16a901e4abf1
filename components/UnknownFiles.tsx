import type { SkipReason } from '../relationship/skipReason.ts';
import { NamesInLine } from './NamesInLine.tsx';
import { Notice } from './Notice.tsx';
import { say, sayCount } from './say.ts';
import { skipWords } from './skipWords.ts';

type Props = {
  /** The reason is null where nothing more can be said than that nobody knows the file. */
  files: readonly { name: string; reason: SkipReason | null }[];
};

/** More names than that are no help: somebody else's archive holds thousands. */
const namesShown = 12;

/** Files of a drop that cannot be used, by the reason why. */
export function UnknownFiles({ files }: Props) {
  const byReason = Map.groupBy(files, ({ reason }) => (reason === null ? say('importUnknownFile') : skipWords(reason)));
  return (
    <Notice tone="warm">
      <p>
        <strong>{say('importUnknown')}</strong> {say('importUnknownHint')}
      </p>
      <ul class="unknown-files">
        {[...byReason].map(([words, alike]) => (
          <li key={words}>
            <NamesInLine names={alike.slice(0, namesShown).map(({ name }) => name)} />
            {alike.length > namesShown && `, ${sayCount('importMoreFiles', alike.length - namesShown)}`}: {words}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
