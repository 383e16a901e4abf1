import { type Composer, writers } from './composer.ts';

/** Mastodon shows above the field what it answers, with its author; what is quoted or edited stands elsewhere. Read from its source (4.3 to 4.5). */
export const toOnMastodon: Composer = (field, site, page) => {
  const answered = field.closest('.compose-form')?.querySelector('.reply-indicator');
  return (answered && writers(site.mentions(answered, page))[0]) ?? null;
};
