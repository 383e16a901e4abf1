import './Initials.css';

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

/** At most two letters: of the first and the last word that start with one. */
export function initialsOf(name: string): string {
  const letters = name.slice(0, 200).match(/(?<![\p{L}\p{M}'’])\p{L}\p{M}*/gu) ?? [];
  const first = letters[0] ?? '';
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

/** The same tint for the same name everywhere. */
function hueOf(name: string): number {
  let hash = 0;
  for (const unit of name.slice(0, 200)) hash = (hash * 31 + (unit.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}
