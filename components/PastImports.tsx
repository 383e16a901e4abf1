import { Undo2 } from 'lucide';
import { Button } from './Button.tsx';
import { roughly } from './dateWords.ts';
import { exportWords } from './exportWords.ts';
import { type ImportOutcome, ImportOutcomeView } from './ImportReportView.tsx';
import { say } from './say.ts';
import './PastImports.css';

/** An import there was. */
type PastImport = ImportOutcome & {
  files: readonly { name: string }[];
  /** 'running' also where it was stopped in the middle. */
  state: 'running' | 'done' | 'undone';
  startedAt: number;
};

type Props = {
  /** Newest first. */
  imports: readonly PastImport[];
  /** Those that are running now. */
  running: ReadonlySet<string>;
  /** The clock, ms since epoch. */
  now: number;
  /** Where the list of the people of one import is. */
  hrefOf: (importId: string) => string;
  onUndo: (importId: string) => void;
};

/** Every import there was, each to look into and to take back as a whole. */
export function PastImports({ imports, running, now, hrefOf, onUndo }: Props) {
  if (imports.length === 0) return <p class="quiet">{say('importPastNone')}</p>;
  return (
    <ul class="past-imports">
      {imports.map((past) => (
        <li key={past.id}>
          <div class="what">
            <h3>{exportWords(past.importer)}</h3>
            <p class="quiet">
              {roughly(past.startedAt, now)}
              {past.state === 'undone' && ` · ${say('importTakenBack')}`}
            </p>
            {past.state === 'running' && !running.has(past.id) && <p class="unfinished">{say('importUnfinished')}</p>}
          </div>
          {past.state !== 'undone' && !running.has(past.id) && (
            <div class="button-row">
              <a class="button bare" href={hrefOf(past.id)}>
                {say('importSeePeople')}
              </a>
              <Button kind="bare" icon={Undo2} onClick={() => onUndo(past.id)}>
                {say('importUndo')}
              </Button>
            </div>
          )}
          <details>
            <summary class="quiet">{say('importDetails')}</summary>
            <div class="details">
              <ImportOutcomeView {...past} />
              <ul class="files quiet">
                {past.files.map(({ name }) => (
                  <li key={name}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
