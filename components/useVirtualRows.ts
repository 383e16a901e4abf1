import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

type Rows = {
  count: number;
  /** A row's height before it has been drawn, in CSS pixels. */
  estimate: (index: number) => number;
  /** Stays with a row when others come and go. Must be the same function while the rows are the same: a new one measures all afresh. */
  keyOf: (index: number) => string;
  /** A row that stays drawn however far it is scrolled away: the one that holds the focus. */
  keep?: number;
};

/** What a long list needs to draw only the rows in the window. */
export type VirtualRows<E extends HTMLElement> = {
  /** Goes on the list element, which is as tall as all rows together. */
  listRef: RefObject<E | null>;
  height: number;
  rows: VirtualItem[];
  /** Where a row stands below the top of the list. */
  offsetOf: (row: VirtualItem) => number;
  /** Goes on each row as its `ref`, beside `data-index`. */
  measure: (element: HTMLElement | null) => void;
  scrollTo: (index: number) => void;
};

/** Draws only the rows of a long list that the window shows; the page itself scrolls. */
export function useVirtualRows<E extends HTMLElement>({ count, estimate, keyOf, keep }: Rows): VirtualRows<E> {
  const listRef = useRef<E>(null);
  const [, redraw] = useReducer((drawn: number) => drawn + 1, 0);
  const [margin, setMargin] = useState(0);
  const options = {
    count,
    getScrollElement: () => window,
    estimateSize: estimate,
    getItemKey: keyOf,
    scrollMargin: margin,
    scrollPaddingStart: 130, // what a sticky header may cover
    scrollPaddingEnd: 16,
    overscan: 6,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    // A hidden page measures nothing; rows of no height would all fit the window and all be drawn.
    measureElement: (...measured: Parameters<typeof measureElement<HTMLElement>>) => measureElement(...measured) || estimate(0),
    rangeExtractor: ({ startIndex, endIndex, overscan }: { startIndex: number; endIndex: number; overscan: number }) =>
      indexesToDraw(Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan), keep),
    onChange: () => redraw(undefined),
  };
  const held = useRef<Virtualizer<Window, HTMLElement> | null>(null);
  held.current ??= new Virtualizer<Window, HTMLElement>(options);
  const virtualizer = held.current;
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    setMargin(Math.round((listRef.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
  });
  return {
    listRef,
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems(),
    offsetOf: (row) => row.start - margin,
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
}

function indexesToDraw(from: number, to: number, keep: number | undefined): number[] {
  const drawn = Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
  if (keep === undefined || keep < 0) return drawn;
  if (keep < from) return [keep, ...drawn];
  return keep > to ? [...drawn, keep] : drawn;
}
