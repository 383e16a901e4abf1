import './Initials.css';
import { initialsOf } from './initialsOf.ts';

type Props = {
  name: string;
  /** Edge length in CSS pixels. */
  size?: number;
};

/** A person's initials on a tint of their own; no picture is ever fetched. Decoration only: the name stands by it. */
export function Initials({ name, size = 40 }: Props) {
  return (
    <span class="initials" aria-hidden="true" style={{ '--hue': hueOf(name), '--size': `${size}px` }}>
      {initialsOf(name)}
    </span>
  );
}

/** The same tint for the same name everywhere. */
function hueOf(name: string): number {
  let hash = 0;
  for (const unit of name.slice(0, 200)) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}
