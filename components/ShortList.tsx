import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { sayCount } from './say.ts';

type Props<T> = {
  items: readonly T[];
  /** So many are shown at first, and more each time they are asked for. */
  atOnce: number;
  listClass: string;
  /** One list item. */
  children: (item: T) => ComponentChildren;
};

/** The beginning of a list; the rest a click away. */
export function ShortList<T>({ items, atOnce, listClass, children }: Props<T>) {
  const [shown, setShown] = useState(atOnce);
  const more = Math.min(atOnce, items.length - shown);
  return (
    <>
      <ul class={listClass}>{items.slice(0, shown).map(children)}</ul>
      {more > 0 && (
        <Button kind="bare" onClick={() => setShown(shown + more)}>
          {sayCount('showMore', more)}
        </Button>
      )}
    </>
  );
}
