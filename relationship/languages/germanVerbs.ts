/** Verbs of promises: third person, first person, infinitive. A prefix that stands last ("ruft … an") is put back in front. */
export const verbs: readonly (readonly [string, string, string])[] = [
  ['schickt', 'schicke', 'schicken'],
  ['sendet', 'sende', 'senden'],
  ['mailt', 'maile', 'mailen'],
  ['schreibt', 'schreibe', 'schreiben'],
  ['ruft', 'rufe', 'rufen'],
  ['meldet sich', 'melde mich', 'sich melden'],
  ['gibt', 'gebe', 'geben'],
  ['bringt', 'bringe', 'bringen'],
  ['macht', 'mache', 'machen'],
  ['liest', 'lese', 'lesen'],
  ['prüft', 'prüfe', 'prüfen'],
  ['schaut', 'schaue', 'schauen'],
  ['antwortet', 'antworte', 'antworten'],
  ['zeigt', 'zeige', 'zeigen'],
  ['leitet', 'leite', 'leiten'],
  ['besorgt', 'besorge', 'besorgen'],
  ['kümmert sich', 'kümmere mich', 'sich kümmern'],
  ['stellt', 'stelle', 'stellen'],
  ['teilt', 'teile', 'teilen'],
  ['leiht', 'leihe', 'leihen'],
  ['lädt', 'lade', 'laden'],
  ['bucht', 'buche', 'buchen'],
  ['organisiert', 'organisiere', 'organisieren'],
  ['übersetzt', 'übersetze', 'übersetzen'],
  ['empfiehlt', 'empfehle', 'empfehlen'],
  ['fragt', 'frage', 'fragen'],
  ['sagt', 'sage', 'sagen'],
  ['kommt', 'komme', 'kommen'],
  ['holt', 'hole', 'holen'],
  ['hilft', 'helfe', 'helfen'],
];
const prefixes = [
  'an',
  'zurück',
  'vorbei',
  'nach',
  'mit',
  'ein',
  'weiter',
  'vor',
  'zu',
  'durch',
  'ab',
  'aus',
  'bei',
  'rüber',
  'raus',
  'rein',
  'los',
  'hin',
  'rum',
  'her',
  'auf',
  'um',
  'frei',
];
const infinitives = new Map(verbs.flatMap(([they, i, infinitive]) => [they, i].map((verb) => [verb, infinitive] as const)));

/** "schickt … den Entwurf" as "den Entwurf schicken", "ruft morgen an" as "morgen anrufen", "… zu schicken" as "… schicken". */
export function inInfinitive(verb: string | null, said: string): string {
  if (verb === null) return said.replace(/ zu (\p{L}+n)$/u, ' $1').replace(/(\p{L}+)zu(\p{L}+en)$/u, joinsPrefix);
  const infinitive = infinitives.get(verb.toLowerCase()) ?? verb;
  const words = said.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  return prefixes.includes(last) ? [...words.slice(0, -1), last + infinitive].join(' ') : [...words, infinitive].join(' ');
}

/** "anzurufen" → "anrufen", and words that merely contain "zu" stay. */
function joinsPrefix(whole: string, prefix: string, stem: string): string {
  return prefixes.includes(prefix) ? prefix + stem : whole;
}
