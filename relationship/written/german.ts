import { inInfinitive, verbs } from '../languages/germanVerbs.ts';
import { wholeWords } from '../languages/language.ts';
import { noteBeginning } from './noteBeginning.ts';
import type { WrittenLanguage, WrittenPromise } from './writtenLanguage.ts';

/** "schicke" and as people write it, "schick"; "meld mich" likewise. */
const mine = new Map(
  verbs.flatMap(([, i, infinitive]) => {
    const short = i.replace(/e(?= |$)/u, '');
    return [i, short].map((verb) => [verb, infinitive] as const);
  }),
);
const yours = new Map(verbs.map(([they, , infinitive]) => [secondPerson(they), infinitive] as const));
const infinitives = [...new Set(verbs.map(([, , infinitive]) => infinitive))].join('|');

/** "schickt" → "schickst", "liest" → "liest", "meldet sich" → "meldest dich". */
function secondPerson(they: string): string {
  const [verb = '', reflexive] = they.split(' ');
  const stem = verb.replace(/t$/u, '');
  const you = /[sßzx]$/u.test(stem) ? `${stem}t` : `${stem}st`;
  return reflexive ? `${you} dich` : you;
}

const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const what = '(?<what>.*?)(?=$|[.!?;](?:\\s|$)|\\n|,? (?:und|aber) (?:ich|du) | [-–—] )';
const modal = `(?<what>[^.!?;\\n]*?(?:zu )?(?:\\p{L}*(?:${infinitives})))(?![\\p{L}\\p{N}])`;

type Shape = { by: WrittenPromise['by']; shape: RegExp; verbs: ReadonlyMap<string, string> };
const shapes: readonly Shape[] = [
  {
    by: 'me',
    verbs: mine,
    shape: new RegExp(`(?<![\\p{L}\\p{N}])ich (?<verb>${alternatives(mine.keys())})(?![\\p{L}\\p{N}])${what}`, 'gisu'),
  },
  {
    by: 'me',
    verbs: mine,
    shape: new RegExp(
      `(?<=^|[.!?:\\n] ?|und |dann |morgen |gleich )(?<verb>${alternatives(mine.keys())})(?= (?:dir|dich|euch|ich)(?![\\p{L}]))${what}`,
      'gisu',
    ),
  },
  {
    by: 'me',
    verbs: mine,
    shape: new RegExp(`(?<![\\p{L}\\p{N}])ich (?:werde|verspreche(?: dir)?,?|will|wollte) ${modal}`, 'gisu'),
  },
  {
    by: 'them',
    verbs: yours,
    shape: new RegExp(
      `(?<![\\p{L}\\p{N}])du (?<verb>${alternatives(yours.keys())})(?![\\p{L}\\p{N}])(?= (?:mir|mich|uns|dich|mal|bis|noch))${what}`,
      'gisu',
    ),
  },
  {
    by: 'them',
    verbs: yours,
    shape: new RegExp(`(?<![\\p{L}\\p{N}])(?:du (?:wolltest|wirst|hast(?: mir)? versprochen,?)|wolltest du) ${modal}`, 'gisu'),
  },
];

/** The words without who it is for: "dir morgen den Entwurf" is to be sent all the same. */
function withoutPerson(said: string): string {
  return said.replace(/^\s*ich(?= )/iu, '').trim();
}

function promises(text: string): WrittenPromise[] {
  const found = shapes.flatMap(({ by, shape, verbs: known }) =>
    [...text.matchAll(shape)].map((match) => {
      const verb = match.groups?.verb ?? null;
      const said = withoutPerson(match.groups?.what ?? '');
      const infinitive = verb === null ? null : (known.get(verb.toLowerCase()) ?? verb);
      return { by, what: inInfinitive(infinitive, said), start: match.index, end: match.index + match[0].length };
    }),
  );
  return found.sort((a, b) => a.start - b.start).filter((one, i, all) => i === 0 || one.start >= (all[i - 1]?.end ?? 0));
}

export const german: WrittenLanguage = {
  tag: 'de',
  promises,
  asks: wholeWords(
    '(?:kannst|könntest|würdest|magst|willst|darf|dürfte) (?:du|ich)|hättest du|ich wollte (?:dich )?fragen|ich brauche deine?|wäre es möglich|hast du (?:lust|zeit)|bitte (?:schick|schreib|lies|teil|hilf|sag|melde?|antworte)\\p{L}*|sag(?: mir)? bescheid|gib mir bescheid|(?:einen? )?(?:kleinen |großen )?gefallen|melde? dich|ich freue mich auf deine antwort',
    'giu',
  ),
  meetings: wholeWords(
    '(?:kurze[ns]? )?(?:anruf|telefonat|telefonieren|zoom(?:-?call)?|videocall|call|termin)|(?:einen? )?kaffee trinken|auf einen kaffee|(?:mittag|abend)essen|treffen wir uns|uns (?:mal )?treffen|wann (?:hast|passt|bist)|in deinem kalender|mein kalender',
    'giu',
  ),
  actions: wholeWords(
    'melde? dich (?:jetzt )?an|anmelden|abonnier\\p{L}*|klick\\p{L}*|schau (?:dir )?(?:mal )?(?:meine?n?|unsere?n?)|lad\\p{L}* .{0,20}herunter|jetzt (?:kaufen|bestellen|buchen)|folge? mir|besuch\\p{L}* (?:meine|unsere)|nicht verpassen|rabatt|kostenlos testen|mehr erfahren',
    'giu',
  ),
  ended: noteBeginning(
    '(?:(?:er|sie|leider|plötzlich|ist) ){0,4}(?:(?:am|im) [\\p{L}\\d. ]{1,24} )?(?:verstorben|gestorben)',
    '(?:(?:er|sie) )?(?:verstarb|starb)|(?:ist )?tot$|in memoriam',
    '(?:(?:er|sie|will|wollte|möchte|wünscht) )*keinen? (?:weiteren )?kontakt(?: mehr)?(?! (?:seit|bis|daten))|nicht (?:mehr )?kontaktieren',
  ),
  sadNews: wholeWords(
    'krank|krankheit|erkrankt|krankenhaus|klinik|operation|op|krebs|chemo|chemotherapie|tumor|schlaganfall|diagnose|unfall|verletzt|schmerzen|burn-?out|depression|trauer|trauert|beerdigung|gestorben|verstorben|stirbt|tod|todesfall|fehlgeburt|verloren|verliert|verlust|entlassen|entlassung|gekündigt|kündigung|arbeitslos|insolvenz|pleite|scheidung|geschieden|trennung|getrennt|reha|hospiz|durchgefallen|abgelehnt',
  ),
  gladNews: wholeWords(
    'baby|geboren|geburt|tochter|sohn|zwillinge|schwanger|hochzeit|heiratet|geheiratet|verlobt|verlobung|abschluss|neue stelle|neuer job|neuen job|befördert|beförderung|neues haus|neue wohnung|geburtstag|wird \\d+|jubiläum|preis|gewonnen|ruhestand|rente|bestanden',
  ),
  dueWords: '(?:bis|am|vor|spätestens)(?: (?:zum|spätestens|zur|am|kommenden|nächsten|diesen))*',
};
