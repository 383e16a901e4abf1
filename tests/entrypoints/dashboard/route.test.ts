import { expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from '../../../entrypoints/dashboard/route.ts';

const routes: Route[] = [
  { view: 'people', community: null, importId: null },
  { view: 'people', community: 'Café / 50 % # off', importId: null },
  { view: 'people', community: null, importId: '0f-1' },
  { view: 'import' },
  { view: 'questions', importId: null },
  { view: 'questions', importId: '0f-1' },
  { view: 'person', personId: 'a1-b2' },
  { view: 'hello', personId: 'a1-b2' },
  { view: 'hellos' },
  { view: 'focus' },
  { view: 'review', month: null },
  { view: 'review', month: '2026-03' },
  { view: 'calls' },
  { view: 'trash' },
  { view: 'data' },
];

it.each(routes)('comes back to where an address was made: %o', (route) => {
  expect(routeOf(hashOf(route))).toEqual(route);
});

it('shows everyone for an address that names nothing', () => {
  for (const hash of ['', '#', '#nowhere', '#person/', '#community'])
    expect(routeOf(hash)).toEqual({ view: 'people', community: null, importId: null });
});

it('takes a slash first, and a lone % as it stands', () => {
  expect(routeOf('#/person/42')).toEqual({ view: 'person', personId: '42' });
  expect(routeOf('#community/100%')).toEqual({ view: 'people', community: '100%', importId: null });
});
