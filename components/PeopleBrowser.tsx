import { Search, Sprout } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { PersonSummary } from '../relationship/person.ts';
import './PeopleBrowser.css';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { PersonRow } from './PersonRow.tsx';
import { say, sayCount } from './say.ts';
import { useVirtualRows } from './useVirtualRows.ts';

/** In which order people stand. */
export type PeopleOrder = 'name' | 'lastAt' | 'talks' | 'addedAt';

const orders: readonly PeopleOrder[] = ['lastAt', 'name', 'talks', 'addedAt'];

type Props = {
  /** In the order to show them. */
  people: readonly PersonSummary[];
  /** Whether these are all; while not, nothing is said of how many. */
  complete: boolean;
  /** By person id, what a search found them by beyond the name. */
  found: ReadonlyMap<string, string>;
  query: string;
  onQuery: (query: string) => void;
  order: PeopleOrder;
  onOrder: (order: PeopleOrder) => void;
  focusOnly: boolean;
  onFocusOnly: (focusOnly: boolean) => void;
  hrefOf: (personId: string) => string;
  communityHref: (community: string) => string;
  /** What stands in place of an empty list. */
  empty: ComponentChildren;
  /** The clock, ms since epoch. */
  now: number;
};

/**
 * Everyone, however many, to search, sort and walk through. Arrows, Home, End and Page keys move between people, Enter opens
 * one, and typing anywhere in the list searches.
 */
export function PeopleBrowser(props: Props) {
  const { people, query } = props;
  const [active, setActive] = useState(0);
  const search = useRef<HTMLInputElement>(null);
  const wanted = useRef<number | null>(null);
  const virtual = useVirtualRows<HTMLUListElement>({
    count: people.length,
    estimate: () => 68,
    keyOf: useCallback((index: number) => people[index]?.personId ?? String(index), [people]),
    keep: active,
  });

  useEffect(() => setActive(0), [query, props.order, props.focusOnly]);

  // A row far away is only drawn once the list has been scrolled to it.
  useEffect(() => focusWanted());

  function focusWanted() {
    const link = virtual.listRef.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  }

  function moveTo(index: number) {
    const next = Math.max(0, Math.min(people.length - 1, index));
    wanted.current = next;
    setActive(next);
    virtual.scrollTo(next);
    focusWanted();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inSearch = event.target === search.current;
    const step = stepOf(event.key, people.length);
    if (inSearch ? event.key === 'ArrowDown' : step !== null) {
      event.preventDefault();
      if (!inSearch && event.key === 'ArrowUp' && active === 0) search.current?.focus();
      else moveTo(inSearch ? 0 : active + (step ?? 0));
    } else if (!inSearch && event.key.length === 1 && event.key !== ' ') {
      search.current?.focus(); // the key then lands in the field by itself
    }
  }

  return (
    <search class="people-browser">
      <div class="tools">
        <label class="query">
          <Icon icon={Search} />
          <span class="unseen">{say('dashboardSearch')}</span>
          <input
            ref={search}
            type="search"
            placeholder={say('dashboardSearchPlaceholder')}
            value={query}
            spellcheck={false}
            onInput={(event) => props.onQuery(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <Button icon={Sprout} pressed={props.focusOnly} onClick={() => props.onFocusOnly(!props.focusOnly)}>
          {say('dashboardFocusOnly')}
        </Button>
        <label class="order">
          <span class="unseen">{say('dashboardOrder')}</span>
          <select value={props.order} onChange={(event) => props.onOrder(orderOf(event.currentTarget.value))}>
            {orders.map((order) => (
              <option key={order} value={order}>
                {say(`dashboardOrder_${order}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="count quiet" role="status">
        {props.complete ? sayCount('dashboardPeople', people.length) : '…'}
      </p>
      {people.length === 0 ? (
        props.empty
      ) : (
        <ul
          ref={virtual.listRef}
          class="rows"
          aria-label={say('dashboardPeopleList')}
          style={{ height: `${virtual.height}px` }}
          onKeyDown={onKeyDown}
        >
          {virtual.rows.map((row) => {
            const person = people[row.index];
            return (
              person && (
                <li
                  key={row.key}
                  ref={virtual.measure}
                  data-index={row.index}
                  aria-setsize={people.length}
                  aria-posinset={row.index + 1}
                  style={{ transform: `translateY(${virtual.offsetOf(row)}px)` }}
                  onFocusIn={() => setActive(row.index)}
                >
                  <PersonRow
                    person={person}
                    href={props.hrefOf(person.personId)}
                    communityHref={props.communityHref}
                    found={props.found.get(person.personId) ?? ''}
                    now={props.now}
                    tabStop={row.index === active}
                  />
                </li>
              )
            );
          })}
        </ul>
      )}
    </search>
  );
}

/** How far a key moves, or null for a key that does not move. */
function stepOf(key: string, count: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -count, End: count };
  return steps[key] ?? null;
}

function orderOf(value: string): PeopleOrder {
  return orders.find((order) => order === value) ?? 'lastAt';
}
