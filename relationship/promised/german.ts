import { inInfinitive } from '../languages/germanVerbs.ts';
import { oneOf, type PromisedLanguage, type PromiseShape, pattern } from './promisedLanguage.ts';

const you = '(dir|dich|euch|ihnen|sie)';
const whole = '\\b';
const onADay = oneOf(
  'heute|morgen|übermorgen|nachher|später|bald|demnächst|gleich|sofort|die tage|spätestens|sobald|am (\\d|wochenende|\\w+tag)|(über)?nächste\\w* |kommende\\w* |diese woche|bis |ende |anfang |mitte |im \\w+|in (\\d|ein|zwei|den nächsten)|(mon|diens|donners|frei|sams|sonn)tag|mittwoch',
);
const day = `(${onADay}|dann|noch)`;
/** Somewhere in what follows stands … */
const has = (words: string) => `(?=.*${whole}(${words})\\b)`;
const hasDay = `(?=.*${whole}${day})`;
/** The clause ends with the prefix of the verb. */
const ends = (prefixes: string) => `(?=.*${whole}(${prefixes})( (sobald|wenn ich|und) .*|\\W*)$)`;

/** What one feels, thinks, says by the way or does for oneself: with these nothing is promised, whomever it is about. */
const ownVerbs = oneOf(
  'bevor|wann|wenn|ob|dass|weil|wie|als|was|wo|wohin|damit|falls|sobald|nachdem|seit|bis|da|warum|wen|wem|obwohl|indem|und|aber|denn|sondern|die|der|den|dich|dir|euch|ihnen|ihn|sie|das|mich|mir|uns|dann|noch|mal|ja|auch|nicht|selbst|schon|nur|ein|glaub|denk|wünsch|fand|ging|kam|sah|gab|nahm|las|schrieb|rief|traf|hielt|ließ|fiel|sprach|gönn|dank|gratulier|hoff|verrat|vertrau|stimm|bin|hab|hatt|war|würd|werd|könnt|kann|soll|sollt|möcht|will|muss|darf|mag|wollt|hätt|wär|drück|schwör|versicher|gefall|nehm|versteh|verzeih|widersprech|empfehl|rat|wett|begegn|gehör|fehl|schuld|trau|hass|lieb|bewunder|beneid|seh|hör|kenn|find|folg|lass|freu|halt|wink|prost|jubel|lächl|nick|bitt|erinner|les|lob|schätz|bedauer|stör|nerv|beobacht|begleit|erwart|treff|grüß|küss|umarm|nenn|mein|verfolg|teil|pflicht|brauch|vermiss|frag|steh|geh|komm|bleib|fühl|leb|lern|sprech|red|leid|spür|merk|schreib|acht|ehr|tu|biet|weiß|wußt|konnt|durft|musst|ruf|bekomm|krieg|heirat|zwing|geb|sag|versprech|zeig|erklär|erzähl',
);
const selfVerbs = oneOf(
  'fahr|flieg|reis|arbeit|schlaf|feier|ess|trink|lauf|zieh|sitz|spiel|sing|hol|kauf|mach|bring|beginn|fang|wohn|besuch|tanz|wart|fürcht|vergess|verlass|pack|wasch|putz',
);
const anyVerb = `(?!${ownVerbs}(e|t|en)? )\\w+?`;
/** What stands behind the verb that it belongs to, where the act is one for somebody else. */
const handsOver = 'rein|ein|raus|zurück|aus|auf|mit|zu|weg|bei|frei|fertig|hin|rüber|durch|nach|zusammen|her|hoch|weiter|bereit';

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
  { verbs: 'lass', and: `(?=(es )?(${you}|es) )${ends('zukommen|wissen')}` },
  { verbs: 'verbind', and: '(?=(dich|euch|sie) mit )' },
  { verbs: 'bericht|erzähl', and: `(?=(dir|euch|ihnen) )(?=.*(dann|davon|alles|mehr|telefon))`, bare: true },
  {
    verbs: 'besorg|bestell|reservier|buch|back|koch|organisier|übersetz|druck|halt',
    and: `(?=(es |das )?(dir|euch|ihnen|uns) )`,
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
  { verbs: 'erkundig', and: '(?=mich\\b)' },
  { verbs: 'informier|benachrichtig', and: `(?=(mich|${you})\\b)` },
  { verbs: 'lad|hol|nehm', and: `(?=(dich|euch|sie) )${ends('ein|ab|mit')}` },
  { verbs: 'bring|reich|schick|komm|schau|guck', and: ends('mit|vorbei|nach') },
  {
    verbs: 'komm',
    and: `(?=(gerne? |auch |dann )*(darauf|drauf|auf (dich|euch|sie|dein\\w*)|(dich|euch|sie) .*besuchen|zu (deine[rm]|eurer))\\b)`,
  },
  { verbs: 'schau|guck|hör|les|seh', and: `(?=((es|das|sie|ihn) )?mir )${ends('an|durch')}`, bare: true },
  { verbs: 'schreib', and: `(?=${you}( was| mal| dann)+\\W*$)`, bare: true },
  { verbs: 'hör', and: `(?=mich )${ends('um')}` },
  { verbs: 'sorg', and: '(?=dafür\\b)' },
  {
    verbs: `(?!(bleib|arbeit|feier|schlaf|leb|wohn)e? )${anyVerb}|geb|schreib`,
    and: '(?=.*\\bbis (\\w+tag|mittwoch|morgen|ende|mitte|anfang|zum|heute|nächste|spätestens|\\d))(?!.*\\b(mich|mir)\\b)',
  },
  { verbs: 'besuch|markier|erwähn', and: `(?=${you}\\b)` },
  { verbs: 'helf', and: `(?=(dir|euch|ihnen|dich) )`, bare: true },
  { verbs: 'red|sprech', and: `(?=.*${whole}mit (?!dir|euch|ihnen))(?=.*${whole}(mal|${onADay}))` },
  { verbs: 'frag', and: ends('nach|mal nach|rum|herum') },
  {
    verbs:
      'les|hör|prüf|schau|guck|probier|test|kauf|bestell|teil|frag|mach|erledig|korrigier|änder|druck|besorg|such|übersetz|verlink|abonnier|erwähn|bearbeit|unterschreib|überarbeit|reservier|buch|organisier|trag|hol|klär',
    and: `(?!mir (?!.*dein)|.*das spiel)(?=.*${whole}${onADay})`,
    straight: `(?=.*${whole}(es|ihn|sie|de[nr]|die|das|diese\\w*|dein\\w*|dir|euch|danach|mal|\\w+ danach)\\b)`,
  },
  { verbs: `${anyVerb}|sag|geb`, and: `(?=(\\w+ ){0,2}?(dir|euch|ihnen)\\b)(?=.*${whole}${onADay})` },
  {
    verbs: anyVerb,
    and: `(?=((es|das) )?(dir|dich|euch|ihnen) |.*${whole}für (dich|euch|uns)\\b)(?!.*${whole}(sehr|gut|gern|so|als|für (dein|euer|eure)\\w*|um|ob|dass|recht|zu|auch)\\b)`,
  },
  { verbs: 'bereit', and: ends('vor') },
  { verbs: 'sprech', and: `(?=(das|es|dich|die|den) )${ends('an')}` },
  { verbs: 'les', and: `(?=(dir|euch|ihnen) )${ends('vor')}` },
  { verbs: 'merk', and: `(?=(dich|dir|euch|ihnen|das|es) )${ends('vor')}` },
  { verbs: 'nehm', and: '(?=(kontakt|verbindung) .*auf)' },
  { verbs: `${anyVerb}|schreib`, and: `(?=(es |das )?(dir|euch|ihnen) )${ends(handsOver)}` },
  {
    verbs: `${anyVerb}|nehm`,
    and: `(?=(das|es|ihn|dich|euch|de[nr]|die|dies\\w*|dein\\w*) )${ends('auf|ein|raus|rein|weiter|nach|hoch|bereit|fertig|her')}`,
  },
  {
    verbs: `(?!${selfVerbs}e? )${anyVerb}`,
    and: `(?!mir |mich )(?=.*${whole}${onADay})(?=.*${whole}(es|ihn|das(?! \\w+ )|dein\\w*|eure\\w*|was|alles)\\b|.*\\bbis )`,
  },
  {
    verbs: 'besorg|organisier|reservier|bestell|buch|klär|regel|erledig|übernehm|ergänz|korrigier|prüf|check|besprech',
    and: '(?=(es|das|die|den|dein\\w*)\\b)',
  },
  {
    verbs: 'erzähl|sag|richt|schreib|zeig|geb|mail|ruf|frag',
    and: `(?=((es|das) )?(ihm|ihr|ihnen|ihn|de[mnr])\\b)(?=.*${whole}(mal|dann|aus|weiter|an|nach|noch|${onADay})\\b|(es|das) )`,
  },
];

