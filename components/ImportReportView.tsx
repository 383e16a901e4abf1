import type { Skipped } from '../relationship/skipped.ts';
import './ImportReportView.css';
import { exportWords } from './exportWords.ts';
import { say, sayCount } from './say.ts';

/** What came of one export: who and what is new, what was left out and why. */
export type ImportOutcome = {
  id: string;
  /** The importer's name. */
  importer: string;
  counts: { newPeople: number; joinedPeople: number; interactions: number; known: number };
  report: { skipped: Skipped[]; skippedInAll: number; unknownFields: { file: string; field: string; count: number }[] };
};

/** What came of each export of a drop. */
export function ImportReportView({ imports }: { imports: readonly ImportOutcome[] }) {
  return (
    <ul class="import-report">
      {imports.map((told) => (
        <li key={told.id}>
          <h3>{exportWords(told.importer)}</h3>
          <ImportOutcomeView {...told} />
        </li>
      ))}
    </ul>
  );
}

/** What came of one export. */
export function ImportOutcomeView({ counts, report }: Pick<ImportOutcome, 'counts' | 'report'>) {
  return (
    <>
      <p>{countsOf(counts).join(' · ')}</p>
      {report.skippedInAll > 0 && <SkippedLines {...report} />}
      {report.unknownFields.length > 0 && (
        <details>
          <summary class="quiet">{say('importUnknownFields')}</summary>
          <ul class="fields">
            {report.unknownFields.map(({ file, field, count }) => (
              <li key={`${file} ${field}`}>
                <bdi>{field}</bdi> <span class="quiet">× {count}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function countsOf({ newPeople, joinedPeople, interactions, known }: ImportOutcome['counts']): string[] {
  const counts = [
    newPeople > 0 && sayCount('importNew', newPeople),
    joinedPeople > 0 && sayCount('importJoined', joinedPeople),
    interactions > 0 && sayCount('importAdded', interactions),
    known > 0 && sayCount('importKnown', known),
  ].filter((words) => words !== false);
  return newPeople + interactions === 0 ? [say('importDoneNothing'), ...counts] : counts;
}

function SkippedLines({ skipped, skippedInAll }: ImportOutcome['report']) {
  const more = skippedInAll - skipped.length;
  return (
    <details>
      <summary class="quiet">{sayCount('importSkipped', skippedInAll)}</summary>
      <ol class="skipped">
        {skipped.map(({ file, line, reason }, index) => (
          <li key={index}>
            <bdi class="quiet">
              {file}
              {line !== null && ` · ${say('importSkippedLine', String(line))}`}
            </bdi>
            <p>{reason}</p>
          </li>
        ))}
        {more > 0 && <li class="quiet">{sayCount('importSkippedMore', more)}</li>}
      </ol>
    </details>
  );
}
