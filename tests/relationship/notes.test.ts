import { expect, it } from 'vitest';
import { tellsOfAnEnd } from '../../relationship/ended.ts';
import { newsTone } from '../../relationship/newsTone.ts';

const endings =
  'Died in January; She passed away on 3 March; has died; Deceased; dead; † 2026-01-03; RIP; No contact; asked for no more contact; Doesn’t want contact any more; Asked me not to contact her; Ist im Januar gestorben; verstorben; Will keinen Kontakt mehr; tot';

it.each(endings.split('; '))('ends all suggestions for somebody of whom it says “%s”', (text) => {
  expect(tellsOfAnEnd(text)).toBe(true);
});

const others =
  'Her mother died in January; His dog passed away; Dead Can Dance is her favourite band; Ripon, Yorkshire; No contact since 2019; no contact details yet; Asked not to be called; Sein Vater ist gestorben; Totnes; Kein Kontakt seit 2019';

it.each(others.split('; '))('ends nothing where it says “%s”', (text) => {
  expect(tellsOfAnEnd(text)).toBe(false);
});

const news = {
  sad: 'Starts chemo on Monday; Her mother died; lost the baby; laid off after nine years; Operation am Knie; hat die Kündigung bekommen',
  glad: 'the baby is due; first day of the new job; Hochzeit in Graz',
  neither: 'moves to Porto; goal for the spring',
};

it.each(Object.entries(news))('hears news that are %s', (tone, texts) => {
  for (const text of texts.split('; ')) expect([text, newsTone(text) ?? 'neither']).toEqual([text, tone]);
});
