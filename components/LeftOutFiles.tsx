import type { ExportReport } from '../relationship/importReport.ts';
import { NamesInLine } from './NamesInLine.tsx';
import { sayCount } from './say.ts';
import { skipWords } from './skipWords.ts';

/** Files that came along with an export and tell of nobody, by the reason why. Nothing where there are none. */
export function LeftOutFiles({ files }: { files: NonNullable<ExportReport['leftOut']> }) {
  if (files.length === 0) return null;
  const byReason = Map.groupBy(files, ({ reason }) => skipWords(reason));
  return (
    <details>
      <summary class="quiet">{sayCount('importLeftOut', files.length)}</summary>
      <ul class="left-out">
        {[...byReason].map(([words, alike]) => (
          <li key={words}>
            <p>{words}</p>
            <p class="quiet">
              <NamesInLine names={alike.map(({ file }) => file.slice(file.indexOf('/') + 1))} />
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
