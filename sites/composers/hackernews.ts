import { type Composer, writers } from './composer.ts';

/** On Hacker News a form says which comment it answers; under a submission it answers nobody in particular. Seen 2013 to 2026. */
export const toOnHackernews: Composer = (field, site, page) => {
  const number = field.closest('form')?.querySelector<HTMLInputElement>('input[name="parent"]')?.value ?? '';
  const answered = /^\d+$/.test(number) ? field.ownerDocument.getElementById(number) : null;
  return (answered && writers(site.mentions(answered, page)).find(({ role }) => role === 'commenter')) ?? null;
};
