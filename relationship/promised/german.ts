import { inInfinitive } from '../languages/germanVerbs.ts';
import { type PromisedLanguage, type PromiseShape, pattern } from './promisedLanguage.ts';

const you = '(dir|dich|euch|ihnen|sie)';
const whole = '\\b';
const onADay =
  '(heute|morgen|übermorgen|nachher|später|bald|demnächst|gleich|sofort|die tage|spätestens|sobald|am (\\d|wochenende|\\w+tag)|(über)?nächste\\w* |kommende\\w* |diese woche|bis |ende |anfang |mitte |im \\w+|in (\\d|ein|zwei|den nächsten)|(mon|diens|donners|frei|sams|sonn)tag|mittwoch)';
const day = `(${onADay}|dann|noch)`;
/** Somewhere in what follows stands … */
const has = (words: string) => `(?=.*${whole}(${words})\\b)`;
const hasDay = `(?=.*${whole}${day})`;
/** The clause ends with the prefix of the verb. */
const ends = (prefixes: string) => `(?=.*${whole}(${prefixes})( (sobald|wenn ich|und) .*|\\W*)$)`;

/**
 * Verbs without "e" or "en", and what must follow for a promise; `straight` what besides where nothing stands before the verb; `bare` where it
 * is one without "ich", too.
 */
const deeds: readonly { verbs: string; and: string; straight?: string; bare?: true }[] = [
  {
    verbs: 'schick|send|mail|fax|überweis|leih|bring|schreib|simse?',
    and: `(?=${you} )${has('nochmal|rüber|zu|mit|eine[nr]?|die|den|das|alles|welche|meine[nr]?|deine[nr]?|was|mehr')}(?!.*${whole}auf\\W*$)`,
    bare: true,
  },
  {
    verbs: 'schick|send|mail|überweis|bring',
    and: `(?=(es|das|ihn|sie|die|den|ein|eine|einen|alles|\\w+) )${ends('rüber|los|raus|vorbei|mit|zurück')}`,
  },
  {
    verbs: 'schick|send|mail|fax|überweis|leih|schreib|antwort|geb|bring',
    and: `(?=.*${whole}${you}(?!\\w))${hasDay}`,
    bare: true,
  },
  { verbs: 'zeig|erklär|erzähl', and: `(?=.*${whole}(dir|euch|ihnen)\\b)(?!.*gleich)(?=.*${whole}${onADay})` },
  { verbs: 'schick|send|mail', and: `(?=(es |das |sie |ihn )?${you})`, bare: true },
  { verbs: 'schick|send|mail', and: hasDay },
  { verbs: 'such', and: `(?=.*(dir|euch|ihnen) )${ends('raus|heraus')}` },
  { verbs: 'lass', and: `(?=(dir|euch|ihnen) )${ends('zukommen|wissen')}` },
  { verbs: 'verbind', and: '(?=(dich|euch|sie) mit )' },
  { verbs: 'bericht|erzähl', and: `(?=(dir|euch|ihnen) )(?=.*(dann|davon|alles|mehr|telefon))`, bare: true },
  {
    verbs: 'besorg|bestell|reservier|buch|back|koch|organisier|übersetz|druck|halt',
    and: `(?=(es |das )?(dir|euch|ihnen) )`,
  },
  { verbs: 'ruf', and: `(?=(\\w+ )+)${ends('an|zurück|durch')}`, bare: true },
  {
    verbs: 'meld',
    and: `(?=(mich|uns)( (mal|dann|auch|noch|wieder|bald|gerne?))*( bei (dir|euch|ihnen)| wegen| ${day}|\\W*$))(?!.*${whole}(an|ab|krank)\\W*$)`,
    bare: true,
  },
  { verbs: 'geb|sag', and: has('bescheid|feedback|rückmeldung'), bare: true },
  { verbs: 'geb|leit', and: ends('weiter|zurück|ab') },
  { verbs: 'reich|trag', and: ends('weiter|nach|ein') },
  { verbs: 'halt', and: has('laufenden'), bare: true },
  { verbs: 'antwort', and: `(?=${you}|darauf|ausführlich)`, bare: true },
  { verbs: 'kümmer', and: `(?=mich (gleich |noch |dann |mal )*(um (?!mein)|drum|darum))`, bare: true },
  { verbs: 'stell', and: `(?=${you} )${ends('vor')}` },
  { verbs: 'lad|hol|nehm', and: `(?=(dich|euch|sie) )${ends('ein|ab|mit')}` },
  { verbs: 'bring|reich|schick|komm|schau|guck', and: ends('mit|vorbei|nach') },
  {
    verbs: 'komm',
    and: `(?=(darauf|drauf|auf (dich|euch|sie|dein\\w*)|dich .*besuchen|zu (deine[rm]|eurer))\\b)`,
  },
  { verbs: 'schau|guck|hör|les|seh', and: `(?=((es|das|sie|ihn) )?mir )${ends('an|durch')}`, bare: true },
  { verbs: 'helf', and: `(?=(dir|euch|ihnen|dich) )` },
  { verbs: 'red|sprech', and: `(?=.*${whole}mit (?!dir|euch|ihnen))(?=.*${whole}(mal|${onADay}))` },
  { verbs: 'frag', and: ends('nach|mal nach|rum|herum') },
  {
    verbs:
      'les|hör|prüf|schau|guck|probier|test|kauf|bestell|teil|frag|mach|erledig|korrigier|änder|druck|besorg|such|übersetz|verlink|abonnier|erwähn|bearbeit|unterschreib|überarbeit|reservier|buch|organisier|trag|hol|klär',
    and: `(?!mir (?!.*dein))(?=.*${whole}${onADay})`,
    straight: `(?=.*${whole}(es|ihn|sie|de[nr]|die|das|diese\\w*|dein\\w*|dir|euch|danach|mal|\\w+ danach)\\b)`,
  },
];

