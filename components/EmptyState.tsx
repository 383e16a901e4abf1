import type { ComponentChildren } from 'preact';
import './EmptyState.css';

type Props = {
  /** Says what is (not) here. */
  title: string;
  /** One or two sentences on what would fill it. */
  children?: ComponentChildren;
  /** Buttons or links that fill it. */
  actions?: ComponentChildren;
};

/** What stands where nothing is yet. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div class="empty-state">
      <p class="title words">{title}</p>
      {children && <p class="quiet">{children}</p>}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
