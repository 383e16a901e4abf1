import { type ExportReport, hasCome } from '../relationship/importReport.ts';
import './ImportReportView.css';
import { DamagedFiles } from './DamagedFiles.tsx';
import { exportWords } from './exportWords.ts';
import { FileNames } from './FileNames.tsx';
import { importCounts } from './importCounts.ts';
import { LeftOutFiles } from './LeftOutFiles.tsx';
import { PlaceWords } from './PlaceWords.tsx';
import { say, sayCount } from './say.ts';
import { skipWords } from './skipWords.ts';

/** What came of each export of an import: who and what is new, and what was left out and why. */
export function ImportReportView({ exports }: { exports: readonly ExportReport[] }) {
  return (
    <ul class="import-report">
      {exports.map((told) => (
        <li key={told.importer}>
          <h3>{exportWords(told.importer)}</h3>
          <p>{hasCome(told) ? exportCounts(told).join(' · ') : say('importUnused')}</p>
          <DamagedFiles files={told.damaged ?? []} />
          {told.skippedCount > 0 && <SkippedLines {...told} />}
          {told.unknownFields.length > 0 && (
            <details>
              <summary class="quiet">{say('importUnknownFields')}</summary>
              <ul class="fields">
                {told.unknownFields.map(({ file, field, count }) => (
                  <li key={`${file} ${field}`}>
                    <bdi>{field}</bdi> <span class="quiet">× {count}</span>
                    {told.files.length > 1 && (
                      <>
                        {' '}
                        <PlaceWords file={file} line={null} />
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </details>
          )}
          <LeftOutFiles files={told.leftOut ?? []} />
          <FileNames files={told.files} />
        </li>
      ))}
    </ul>
  );
}

function exportCounts(told: ExportReport): string[] {
  const isNothingNew = told.people.added + told.interactions.added === 0;
  return [...(isNothingNew ? [say('importDoneNothing')] : []), ...importCounts(told)];
}

/** Why nobody of it is here is told without being asked. */
function SkippedLines(told: ExportReport) {
  const { skipped, skippedCount } = told;
  const more = skippedCount - skipped.length;
  return (
    <details open={!hasCome(told)}>
      <summary class="quiet">{sayCount('importSkipped', skippedCount)}</summary>
      <ol class="skipped">
        {skipped.map(({ file, line, reason }, index) => (
          <li key={index}>
            <PlaceWords file={file} line={line} />
            <p>{skipWords(reason)}</p>
          </li>
        ))}
        {more > 0 && <li class="quiet">{sayCount('importSkippedMore', more)}</li>}
      </ol>
    </details>
  );
}