const determiner = '(de[nmr]|die|das|dies\\w*|eine?[nmr]?|dein\\w*|mein\\w*|alles)';
/** A few words before the verb: "Den Link schicke ich", "das erledige ich". */
const object = `(?<object>${determiner}( [\\w-]+){0,3}? |es )?`;
const sending =
  '(schicken|senden|mailen|geben|bringen|überweisen|zeigen|antworten|anrufen|zurückrufen|mitbringen|zurückgeben|weiterleiten|nachreichen)';
const doing =
  '\\w*(schicken|senden|mailen|schreiben|rufen|melden|geben|bringen|lesen|schauen|gucken|ansehen|hören|prüfen|antworten|zeigen|leiten|besorgen|kümmern|stellen|teilen|leihen|laden|buchen|organisieren|übersetzen|fragen|helfen|holen|bestellen|kaufen|probieren|erledigen|sprechen|reden|berichten|korrigieren|halten|besuchen|erwähnen|verlinken)';
const things =
  '(anruf|antwort|e-?mail|mail|nachricht|brief|besuch|kaffee|bier|essen|text|entwurf|rückmeldung|feedback|karte|postkarte|link|fotos?|bild(er)?|rezept|buch|liste|adresse|geld|\\d+ ?(euro|€))';
const owed = `(noch )?(?<what>((de[nr]|die|das|eine?n?|zwei|meine?n?) )?(\\w+ )?${things}(?!\\w).*?)`;

const shape = (source: string) => pattern(`${whole}(${source})`, 'd');

