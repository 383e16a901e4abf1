import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './OwnChoice.css';

type Props<T> = {
  title: string;
  hint: string;
  items: readonly T[];
  chosen: ReadonlySet<T>;
  /** What an item is called. */
  wordsOf: (item: T) => string;
  onChange: (chosen: ReadonlySet<T>) => void;
  /** Stands above the items. */
  notices?: ComponentChildren;
  /** Stands below them. */
  children?: ComponentChildren;
};

/** Of what the files name, which is the user's own. */
export function OwnChoice<T>({ title, hint, items, chosen, wordsOf, onChange, notices, children }: Props<T>) {
  const titleId = useId();
  const toggle = (item: T) => {
    const next = new Set(chosen);
    if (!next.delete(item)) next.add(item);
    onChange(next);
  };
  return (
    <fieldset class="own-choice" aria-labelledby={titleId}>
      <legend id={titleId} class="words">
        {title}
      </legend>
      <p class="quiet">{hint}</p>
      {notices}
      <ul>
        {items.map((item) => (
          <li key={item}>
            <label>
              <input type="checkbox" checked={chosen.has(item)} onChange={() => toggle(item)} />
              <bdi>{wordsOf(item)}</bdi>
            </label>
          </li>
        ))}
      </ul>
      {children}
    </fieldset>
  );
}
