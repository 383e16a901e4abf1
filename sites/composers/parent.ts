import { nearest } from '../reading.ts';

/** Inputs in which forms carry the number of what is answered: `comment_parent`, `parent_id`, `replyTo`, `comment[in_reply_to_id]`. */
const parentName = /parent|reply_?to/i;

/** Attributes that number comments: `id`, `data-comment-id`, `data-id`, `comment_id`. */
const numbering = /(?:id|comment|reply|key)$/i;

/** The number of the comment that a form says it answers, '0' and '' for none; null where it says nothing of it. */
export function parentIn(field: Element): string | null {
  const inputs = field.closest('form')?.querySelectorAll<HTMLInputElement>('input[name], select[name]') ?? [];
  return [...inputs].find(({ name }) => parentName.test(name))?.value ?? null;
}

/** The nearest around `field` that bears the number of what it answers. */
export function numberedAround(field: Element, number: string): Element | null {
  if (!/^(?!0$)[\w-]*\d[\w-]*$/.test(number)) return null;
  const form = field.closest('form');
  return nearest(form?.parentElement ?? null, (around) => numberings(around).some((value) => endsWith(value, number)));
}

function numberings({ attributes }: Element): string[] {
  return [...attributes].flatMap(({ name, value }) => (numbering.test(name) ? [value] : []));
}

/** `comment-7` ends with 7, `comment-17` does not. */
function endsWith(value: string, number: string): boolean {
  const before = value.charAt(value.length - number.length - 1);
  return value.endsWith(number) && !(/^\d+$/.test(number) ? /\d/ : /[\da-z]/i).test(before);
}
