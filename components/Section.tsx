import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './Section.css';
import { OnlyYou } from './OnlyYou.tsx';

type Props = {
  title: string;
  /** What is in it is the user's private word; says so beside the title. */
  onlyYou?: boolean;
  /** A button beside the title. */
  action?: ComponentChildren;
  children: ComponentChildren;
};

/** A titled part of a page, found by screen readers as a region. */
export function Section({ title, onlyYou = false, action, children }: Props) {
  const titleId = useId();
  return (
    <section class="section" tabIndex={-1} aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{title}</h2>
        {onlyYou && <OnlyYou />}
        {action && <div class="action">{action}</div>}
      </header>
      {children}
    </section>
  );
}
