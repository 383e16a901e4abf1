import { Check, LoaderCircle } from 'lucide';
import { bytesWords } from './bytesWords.ts';
import { Icon } from './Icon.tsx';
import './LookingInto.css';
import { say, sayCount } from './say.ts';

type Props = {
  /** Names of what was dropped, in order. */
  files: readonly string[];
  /** So many of them have been opened, from the first. */
  opened: number;
  /** Bytes looked through so far; some are read more than once. */
  read: number;
};

/** More names than that are no help while one waits. */
const namesShown = 12;

/** What was dropped, while it is found out what it is. */
export function LookingInto({ files, opened, read }: Props) {
  const more = files.length - namesShown;
  return (
    <section class="looking-into panel" aria-label={say('importLooking')}>
      <p role="status">
        {opened < files.length ? say('importOpening', String(opened + 1), String(files.length)) : say('importLooking')}
      </p>
      <ul>
        {files.slice(0, namesShown).map((name, i) => (
          <li key={`${i} ${name}`} class="quiet">
            <Icon icon={i < opened ? Check : LoaderCircle} size={15} />
            <bdi>{name}</bdi>
          </li>
        ))}
        {more > 0 && <li class="quiet">{sayCount('importMoreFiles', more)}</li>}
      </ul>
      {read > 0 && <p class="quiet">{say('importLookedAt', bytesWords(read))}</p>}
    </section>
  );
}
