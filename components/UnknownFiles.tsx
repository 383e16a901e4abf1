import { Notice } from './Notice.tsx';
import { say } from './say.ts';

type Props = {
  /** The reason is null where nothing more can be said than that nobody knows the file. */
  files: readonly { name: string; reason: string | null }[];
};

/** Files of a drop that cannot be used, each with the reason, which may name its file by itself. */
export function UnknownFiles({ files }: Props) {
  return (
    <Notice tone="warm">
      <p>
        <strong>{say('importUnknown')}</strong> {say('importUnknownHint')}
      </p>
      <ul class="unknown-files">
        {files.map(({ name, reason }) => (
          <li key={name}>
            {reason?.startsWith(name) || (
              <>
                <bdi>{name}</bdi>:{' '}
              </>
            )}
            {reason ?? say('importUnknownFile')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
