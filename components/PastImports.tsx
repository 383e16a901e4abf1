import { Undo2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { hasCome, type ImportReport } from '../relationship/importReport.ts';
import { Button } from './Button.tsx';
import { momentWords } from './dateWords.ts';
import { exportWords } from './exportWords.ts';
import { ImportReportView } from './ImportReportView.tsx';
import { say } from './say.ts';
import './PastImports.css';

type Props = {
  /** Newest first. */
  imports: readonly ImportReport[];
  /** The one that this page brings in now; null for none. */
  running: string | null;
  /** Those that any page brings in now. */
  underWay: ReadonlySet<string>;
  /** The clock, ms since epoch. */
  now: number;
  /** Where the list of the people of one import is. */
  hrefOf: (importId: string) => string;
  onUndo: (importId: string) => void;
  /** What else can be done about an import that stands. */
  more?: (importId: string) => ComponentChildren;
};

/** Every import there was, each to look into and to take back as a whole. */
export function PastImports({ imports, running, underWay, now, hrefOf, onUndo, more }: Props) {
  const comesIn = ({ id, finishedAt }: ImportReport) => id === running || (finishedAt === null && underWay.has(id));
  if (imports.length === 0) return <p class="quiet">{say('importPastNone')}</p>;
  return (
    <ul class="past-imports">
      {imports.map((past) => (
        <li key={past.id}>
          <div class="what">
            <h3>{past.exports.map(({ importer }) => exportWords(importer)).join(', ')}</h3>
            <p class="quiet">
              {momentWords(past.at, now)}
              {past.undoneAt !== null && ` · ${say('importTakenBack')}`}
              {past.finishedAt !== null && !past.exports.some(hasCome) && ` · ${say('importDoneEmpty')}`}
            </p>
            {past.finishedAt === null && past.undoneAt === null && past.id !== running && (
              <p class="unfinished">{say(underWay.has(past.id) ? 'importElsewhere' : 'importUnfinished')}</p>
            )}
          </div>
          {past.undoneAt === null && !comesIn(past) && (
            <div class="button-row">
              {past.exports.some(hasCome) && (
                <a class="button bare" href={hrefOf(past.id)}>
                  {say('importSeePeople')}
                </a>
              )}
              {more?.(past.id)}
              <Button kind="bare" icon={Undo2} onClick={() => onUndo(past.id)}>
                {say('importUndo')}
              </Button>
            </div>
          )}
          <details>
            <summary class="quiet">{say('importDetails')}</summary>
            <ImportReportView exports={past.exports} />
          </details>
        </li>
      ))}
    </ul>
  );
}
