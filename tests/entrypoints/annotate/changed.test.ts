import { expect, it } from 'vitest';
import { bothOf } from '../../../entrypoints/annotate/changed.ts';

it.each([
  [['ada'], ['bo'], ['ada', 'bo']],
  [['ada'], 'all', 'all'],
  ['all', ['ada'], 'all'], // A setting, and at once a person: everybody's badge may read differently.
  [[], ['ada'], ['ada']],
] as const)('takes %j and %j together for a change about %j', (one, other, both) => {
  expect(bothOf(one, other)).toEqual(both);
});
