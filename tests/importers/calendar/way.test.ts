import { expect, it } from 'vitest';
import { wayOf } from '../../../importers/calendar/way.ts';

it.each([
  ['https://us02web.zoom.us/j/123', '', '', 'call video'],
  ['Microsoft Teams-Besprechung', '', '', 'call video'],
  ['+49 431 123 4567', '', '', 'call phone'],
  ['tel:+494311234567', '', '', 'call phone'],
  ['', 'https://meet.google.com/abc-defg-hij', 'Bees', 'call video'],
  ['', '', 'Anruf Ada', 'call phone'],
  ['Café Anna, Kiel', 'https://meet.google.com/abc-defg-hij', 'Call it a day', 'meet in person'],
  ['', '', 'Recall the old plan', 'meet in person'],
])('tells a meeting at "%s" with "%s" called "%s" as %s', (location, link, title, way) => {
  const { rung, channel } = wayOf({ location, links: [link], title });
  expect(`${rung} ${channel}`).toBe(way);
});
