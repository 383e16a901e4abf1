import type { ComponentChildren } from 'preact';
import './PersonOnPageRow.css';
import { Initials } from './Initials.tsx';

type Props = {
  name: string;
  /** One quiet line on what there has been; '' for nothing. */
  words: string;
  /** Opens the person; left out for strangers. */
  onOpen?: () => void;
  /** A button for what can be done with them. */
  action?: ComponentChildren;
  /** What stands below; left out for nothing. */
  below?: ComponentChildren;
};

/** One person in the popup: who they are and, in a line, what there has been. */
export function PersonOnPageRow({ name, words, onOpen, action, below }: Props) {
  const who = (
    <>
      <Initials name={name} size={34} />
      <span class="who">
        <bdi class="name words">{name}</bdi>
        {words !== '' && <span class="about quiet">{words}</span>}
      </span>
    </>
  );
  return (
    <li class="person-on-page">
      {onOpen ? (
        <button type="button" class="open" onClick={onOpen}>
          {who}
        </button>
      ) : (
        <div class="open">{who}</div>
      )}
      {action}
      {below}
    </li>
  );
}