/** "schick", "dir das Buch" → "dir das Buch schicken". "Die Fotos" before the verb comes in behind "dir". */
function infinitive({ verb, what, object: before }: { verb: string; what: string; object: string }): string {
  const stem = verb.replace(/(e|en)$/iu, '').toLowerCase();
  const words = asTold(what).split(' ').filter(Boolean);
  const isPrefix = inInfinitive('_', words.at(-1) ?? '') !== `${words.at(-1) ?? ''} _`;
  const prefix = isPrefix ? (words.pop() ?? '') : '';
  const told = before === '' ? [] : [/^['’]?s$/u.test(before) ? 'es' : lowerFirst(before)];
  const receiver =
    /^(dir|mir|euch|ihnen|sich)$/iu.test(words[0] ?? '') && !/^(es|das|['’]?s)$/iu.test(before) ? words.splice(0, 1) : [];
  return [...receiver, ...told, ...words, prefix + stem + (/([^i]er|el)$/u.test(stem) ? 'n' : 'en')].join(' ');
}

/** "mich darum" → "sich darum". */
function asTold(what: string): string {
  return what.replace(/^(mich|uns)(?=$| )/iu, 'sich');
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "mich anzurufen" → "mich anrufen"; what stood before the verb comes in before the infinitive. */
function withoutZu({ what, object: before }: { what: string; object: string }): string {
  const said = inInfinitive(null, what);
  return before === '' ? said : said.replace(/(\S+)$/u, `${lowerFirst(before)} $1`);
}

/** The same of what the writer does: "mich darum kümmern" → "sich darum kümmern". */
function mineWithoutZu({ what, object: before }: { what: string; object: string }): string {
  return withoutZu({ what: asTold(what), object: before });
}

const shapes: readonly PromiseShape[] = [
  ...deeds.flatMap(({ verbs, and, straight = '', bare }): PromiseShape[] => [
    {
      by: 'me',
      shape: shape(`ich (auch |also )?(?<verb>(${verbs})(e|(?='?s ))?)(?<object>'?s)? ${and}${straight}(?<what>.*)`),
      says: infinitive,
    },
    { by: 'me', shape: shape(`${object}(?<verb>(${verbs})e?) ich ${and}(?<what>.*)`), says: infinitive, bare: true },
    {
      by: 'me',
      shape: shape(`wir (?<verb>(${verbs})e?n) (?=.*${whole}(dir|euch|ihnen|uns)\\b)${and}(?<what>.*)`),
      says: infinitive,
    },
    ...(bare
      ? [{ by: 'me', shape: shape(`(?<verb>(${verbs})e?) (?=${you} |mich)${and}(?<what>.*)`), says: infinitive, bare } as const]
      : []),
  ]),
  { by: 'me', shape: shape(`(?<what>mache? ich( gerne?)?|(wird|ist) (gemacht|erledigt|gebongt))\\W*$`), bare: true },
  {
    by: 'me',
    shape: shape(`wird (?<what>.*)(?<verb>gemacht|erledigt)\\W*$`),
    says: ({ what, verb }) => `${what} ${verb === 'gemacht' ? 'machen' : 'erledigen'}`.trim(),
    bare: true,
  },
  {
    by: 'me',
    shape: shape(
      `ich (werde?|verspreche?( (dir|euch|ihnen))?,?) (?=.*(${you}|es|ihn|de[nmr]|die|das|dein\\w*|mich) |.*${day})(?<what>.*?${doing})\\b`,
    ),
    says: mineWithoutZu,
  },
  {
    by: 'me',
    shape: shape(`${object}werde? ich (?=.*(${you}|mir) |.*${day})(?<what>.*?${doing})\\b`),
    says: mineWithoutZu,
    bare: true,
  },
  {
    by: 'me',
    shape: shape(`ich (muss|sollte|wollte|will) (?=.*${whole}${you} )(?=.*${whole}noch )(?<what>.*?${sending})\\b`),
    says: mineWithoutZu,
  },
  {
    by: 'me',
    shape: shape(`${object}(muss|sollte|wollte|will) ich (?=.*${you} )(?=.*noch )(?<what>.*?${sending})\\b`),
    says: mineWithoutZu,
    bare: true,
  },
  { by: 'me', shape: shape(`(ich )?schulde?( ich)? (dir|euch|ihnen) ${owed}$`) },
  {
    by: 'me',
    shape: shape(`(?<what>(de[nr]|die|das|eine?n?) (\\w+ )?${things}) schulde? ich (dir|euch|ihnen)`),
    bare: true,
  },
  {
    by: 'me',
    shape: shape(
      'ich verspreche?( (dir|euch|ihnen))?,? dass ich (?<what>.*?)(?<verb>\\w*(schick|send|meld|ruf|schreib|les|bring|geb|helf|bezahl|kümmer))e\\W*$',
    ),
    says: ({ what, verb }) => `${asTold(what)} ${verb}en`,
  },
  { by: 'me', shape: shape(`ich bin (dir|euch|ihnen) ${owed} schuldig`) },
  {
    by: 'me',
    shape: shape(`ich (hatte|habe?) (dir|euch|ihnen) (ja |doch )?versprochen,? (?<what>.*(zu ?${doing}|zu${doing}))\\b`),
    says: mineWithoutZu,
  },
  { by: 'me', shape: shape(`ich (hatte|habe?) (dir|euch|ihnen) ${owed} versprochen`) },
  {
    by: 'me',
    shape: shape(`(du hörst|ihr hört|sie hören) (?<what>.*)von (mir|uns)\\b`),
    says: ({ what }) => `${what} sich melden`.trim(),
  },
  {
    by: 'me',
    shape: shape(`(du (bekommst|kriegst)) (?=(de[nr]|die|das|es|meine?n?|eine?n?) )(?=.*${day}|.*von mir)(?<what>.*)`),
    says: ({ what }) => `dir ${what.replace(/ von mir/u, '')} geben`,
  },
  {
    by: 'me',
    shape: shape(`(?<=${onADay}.*)hast du (?<what>(de[nr]|die|das|meine?n?) .*)`),
    says: ({ what }) => `dir ${what} geben`,
    bare: true,
  },
  {
    by: 'them',
    shape: shape(`(du wolltest|wolltest du)(?= (mir|mich|uns|dich|das|den|die) )(?<what>.*?${doing})\\b`),
    says: withoutZu,
  },
  {
    by: 'them',
    shape: shape(
      `du (hast|hattest)( (mir|uns))?( (ja|doch))? (versprochen|zugesagt),? (?<what>.*?zu ?${doing}|.*zu${doing}|.*${doing})\\b`,
    ),
    says: withoutZu,
  },
  { by: 'them', shape: shape(`du schuldest (mir|uns) ${owed}$`) },
  { by: 'them', shape: shape(`du (hattest|hast) (mir|uns) ${owed} versprochen`) },
  {
    by: 'them',
    shape: shape(
      `du (?<verb>schick|send|mail|leih)(e?st) (?=(mir|uns) (.*${onADay}|(noch |dann )?(de[nr]|die|das|deine?n?|eine?n?) \\w+\\W*$))(?<what>.*)`,
    ),
    says: infinitive,
  },
  { by: 'them', shape: shape(`du (?<verb>meld)est dich(?=.* ${day})(?<what>.*)`), says: ({ what }) => `sich ${what} melden` },
];

export const german: PromisedLanguage = {
  tag: 'de',
  shapes,
  breaks: pattern(
    String.raw`[:;\()–—]|\s-+\s|(?<!(versprech\w*|versprochen)( (dir|euch|mir|ihnen))?),|\s(?=(und|aber|denn|oder) (dann )?(ich|du|wir|er|sie|es|ihr|das|die|der|(sag|geb|meld|schick|schreib|ruf)e?|hab)\b)`,
    'g',
  ),
  leads: pattern(
    `\\b(${day}(?! ?ich)|wenn ich (wieder|zurück|fertig|daheim|zu ?hause|da |dort).*|wie (gesagt|besprochen|versprochen)|(vielen |lieben |herzlichen |tausend )?dank(e)?( (dir|euch|ihnen))?( für \\w+( \\w+)?)?|hallo|hi|hey|lieber?|guten|tag|und|aber|dann|also|ok|okay|ja|jo|jep|klar|gut|gerne?|natürlich|sicher|super|prima|schön|toll|perfekt|versprochen|übrigens|jetzt|abend|früh|vormittag|nachmittag|mittag|woche|monat|jahr|nächste[nrs]?|kommende[nrs]?|am|im|bis|in|ende|anfang|mitte|oh|ach|so|sorry|alles klar|kein problem|auf jeden fall|da|deshalb|darum|daher|deswegen|gleich|später)\\b`,
    'g',
  ),
  conditions: pattern(
    String.raw`\b(wenn(?! ich (wieder|zurück|fertig|daheim|zu ?hause|da |dort))|falls|sofern|außer|sobald (du|ihr|sie|es)|es sei denn|milli\w+|(tausend|hundert|\d{2,} ?)mal)\b|^\W*(bitte )?(schick|sag|gib|schreib|meld|melde|sende|ruf|lass|komm|nenn|mail|frag)\b(?! (ich|dir|dich|euch)).*(dann|und ich)\b`,
  ),
  otherwise: pattern(
    String.raw`\b(nicht|kein\w*|nie|niemals|nichts|nirgends|kaum|wohl|vielleicht|eventuell|womöglich|irgendwann|manchmal|oft|immer|meistens|meist|normalerweise|regelmäßig|ständig|gerade|seit|schon (seit|lange|immer)|früher|gestern|jede\w*|gr[uü](ß|ss)\w*|umarmung\w*|k(u|ü)ss\w*|kraft|daumen|lächeln|sonne\w*|gedanken?|liebe|licht|wärme|energie)\b`,
  ),
  reports: pattern(
    String.raw`^(?!\W*du ).*\b(sagen|sagt|sagte|meint|meinte|schrieb|schreibt|denkt?|denke|dachten?|dachte|behaupte\w*|versprach|antwortete|gesagt|geschrieben|gemeint|(hat|haben|hatte)( \w+)* versprochen|hieß|hoffe?|glaube?|wette|wünschte|fürchte)( (mir|immer|noch|nur|er|sie))?\W*$`,
  ),
  nods: pattern(String.raw`^\W*(ok|okay|ja|gut|einverstanden|in ordnung|passt)\W*$`),
  dueWords: '(bis|am|vor|gleich|spätestens)( (zum|spätestens|zur|am|kommenden|nächsten|diesen))*',
};
