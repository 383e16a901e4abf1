import type { Skipped } from '../relationship/importReport.ts';
import { say } from './say.ts';

/** Where in a drop something could not be used: the file, and the line where it is one. */
export function PlaceWords({ file, line }: Pick<Skipped, 'file' | 'line'>) {
  return (
    <bdi class="quiet">
      {file}
      {line !== null && ` · ${say('importSkippedLine', String(line))}`}
    </bdi>
  );
}
