import { ListChecks, Search, Sprout, X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PersonSummary } from '../relationship/person.ts';
import './PeopleBrowser.css';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { PersonRow } from './PersonRow.tsx';
import { say, sayCount } from './say.ts';
import { type Selection, toggled, withRange } from './selection.ts';
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
  /** More ways to narrow the list, beside the search. */
  narrow?: ComponentChildren;
  /** To what the list is narrowed, below the search. */
  narrowed?: ComponentChildren;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  /** What can be done with those chosen. */
  actions: ComponentChildren;
  /** What stands in place of an empty list. */
  empty: ComponentChildren;
  /** The clock, ms since epoch. */
  now: number;
};

/**
 * Everyone, however many, to search, sort, walk through and choose from. Arrows, Home, End and Page keys move between people, with
 * Shift they choose, X chooses one, Ctrl+A all found, Escape nobody; Enter opens one, and typing anywhere in the list searches.
 */
export function PeopleBrowser(props: Props) {
  const { people, query, selection, onSelection } = props;
  const [active, setActive] = useState(0);
  const [choosing, setChoosing] = useState(false);
  /** Where choosing a range begins. */
  const anchor = useRef(0);
  const search = useRef<HTMLInputElement>(null);
  const wanted = useRef<number | null>(null);
  const virtual = useVirtualRows<HTMLUListElement>({
    count: people.length,
    estimate: () => 68,
    keyOf: useCallback((index: number) => people[index]?.personId ?? String(index), [people]),
    keep: active,
  });

  const found = useMemo(() => people.filter(({ personId }) => selection.has(personId)).length, [people, selection]);
  const hidden = selection.size - found;

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

  function choose(index: number, withShift: boolean) {
    const personId = people[index]?.personId;
    if (personId === undefined) return;
    onSelection(withShift ? withRange(selection, people, anchor.current, index) : toggled(selection, personId));
    anchor.current = index;
  }

  /** Keys that choose; whether it was one. */
  function chooseBy({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey) {
      if (key === 'a') chooseAll();
      return key === 'a';
    }
    if (key === 'Escape' && selection.size > 0) onSelection(new Set());
    else if (key.toLowerCase() === 'x') choose(active, false);
    else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const next = active + (key === 'ArrowDown' ? 1 : -1);
      if (people[next]) {
        onSelection(withRange(selection, people, active, next));
        anchor.current = next;
        moveTo(next);
      }
    } else return false;
    return true;
  }

  function chooseAll() {
    onSelection(withRange(selection, people, 0, people.length));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.currentTarget !== search.current && !event.altKey && chooseBy(event)) {
      event.preventDefault();
      return;
    }
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
        {props.narrow}
        <div class="summary">
          <p class="count quiet" role="status">
            {countWords(props, hidden)}
          </p>
          {people.length > 0 && props.complete && !choosing && selection.size === 0 && (
            <Button kind="bare" icon={ListChecks} onClick={() => setChoosing(true)}>
              {say('dashboardChooseMany')}
            </Button>
          )}
          {(choosing || selection.size > 0) && (
            <>
              {found < people.length && (
                <Button kind="bare" onClick={chooseAll}>
                  {sayCount('dashboardChooseAll', people.length)}
                </Button>
              )}
              {selection.size > 0 && props.actions}
              <Button
                kind="bare"
                icon={X}
                onClick={() => {
                  setChoosing(false);
                  onSelection(new Set());
                }}
              >
                {say('dashboardChooseNobody')}
              </Button>
            </>
          )}
        </div>
        {props.narrowed}
      </div>
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
                    chosen={selection.has(person.personId)}
                    choosing={choosing || selection.size > 0}
                    onChoose={(withShift) => choose(row.index, withShift)}
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

/** "1,204 people", or how many of them are chosen. */
function countWords({ people, complete, selection }: Pick<Props, 'people' | 'complete' | 'selection'>, hidden: number): string {
  if (!complete) return '…';
  if (selection.size === 0) return sayCount('dashboardPeople', people.length);
  const chosen = sayCount('dashboardChosen', selection.size);
  return hidden === 0 ? chosen : sayCount('dashboardChosenHidden', hidden, chosen);
}

/** How far a key moves, or null for a key that does not move. */
function stepOf(key: string, count: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -count, End: count };
  return steps[key] ?? null;
}

function orderOf(value: string): PeopleOrder {
  return orders.find((order) => order === value) ?? 'lastAt';
}