const determiner = oneOf('de[nmr]|die|das|dies\\w*|eine?[nmr]?|dein\\w*|mein\\w*|alles');
/** A few words before the verb: "Den Link schicke ich", "das erledige ich". */
const object = `(?<object>${determiner}( [\\w-]+){0,3}? |es )?`;
const sending = '\\w*(schicken|senden|mailen|geben|bringen|überweisen|zeigen|antworten|rufen|leiten|reichen)';
const doing = `\\w*${oneOf(
  'schicken|senden|mailen|schreiben|rufen|melden|geben|bringen|lesen|schauen|gucken|ansehen|hören|prüfen|antworten|zeigen|leiten|besorgen|kümmern|stellen|teilen|leihen|laden|buchen|organisieren|übersetzen|fragen|helfen|holen|bestellen|kaufen|probieren|erledigen|sprechen|reden|berichten|korrigieren|halten|besuchen|erwähnen|verlinken',
)}`;
const things =
  '(anruf|antwort|e-?mail|mail|nachricht|brief|besuch|kaffee|bier|essen|text|entwurf|rückmeldung|feedback|karte|postkarte|link|fotos?|bild(er)?|rezept|buch|liste|adresse|geld|\\d+ ?(euro|€))';
const owed = `(noch )?(?<what>((de[nr]|die|das|eine?n?|zwei|meine?n?) )?(\\w+ )?${things}(?!\\w).*?)`;

