import { z } from 'zod';

const text = z.string().nullish();
const flag = z.unknown().optional();

/** What one of a list is called: tools that write such files say "calls", "activities" and "addresses" as well. */
const singular = z.string().transform((type) =>
  type
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/(?<!s)s$/, ''),
);

/** Lists of one kind each: `{"count": 2, "type": "call", "values": […]}`. PHP writes a list with gaps as an object. */
const section = z.object({ type: singular, values: z.array(z.unknown()) });
const sections = z.union([z.array(section), z.record(z.string(), section)]).transform((lists) => Object.values(lists));
export type Sections = z.infer<typeof sections>;

/** The outermost of Monica 4's JSON, `"version": "1.0-preview.1"`; read from its source in 2026. */
export const monicaExport = z.object({
  version: z.string(),
  export_date: text,
  exported_by: text,
  account: z.object({
    data: sections,
    instance: z.object({ contact_field_types: z.array(z.unknown()).nullish() }).nullish(),
  }),
});

/** A date of which parts may be made up: an age gives a year, and a birthday may have none. Bare since 4.0, wrapped in some exports. */
const dateFields = z.object({ date: text, is_age_based: flag, is_year_unknown: flag });
const specialDate = z.union([
  z.object({ properties: dateFields }).transform(({ properties }) => properties),
  dateFields,
  z.string().transform((date): z.infer<typeof dateFields> => ({ date })),
]);
export type SpecialDate = z.infer<typeof dateFields>;

/** Somebody in the address book. What is not named here and has content is reported as not understood. */
export const contact = z.object({
  uuid: z.string().min(1),
  properties: z.looseObject({
    first_name: text,
    middle_name: text,
    last_name: text,
    nickname: text,
    description: text,
    is_partial: flag,
    is_dead: flag,
    job: text,
    company: text,
    food_preferences: text,
    birthdate: specialDate.nullish(),
    deceased_date: specialDate.nullish(),
    first_met_date: specialDate.nullish(),
    first_met_through: text,
    first_met_where: text,
    first_met_additional_info: text,
    tags: z.array(z.string()).nullish(),
  }),
  data: sections.nullish(),
});
export type Contact = z.infer<typeof contact>;

const message = z.object({ properties: z.object({ content: text, written_at: text, written_by_me: flag }) });

/** One kind of what stands in the sections: its type there and the shape of each value. */
type Kind<T> = { type: string; shape: z.ZodType<T> };

function kind<T>(type: string, shape: z.ZodType<T>): Kind<T> {
  return { type, shape };
}

export const kinds = {
  user: kind(
    'user',
    z.object({ uuid: z.string(), email: text, properties: z.object({ me_contact: text, email: text }).nullish() }),
  ),
  relationship: kind(
    'relationship',
    z.object({ properties: z.object({ type: z.string(), contact_is: z.string(), of_contact: z.string() }) }),
  ),
  activity: kind(
    'activity',
    z.object({ uuid: z.string(), properties: z.object({ summary: text, description: text, happened_at: text }) }),
  ),
  call: kind('call', z.object({ properties: z.object({ called_at: text, content: text, contact_called: flag }) })),
  field: kind('contact_field', z.object({ properties: z.object({ data: text, type: text }) })),
  conversation: kind(
    'conversation',
    z.object({
      properties: z.object({ happened_at: text, contact_field_type: text, messages: z.array(message).nullish() }),
    }),
  ),
  note: kind('note', z.object({ properties: z.object({ body: text }) })),
  reminder: kind(
    'reminder',
    z.object({ properties: z.object({ title: text, description: text, initial_date: text, delible: flag }) }),
  ),
  task: kind('task', z.object({ properties: z.object({ title: text, description: text, completed: flag }) })),
  address: kind('address', z.object({ properties: z.object({ street: text, city: text, province: text, country: text }) })),
  pet: kind('pet', z.object({ properties: z.object({ name: text, category: text }) })),
  lifeEvent: kind('life_event', z.object({ properties: z.object({ name: text, note: text, happened_at: text }) })),
};

/** Something done together. */
export type Activity = z.infer<typeof kinds.activity.shape>;

/** What kind of account a contact's field is. */
export const fieldType = z.object({ uuid: z.string(), properties: z.object({ name: text, type: text }) });

/** Hears of each value that is not of its shape, counted from 1 among its kind. */
export type Damaged = (type: string, number: number) => void;

/** The values of one kind. */
export function valuesOf<T>(lists: Sections, { type, shape }: Kind<T>, damaged: Damaged): T[] {
  return readAs(shape, rawValuesOf(lists, type), (number) => damaged(type, number));
}

/** The values of one kind as they stand: contacts, and the ids of activities below a contact. */
export function rawValuesOf(lists: Sections, type: string): unknown[] {
  return lists.filter((list) => list.type === type).flatMap(({ values }) => values);
}

/** Those values that have the shape of `schema`. */
export function readAs<T>(schema: z.ZodType<T>, values: readonly unknown[], damaged: (number: number) => void): T[] {
  return values.flatMap((value, i) => {
    const read = schema.safeParse(value);
    if (!read.success) damaged(i + 1);
    return read.success ? [read.data] : [];
  });
}

/** Monica writes yes and no as true, 1 and "1". */
export function isYes(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}
