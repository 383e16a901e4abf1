import type { Skipped } from '../relationship/importReport.ts';
import './DamagedFiles.css';
import { PlaceWords } from './PlaceWords.tsx';
import { skipWords } from './skipWords.ts';

/** Files of an export that cannot be read, or not to their end, each with where and why. Nothing where there are none. */
export function DamagedFiles({ files }: { files: readonly Skipped[] }) {
  return files.map((one) => (
    <p key={`${one.file} ${one.line}`} class="damaged-file">
      <PlaceWords {...one} />: {skipWords(one.reason)}
    </p>
  ));
}
