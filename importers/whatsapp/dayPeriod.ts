/** Languages of phones that count twelve hours. */
const languages = (
  'af,am,ar,az,bg,bn,bs,ca,cs,da,de,el,en,es,et,eu,fa,fi,fil,fr,gl,gu,he,hi,hr,hu,hy,id,is,it,ja,ka,kk,km,kn,ko,ky,lo,lt,lv,' +
  'mk,ml,mn,mr,ms,my,nb,ne,nl,pa,pl,ps,pt,ro,ru,si,sk,sl,sq,sr,sv,sw,ta,te,th,tr,uk,ur,uz,vi,zh,zh-TW'
).split(',');

let hoursByWord: Map<string, Set<number>> | null = null;

/** The hours (0 to 23) that some language calls so: "CH", "e pasdites", "ප.ව."; none for other words. */
export function hoursCalled(words: string): number[] {
  hoursByWord ??= allWords();
  return [...(hoursByWord.get(folded(words)) ?? [])];
}

function allWords(): Map<string, Set<number>> {
  const words = new Map<string, Set<number>>();
  for (const language of languages) {
    for (const style of [{ hour12: true }, { dayPeriod: 'short' }, { dayPeriod: 'long' }] as const) {
      const format = new Intl.DateTimeFormat(language, { hour: 'numeric', ...style, timeZone: 'UTC' });
      for (let hour = 0; hour < 24; hour++) {
        const word = format.formatToParts(Date.UTC(2024, 0, 1, hour)).find(({ type }) => type === 'dayPeriod')?.value;
        if (word !== undefined) words.set(folded(word), (words.get(folded(word)) ?? new Set<number>()).add(hour));
      }
    }
  }
  words.delete('');
  return words;
}

/** Phones differ in the marks around these words. */
function folded(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '');
}
