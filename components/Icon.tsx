import type { IconNode } from 'lucide';
import { h } from 'preact';

type Props = {
  /** A drawing from `lucide`. */
  icon: IconNode;
  /** Edge length in CSS pixels; 18 fits beside text. */
  size?: number;
};

/** A line drawing in the colour of the text around it; says nothing to screen readers, so a word stands by it or names its button. */
export function Icon({ icon, size = 18 }: Props) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes], index) => h(tag, { ...attributes, key: index }))}
    </svg>
  );
}
