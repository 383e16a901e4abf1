import type { FoundInteraction } from '../../relationship/finding.ts';
import { readDate } from '../dates.ts';
import { excerptOf } from '../text.ts';
import { type Activity, type Contact, type Damaged, isYes, kinds, rawValuesOf, type Sections, valuesOf } from './account.ts';

/** What the account holds beside its contacts, by id. */
export type Shared = {
  activities: ReadonlyMap<string, Activity['properties']>;
  /** What kind of account a contact's field is: 'email', 'phone', or as the user called it: 'whatsapp'. */
  fieldKinds: ReadonlyMap<string, string>;
};

/** Something that happened, on a date as Monica writes it. */
export type Written = Pick<FoundInteraction, 'rung' | 'direction' | 'channel' | 'note'> & { date: string; key: string };

/** Calls, conversations and what was done together, as written down with a contact. */
export function happenedWith({ uuid }: Contact, lists: Sections, shared: Shared, damaged: Damaged): Written[] {
  const calls = valuesOf(lists, kinds.call, damaged).map(({ properties: { called_at: date, content, contact_called: byThem } }) =>
    written('call', isYes(byThem) ? 'in' : 'out', 'phone', date, content, `call ${uuid} ${date}`),
  );
  const messages = valuesOf(lists, kinds.conversation, damaged).flatMap(({ properties }) => {
    const { happened_at: day, contact_field_type: field, messages: said } = properties;
    const { rung, channel } = mediumOf(shared.fieldKinds.get(field ?? '') ?? '');
    if (!said?.length) return [written(rung, 'both', channel, day, '', `conversation ${uuid} ${day}`)];
    return said.map(({ properties: { content, written_at: at, written_by_me: byMe } }) => {
      const direction = isYes(byMe) ? 'out' : 'in';
      return written(rung, direction, channel, at ?? day, content, `message ${uuid} ${direction} ${at ?? day}`);
    });
  });
  const together = rawValuesOf(lists, kinds.activity.type).flatMap((id) => {
    const activity = typeof id === 'string' ? shared.activities.get(id) : undefined;
    if (!activity) return [];
    const note = [activity.summary, activity.description].filter(Boolean).join(': ');
    return [written('meet', 'both', 'in person', activity.happened_at, note, `activity ${uuid} ${id}`)];
  });
  return [...calls, ...messages, ...together];
}

function written(
  rung: Written['rung'],
  direction: Written['direction'],
  channel: string,
  date: string | null | undefined,
  note: string | null | undefined,
  key: string,
): Written {
  return { rung, direction, channel, date: date ?? '', note: note ?? '', key };
}

function mediumOf(kind: string): Pick<Written, 'rung' | 'channel'> {
  if (kind === 'email') return { rung: 'email', channel: 'email' };
  return { rung: 'message', channel: kind === 'twitter' ? 'x' : kind || 'phone' };
}

/** The interactions whose dates can be read and have passed; `refuse` hears of the others. */
export function interactionsOf(
  written: readonly Written[],
  { now, zone }: { now: number; zone: string },
  refuse: (one: Written) => void,
): FoundInteraction[] {
  const keys = new Map<string, number>();
  return written.flatMap((one) => {
    const { date, note, key, ...what } = one;
    // Forms of Monica ask for a day; it is stored as midnight.
    const at = readDate(date.replace(/[T ]00:00:00(?:\.0+)?Z?$/, ''), zone);
    if (at === null || at > now) {
      refuse(one);
      return [];
    }
    // Several of one day are told apart by their order, which is the same in every export.
    const count = (keys.get(key) ?? 0) + 1;
    keys.set(key, count);
    const sourceKey = count === 1 ? `monica ${key}` : `monica ${key} ${count}`;
    return [{ ...what, at, minutes: null, note: excerptOf(note), permalink: null, thread: null, sourceKey }];
  });
}
