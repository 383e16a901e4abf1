import type { ComponentChildren } from 'preact';
import { Words } from './Words.tsx';

type Props = {
  /** What the part is about. */
  title: string;
  /** A word at the title's other end, such as who can see it; left out for none. */
  aside?: string;
  children: ComponentChildren;
};

/** One part of the card: a small title and what belongs to it. */
export function CardSection({ title, aside, children }: Props) {
  return (
    <section aria-label={title}>
      <div class="title">
        <Words text={title} look="label" />
        {aside !== undefined && <Words text={aside} look="aside" />}
      </div>
      {children}
    </section>
  );
}
