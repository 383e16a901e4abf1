import { say, sayCount } from './say.ts';

type Props = {
  /** `entries`: how many of each told of somebody, where that is known. */
  files: readonly { name: string; entries?: number }[];
};

/** The files of an export, folded away. */
export function FileNames({ files }: Props) {
  return (
    <details>
      <summary class="quiet">{say('importFileNames')}</summary>
      <ul class="file-names">
        {files.map(({ name, entries }) => (
          <li key={name}>
            <bdi>{name}</bdi>
            {entries !== undefined && <span class="quiet"> · {sayCount('importEntries', entries)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