const shape = (source: string) => pattern(`${whole}(${source})`, 'd');

/** "schick", "dir das Buch" → "dir das Buch schicken". "Die Fotos" before the verb comes in behind "dir". */
function infinitive(found: { verb: string; what: string; object: string }): string {
  const isForUs = /^uns(?=$| )/iu.test(found.what) && !/^(meld|kümmer)/iu.test(found.verb);
  return joined({ ...found, what: isForUs ? found.what : asTold(found.what) });
}

const changesItsVowel: Readonly<Record<string, string>> = {
  ...{
    gib: 'geb',
    nimm: 'nehm',
    übernimm: 'übernehm',
    hilf: 'helf',
    lie: 'les',
    sprich: 'sprech',
    läd: 'lad',
    träg: 'trag',
    häl: 'halt',
  },
};

/** The same of what the reader does: "kümmer", "dich darum" → "sich darum kümmern"; "gib", "mir das" → "mir das geben". */
function infinitiveOfTheirs(found: { verb: string; what: string; object: string }): string {
  const verb = changesItsVowel[found.verb.toLowerCase()] ?? found.verb;
  return joined({ ...found, verb, what: found.what.replace(/^dich(?=$| )/iu, 'sich') });
}

function joined({ verb, what, object: before }: { verb: string; what: string; object: string }): string {
  const stem = verb.replace(/(e|en)$/iu, '').toLowerCase();
  const words = what.split(' ').filter(Boolean);
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
      shape: shape(`wir (?<verb>(${verbs})e?n) (?=.*${whole}(${you}|uns)\\b)${and}(?<what>.*)`),
      says: infinitive,
    },
    {
      by: 'me',
      shape: shape(`${object}(?<verb>(${verbs})e?n) wir (?=${you}\\b)${and}(?<what>.*)`),
      says: infinitive,
      bare: true,
    },
    ...(bare
      ? [
          {
            by: 'me',
            shape: shape(`(?<verb>(${verbs})e?) (?=((es|das) )?${you}\\b|mich\\b(?! (doch|bitte|einfach|mal)))${and}(?<what>.*)`),
            says: infinitive,
            bare,
          } as const,
        ]
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
      `ich (werde?|versuche?,?|verspreche?( (dir|euch|ihnen))?,?) (?=.*(${you}|es|ihn|de[nmr]|die|das|dein\\w*|mich) |.*${day})(?<what>.*?${doing})\\b`,
    ),
    says: mineWithoutZu,
  },
  {
    by: 'me',
    shape: shape(
      `(ich )?werde? (?='?s |(\\w+ )*?(dir|euch|ihnen|dich|sie|es|das|de[mnr]|ihm|ihr|mir dein\\w*|mein|mal|noch|gleich|dort|da) )(?<what>.*?(?!(sein|haben|werden|können|müssen|fehlen|glauben|danken|vergessen|vermissen|verzeihen|denken|lieben|sagen|hassen|bleiben|gefallen|sehen|überleben|schaffen|versuchen|genießen|tun)(?!\\w))\\b\\w+en|.*?(mein (möglichstes|bestes) (tun|geben)|(mal|noch|gleich|dort|da) ((nach|an|rum)?fragen|nachsehen|nachschauen|anrufen|mailen|schreiben)))\\W*$`,
    ),
    says: mineWithoutZu,
    bare: true,
  },
  {
    by: 'me',
    shape: shape(`(?<object>${determiner} ([\\w-]+ ){1,3}?)(?<verb>${anyVerb}e?) ich (?=(\\w+ )?${onADay})(?<what>.*)`),
    says: infinitive,
    bare: true,
  },
  {
    by: 'me',
    shape: shape(
      `(?<object>${determiner}( [\\w-]+){0,4} )(?<verb>(klär|regel|erledig|übernehm|besorg|organisier|prüf|korrigier|änder|kopier|druck|mach)e?) ich (?<what>(noch|gleich|dann|gerne?|schon|selbst| )*)\\W*$`,
    ),
    says: infinitive,
    bare: true,
  },
  { by: 'me', shape: shape(`werde? ich (?<what>(gern |gleich |noch )*(machen|erledigen|tun))\\W*$`), bare: true },
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
  { by: 'me', shape: shape(`ich (hatte|habe?) (dir|euch|ihnen) (?<what>(de[nr]|die|das|eine?n?) (?!.*zu ).*) versprochen`) },
  {
    by: 'me',
    shape: shape(`(du hörst|ihr hört|sie hören) (?<what>.*)von (mir|uns)\\b`),
    says: ({ what }) => `${what} sich melden`.trim(),
  },
  {
    by: 'me',
    shape: shape(
      `(du (bekommst|kriegst)|(bekommst|kriegst) du) (?=(de[nr]|die|das|es|meine?n?|eine?n?) )(?=.*${day}|.*von mir)(?<what>.*)`,
    ),
    says: ({ what }) => `dir ${what.replace(/ von mir/u, '')} geben`,
  },
  {
    by: 'me',
    shape: shape(
      `(sie (bekommen|erhalten)|(bekommen|erhalten) sie|ihr (bekommt|kriegt)) (?=.*${whole}von (mir|uns)\\b)(?<what>.*)`,
    ),
    says: ({ what }) => `${what.replace(/ von (mir|uns)/u, '')} geben`,
  },
  {
    by: 'me',
    shape: shape(`${object}(bekommst|kriegst|hast) du (?=${onADay})(?<what>.*)`),
    bare: true,
    says: ({ what }) => `es dir ${what} geben`,
  },
  {
    by: 'me',
    shape: shape(
      `(?<what>(de[nr]|die|das|eine?n?|mehr|alles)? ?([\\w-]+ ){1,3}(folgt|(?<=(link|datei|antwort|rechnung|einladung|text|mail|rest|foto|bild) )kommt|(geht|kommt) (?=(.*${whole})?(per (post|mail)|raus|an dich|zu dir|in die post)))(?=.*(${onADay}|per (mail|post)|in kürze)).*)`,
    ),
    bare: true,
  },
  {
    by: 'me',
    shape: shape(`(?<=${onADay}.*)hast du (?<what>(de[nr]|die|das|meine?n?) .*)`),
    says: ({ what }) => `dir ${what} geben`,
    bare: true,
  },
  {
    by: 'them',
    shape: shape(
      `(du wolltest|wolltest du)(?= ((doch|noch|ja|mal) )*((bei |zu )?(mir|uns)|mich|dich|es|das|den|die|mein\\w*) )(?<what>.*?(${doing}|\\w+en(?=\\W*$)))\\b`,
    ),
    says: withoutZu,
  },
  {
    by: 'them',
    shape: shape(
      `du (hast|hattest)( (mir|uns))?( (ja|doch))? (versprochen|zugesagt|angeboten),? (?<what>.*?zu ?${doing}|.*zu${doing}|.*${doing}|.*zu ?\\w+en(?=\\W*$))\\b`,
    ),
    says: withoutZu,
  },
  {
    by: 'them',
    shape: shape(`du (hast|hattest)( mir)?( (ja|doch|noch))? (gesagt|gemeint|geschrieben),? du (?<verb>\\w+?)(e?st) (?<what>.*)`),
    says: infinitiveOfTheirs,
  },
  {
    by: 'them',
    shape: shape(`dann (?<verb>\\w+?)(e?st) du (?=(mir|uns|mich) )(?<what>.*)`),
    says: infinitiveOfTheirs,
    bare: true,
  },
  {
    by: 'them',
    shape: shape(
      `danke?,? (schon mal,? )?dass du (?<what>.*?)(?<verb>kümmer|schick|mitbring|bring|weiterleit|frag|nachfrag|übernimm|organisier|besorg|hilf|klär|erledig|anruf|meld)(e?st)\\W*$`,
    ),
    says: infinitiveOfTheirs,
    bare: true,
  },
  { by: 'them', shape: shape(`die du (?<what>(mir|uns) .*?${doing}) wolltest`), says: withoutZu, bare: true },
  {
    by: 'them',
    shape: shape(
      'du (?<verb>bring|schick|hol|besorg|frag|mach|klär|kümmer|ruf|organisier|back|koch)(e?st) (ja|doch|dann|also) (?=(mir|uns|mich|dich|es|das|den|die|einen?) )(?<what>.*)',
    ),
    says: infinitiveOfTheirs,
  },
  { by: 'them', shape: shape(`du schuldest (mir|uns) ${owed}$`) },
  { by: 'them', shape: shape(`du (hattest|hast) (mir|uns) (?<what>(de[nr]|die|das|eine?n?) (?!.*zu ).*) versprochen`) },
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
    String.raw`[:;\()–—]|\s-+\s|(?<!(versprech\w*|versprochen|angeboten|versuche?|dafür|du (hast|hattest) (mir )?(gesagt|gemeint|geschrieben))( (dir|euch|mir|ihnen))?),(?! dass du )|\s(?=(und|aber|denn|oder) (dann )?(ich|du|wir|er|sie|es|ihr|das|die|der|(sag|geb|meld|schick|schreib|ruf|helf|bring|frag|schau)(e|en)?|kommen|hab)\b)`,
    'g',
  ),
  leads: pattern(
    `\\b(${day}(?! ?ich)|wenn ich (wieder|zurück|fertig|daheim|zu ?hause|da |dort).*|wie (gesagt|besprochen|versprochen)|(vielen |lieben |herzlichen |tausend )?dank(e)?( (dir|euch|ihnen))?( für \\w+( \\w+)?)?|hallo|hi|hey|lieber?|guten|tag|und|aber|dann|also|ok|okay|ja|jo|jep|klar|gut|gerne?|natürlich|sicher|super|prima|schön|toll|perfekt|versprochen|übrigens|jetzt|abend|früh|vormittag|nachmittag|mittag|woche|monat|jahr|nächste[nrs]?|mal|kommende[nrs]?|am|im|bis|in|ende|anfang|mitte|oh|ach|so|sorry|alles klar|kein problem|auf jeden fall|da|deshalb|darum|daher|deswegen|gleich|später)\\b`,
    'g',
  ),
  conditions: pattern(
    String.raw`\b(wenn(?! ich (wieder|zurück|fertig|daheim|zu ?hause|da |dort))(?!(?<=, wenn) es (online|fertig|so ?weit|raus) ist)(?!(?<=, wenn) (ich|wir) (?!.*(könn|hätt|wär|dürf|würd|kann|darf|soll|mich nicht|ehrlich|recht)))|falls|sofern|außer|sobald (du|ihr|sie|es(?! (neu|was|etwas|mehr|so ?weit|fertig|da)))|es sei denn|milli\w+|(tausend|hundert|\d{2,} ?)mal)\b|^\W*(bitte )?(schick|sag|gib|schreib|meld|melde|sende|ruf|lass|komm|nenn|mail|frag)\b(?! (ich|dir|dich|euch|mir (bis|eine?n?|zwei|etwas)\b)).*(dann|und ich)\b`,
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
