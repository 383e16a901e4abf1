import type { SkipReason } from '../relationship/skipReason.ts';
import { Notice } from './Notice.tsx';
import { say } from './say.ts';
import { skipWords } from './skipWords.ts';

type Props = {
  /** The reason is null where nothing more can be said than that nobody knows the file. */
  files: readonly { name: string; reason: SkipReason | null }[];
};

/** Files of a drop that cannot be used, each with the reason. */
export function UnknownFiles({ files }: Props) {
  return (
    <Notice tone="warm">
      <p>
        <strong>{say('importUnknown')}</strong> {say('importUnknownHint')}
      </p>
      <ul class="unknown-files">
        {files.map(({ name, reason }) => (
          <li key={name}>
            <bdi>{name}</bdi>: {reason === null ? say('importUnknownFile') : skipWords(reason)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
