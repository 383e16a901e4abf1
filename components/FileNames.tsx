import { say } from './say.ts';

/** The files of an export, folded away. */
export function FileNames({ names }: { names: readonly string[] }) {
  return (
    <details>
      <summary class="quiet">{say('importFileNames')}</summary>
      <ul class="file-names">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
