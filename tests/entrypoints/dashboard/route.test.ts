import { expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from '../../../entrypoints/dashboard/route.ts';

const routes: Route[] = [
  { view: 'people', community: null },
  { view: 'people', community: 'Café / 50 % # off' },
  { view: 'person', personId: 'a1-b2' },
  { view: 'trash' },
  { view: 'data' },
];

it.each(routes)('comes back to where an address was made: %o', (route) => {
  expect(routeOf(hashOf(route))).toEqual(route);
});

it('shows everyone for an address that names nothing', () => {
  for (const hash of ['', '#', '#nowhere', '#person/', '#community'])
    expect(routeOf(hash)).toEqual({ view: 'people', community: null });
});

it('takes a slash first, and a lone % as it stands', () => {
  expect(routeOf('#/person/42')).toEqual({ view: 'person', personId: '42' });
  expect(routeOf('#community/100%')).toEqual({ view: 'people', community: '100%' });
});
