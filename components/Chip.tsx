import { X } from 'lucide';
import './Chip.css';
import { Icon } from './Icon.tsx';

type Props = {
  /** What it says, already in the user's words. */
  text: string;
  /** Where a click leads, for a chip that opens something. */
  href?: string;
  /** Whether Tab stops at its link; no where the list around it moves the focus by itself. */
  tabStop?: boolean;
  /** Whether it stands for something chosen or active now. */
  on?: boolean;
  /** Gives the chip a button that takes it away; the label names what is taken. */
  remove?: { label: string; onRemove: () => void };
};

/** A small word on a ground of its own: a community, a filter, a mark. */
export function Chip({ text, href, tabStop = true, on = false, remove }: Props) {
  return (
    <span class={on ? 'chip on' : 'chip'}>
      {href === undefined ? (
        <bdi>{text}</bdi>
      ) : (
        <a href={href} tabIndex={tabStop ? undefined : -1}>
          <bdi>{text}</bdi>
        </a>
      )}
      {remove && (
        <button type="button" aria-label={remove.label} title={remove.label} onClick={remove.onRemove}>
          <Icon icon={X} size={13} />
        </button>
      )}
    </span>
  );
}
