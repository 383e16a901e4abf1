import { signal } from '@preact/signals';
import type { StepPlace } from '../../components/StepWay.tsx';

/** Where in the dashboard the user is; the part of the address behind `#`, so that links, Back and bookmarks work. */
export type Route =
  | { view: 'people'; community: string | null; importId: string | null }
  | { view: 'person' | 'hello'; personId: string }
  | { view: 'questions' /** Only those one import raised; null for all. */; importId: string | null }
  | { view: 'review' /** `2026-03`; null for the present one. */; month: string | null }
  | { view: (typeof plainViews)[number] };

/** The views whose address is their name alone. */
const plainViews = ['today', 'focus', 'calls', 'hellos', 'history', 'trash', 'settings', 'data', 'import', 'regulars'] as const;

/** The route an address names; the list of people for one that names none. */
export function routeOf(hash: string): Route {
  const [view = '', argument = ''] = hash.replace(/^#\/?/, '').split('/');
  if ((view === 'person' || view === 'hello') && argument !== '') return { view, personId: decoded(argument) };
  if (view === 'community' && argument !== '') return { view: 'people', community: decoded(argument), importId: null };
  if (view === 'import' && argument !== '') return { view: 'people', community: null, importId: decoded(argument) };
  if (view === 'questions') return { view, importId: argument === '' ? null : decoded(argument) };
  if (view === 'review') return { view, month: /^\d{4}-(0[1-9]|1[0-2])$/.test(argument) ? argument : null };
  const plain = plainViews.find((each) => each === view);
  return plain ? { view: plain } : { view: 'people', community: null, importId: null };
}

/** The address of a route: `#person/42`. */
export function hashOf(route: Route): string {
  if ('personId' in route) return `#${route.view}/${encodeURIComponent(route.personId)}`;
  if (route.view === 'people' && route.community !== null) return `#community/${encodeURIComponent(route.community)}`;
  if (route.view === 'people' && route.importId !== null) return `#import/${encodeURIComponent(route.importId)}`;
  if (route.view === 'questions' && route.importId !== null) return `#questions/${encodeURIComponent(route.importId)}`;
  if (route.view === 'review' && route.month !== null) return reviewHash(route.month);
  return `#${route.view}`;
}

/** The address of everyone in a community. */
export function communityHash(community: string): string {
  return hashOf({ view: 'people', community, importId: null });
}

/** The address of everyone in one import. */
export function importHash(importId: string): string {
  return hashOf({ view: 'people', community: null, importId });
}

/** The address of the questions one import raised. */
export function questionsHash(importId: string): string {
  return hashOf({ view: 'questions', importId });
}

/** The address of a month's review. */
export function reviewHash(month: string): string {
  return `#review/${month}`;
}

/** The address of somebody's page. */
export function personHash(personId: string): string {
  return hashOf({ view: 'person', personId });
}

function decoded(argument: string): string {
  try {
    return decodeURIComponent(argument);
  } catch {
    return argument; // typed by hand, a lone %
  }
}

/** The route now; changes with the address. */
export const route = signal<Route>(routeOf(globalThis.location?.hash ?? ''));

/** Follows the address until the page is closed. */
export function followAddress(): void {
  window.addEventListener('hashchange', () => {
    route.value = routeOf(location.hash);
  });
}

/** Goes where a step is taken. */
export function goToStep(place: StepPlace, personId: string): void {
  goTo(place === 'hello' ? { view: place, personId } : { view: place });
}

/** Goes somewhere as a click on a link would. */
export function goTo(next: Route): void {
  location.hash = hashOf(next);
}
