import type { FileReport } from '../relationship/importReport.ts';
import { importCounts } from './importCounts.ts';
import { say, sayCount } from './say.ts';

type Props = {
  /** What became of each, as far as that is known. */
  files: readonly Omit<FileReport, 'size'>[];
};

/** The files of an export, folded away. */
export function FileNames({ files }: Props) {
  return (
    <details>
      <summary class="quiet">{say('importFileNames')}</summary>
      <ul class="file-names">
        {files.map((file) => (
          <li key={file.name}>
            <bdi>{file.name}</bdi>
            <span class="quiet">{wordsOf(file).map((words) => ` · ${words}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function wordsOf(file: Omit<FileReport, 'size'>): string[] {
  const { entries, skipped } = file;
  return [
    ...(entries === undefined ? [] : [sayCount('importEntries', entries)]),
    ...importCounts(file),
    ...(skipped === undefined ? [] : [sayCount('importSkipped', skipped)]),
  ];
}
