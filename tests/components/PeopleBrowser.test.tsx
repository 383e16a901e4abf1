// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PeopleBrowser } from '../../components/PeopleBrowser.tsx';
import type { Selection } from '../../components/selection.ts';
import type { PersonSummary } from '../../relationship/person.ts';
import { summaryOf } from '../people.ts';
import { speak } from '../speak.ts';

const now = new Date(2026, 5, 17, 12).getTime();

beforeEach(() => {
  speak();
  vi.stubGlobal('scrollTo', () => {}); // jsdom has no layout to scroll
});
afterEach(cleanup);

function show(people: PersonSummary[], changed: Partial<Parameters<typeof PeopleBrowser>[0]> = {}) {
  return render(
    <PeopleBrowser
      people={people}
      complete
      found={new Map()}
      query=""
      onQuery={() => {}}
      order="lastAt"
      onOrder={() => {}}
      focusOnly={false}
      onFocusOnly={() => {}}
      hrefOf={(personId) => `#person/${personId}`}
      communityHref={(community) => `#community/${community}`}
      selection={new Set()}
      onSelection={() => {}}
      actions={null}
      empty={<p>nobody</p>}
      now={now}
      {...changed}
    />,
  );
}

function link(name: string): HTMLElement {
  return screen.getByRole('link', { name });
}

it('draws only the rows of the window, however many people there are', () => {
  show(Array.from({ length: 100_000 }, (_, i) => summaryOf(`Person ${i}`)));
  expect(screen.getAllByRole('listitem').length).toBeLessThan(60);
  expect(screen.getByRole('status').textContent).toBe('100,000 people');
  expect(screen.getAllByRole('listitem')[3]?.getAttribute('aria-posinset')).toBe('4');
});

it('says what there has been in one line', () => {
  show([
    summaryOf('Ada', { talks: 12, lastAt: new Date(2026, 2, 3).getTime() }),
    summaryOf('Ben', { traces: { comments: 2, posts: 0, firstAt: new Date(2019, 4, 1).getTime() } }),
    summaryOf('Cem'),
  ]);
  const rows = screen.getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent);
  expect(rows).toEqual(['12 talks · last in March', 'seen before: 2 comments, 2019', 'no talks yet']);
});

it('moves between people with the arrows and back up into the search', () => {
  show([summaryOf('Ada'), summaryOf('Ben')]);
  const search = screen.getByRole('searchbox');
  search.focus();
  fireEvent.keyDown(search, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(link('Ada'));
  fireEvent.keyDown(link('Ada'), { key: 'End' });
  expect(document.activeElement).toBe(link('Ben'));
  fireEvent.keyDown(link('Ben'), { key: 'Home' });
  fireEvent.keyDown(link('Ada'), { key: 'ArrowUp' });
  expect(document.activeElement).toBe(search);
});

it('stops Tab at one row only', () => {
  show([summaryOf('Ada'), summaryOf('Ben')]);
  expect([link('Ada').tabIndex, link('Ben').tabIndex]).toEqual([0, -1]);
});

it('searches as soon as something is typed on a row', () => {
  show([summaryOf('Ada')]);
  link('Ada').focus();
  fireEvent.keyDown(link('Ada'), { key: 'b' });
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

it('shows the fact that made somebody a find', () => {
  show([summaryOf('Ada')], { query: 'garden', found: new Map([['Ada', 'Gardens on the roof']]) });
  expect(screen.getByText('Gardens on the roof')).toBeTruthy();
});

it('asks for the people in focus', () => {
  const onFocusOnly = vi.fn();
  show([summaryOf('Ada')], { onFocusOnly });
  fireEvent.click(screen.getByRole('button', { name: 'In focus' }));
  expect(onFocusOnly).toHaveBeenCalledWith(true);
});

describe('choosing', () => {
  const names = ['Ada', 'Ben', 'Cem', 'Dia', 'Eli'];
  let chosen: Selection;

  function Choosing() {
    const [selection, setSelection] = useState<Selection>(new Set());
    chosen = selection;
    return (
      <PeopleBrowser
        people={names.map((name) => summaryOf(name))}
        complete
        found={new Map()}
        query=""
        onQuery={() => {}}
        order="lastAt"
        onOrder={() => {}}
        focusOnly={false}
        onFocusOnly={() => {}}
        hrefOf={(personId) => `#person/${personId}`}
        communityHref={(community) => `#community/${community}`}
        selection={selection}
        onSelection={setSelection}
        actions={<button type="button">Label</button>}
        now={now}
        empty={null}
      />
    );
  }

  const box = (name: string) => screen.getByRole('checkbox', { name: `Choose ${name}` });

  beforeEach(() => void render(<Choosing />));

  it('takes one with a click and all up to another with Shift', () => {
    fireEvent.click(box('Ben'));
    fireEvent.click(box('Dia'), { shiftKey: true });
    expect([...chosen]).toEqual(['Ben', 'Cem', 'Dia']);
    fireEvent.click(box('Cem'));
    expect([...chosen]).toEqual(['Ben', 'Dia']);
    expect(screen.getByRole('status').textContent).toBe('2 chosen');
  });

  it('works from the keyboard: X for one, Shift and arrows for more, Ctrl+A for all, Escape for nobody', () => {
    link('Ada').focus();
    fireEvent.keyDown(link('Ada'), { key: 'x' });
    expect([...chosen]).toEqual(['Ada']);
    fireEvent.keyDown(link('Ada'), { key: 'ArrowDown', shiftKey: true });
    expect(document.activeElement).toBe(link('Ben'));
    fireEvent.keyDown(link('Ben'), { key: 'ArrowDown', shiftKey: true });
    expect([...chosen]).toEqual(['Ada', 'Ben', 'Cem']);
    fireEvent.keyDown(link('Cem'), { key: 'a', ctrlKey: true });
    expect(chosen.size).toBe(5);
    fireEvent.keyDown(link('Cem'), { key: 'Escape' });
    expect(chosen.size).toBe(0);
  });

  it('offers what can be done only while somebody is chosen', () => {
    expect(screen.queryByRole('button', { name: 'Label' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Choose' }));
    fireEvent.click(screen.getByRole('button', { name: 'All 5' }));
    expect(chosen.size).toBe(5);
    expect(screen.getByRole('button', { name: 'Label' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('button', { name: 'Label' })).toBeNull();
  });
});

it('says how many of those chosen are not in the list as it is searched', () => {
  show([summaryOf('Ada')], { selection: new Set(['Ada', 'Ben']) });
  expect(screen.getByRole('status').textContent).toBe('2 chosen, 1 of them not in this list');
});
