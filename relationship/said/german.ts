import { wholeWords } from '../languages/language.ts';
import type { SaidLanguage } from './saidLanguage.ts';

const addressed = '^(?:[\\p{L} ]{1,24}[,:!–-] ?)?(?:(?:und|aber|also|ok|okay|ach|übrigens|bitte|sag mal) ?,? ?){0,2}';
const good =
  '(?:wirklich |echt |sehr |so |ganz )?(?:toll|super|schön|großartig|wunderbar|wundervoll|klasse|spannend|spitze|spitzen|hervorragend|ausgezeichnet|fantastisch|genial|inspirierend|berührend|lesenswert|hilfreich|gelungen|herrlich|stark|prima|gut|interessant|lieb|nett)(?:e|er|es|en|em|ste|ster|stes|sten)?';
const works =
  'beitr[aä]ge?n?|artikels?n?|texte?s?|posts?|vortr[aä]ge?|podcasts?|folgen?|arbeit(?:en)?|geschichten?|fotos?|bild(?:er)?|gedanken?|tipps?|idee?n?|videos?|newsletter|blog|buch|interviews?|zusammenfassung(?:en)?|serien?|essays?|erinnerung|workshop|thread|sache|seite|auftritt|rede';

export const german: SaidLanguage = {
  tag: 'de',
  questions: new RegExp(
    `^(?:wann|wo|warum|wieso|weshalb|wie|wie viel|wer|wozu|welche[rs]?)\\?+$|${addressed}(?:(?:kannst|könntest|würdest|magst|willst|darfst|hast|weißt|weisst|bist|gehst|kommst|machst|schreibst|planst|kennst) du|(?:können|könnten|würden|haben|wissen) sie|wann (?:ist|kommt|gibt|kann|wird|findet)|wo (?:ist|finde|gibt|kann|bekomme)|wie (?:machst|kann|hast|geht)|was (?:meinst|hältst|denkst) du|darf ich (?:dich |mal )*fragen|gibt es (?:das|dazu|schon|irgendwo))(?![\\p{L}])|(?<![\\p{L}])(?:ich (?:wollte|möchte|würde) (?:dich |euch |sie |mal |gern(?:e)? )*fragen|ich frage mich,? (?:ob|wann|wie|wo|was) du|sag(?:st du)? (?:mir )?(?:doch |bitte )?bescheid|gib (?:mir )?(?:doch |bitte )?bescheid|lass mich (?:bitte )?wissen|mich würde interessieren|würde mich interessieren|bitte (?:schick|schreib|sag|erklär|verrat)\\p{L}*|verrätst du)(?![\\p{L}])`,
    'iu',
  ),
  rhetorical: new RegExp(
    `(?:,|^|–|-) ?(?:oder(?: nicht)?|nicht(?: wahr)?|gell|gelle|ne|nee|nö|wa|stimmt's|richtig|ja|nein|okay|ok|echt|wirklich|ernsthaft|weißt du|verstehst du|was|hm)\\?+!*$|wie (?:${good}|cool|geil|lustig|verrückt|wahr|witzig) ist das (?:denn|bitte)|wer (?:hätte|weiß|kennt das nicht|braucht)(?![\\p{L}])|was will man mehr|weißt du was|was soll ich sagen|ist das nicht (?:${good}|lustig|verrückt)`,
    'iu',
  ),
  thanks: wholeWords(
    'danke|dankesch(?:ö|oe)n|(?:vielen|lieben|herzlichen|besten|tausend|1000) dank|ich danke (?:dir|euch|ihnen)|ich bin (?:dir |so |sehr )+dankbar|merci|das hat mir (?:so |sehr |wirklich )*geholfen|hast mir (?:so |sehr |wirklich )*geholfen',
  ),
  praise: wholeWords(
    `${good} (?:${works})|(?:gut|schön|toll|wunderbar|treffend|stark|super|großartig) (?:gesagt|geschrieben|gemacht|formuliert|geschriebene[nrs]?|erklärt|beschrieben|beobachtet|zusammengefasst)|(?:gefällt|gefiel|gefallen) mir (?:sehr|so|richtig|total|wirklich|gut|ausgezeichnet)|(?:sehr|so|immer) gern(?:e)? gelesen|(?:mag|liebe) (?:ich )?(?:deine?[nms]?|diese[nrs]?)(?![\\p{L}])|mit (?:freude|genuss|begeisterung) gelesen|du bist (?:so |einfach |wirklich |echt )*(?:eine? )?(?:${good}|inspiration|heldin|held|schatz|vorbild)|du sprichst mir aus (?:der seele|dem herzen)|besser (?:kann|hätte) man es nicht|(?:hat|hast) (?:mir )?den (?:tag|morgen|abend) (?:gerettet|versüßt)|hat mich (?:so |sehr )*(?:gefreut|berührt|bewegt|inspiriert|zum (?:lachen|lächeln|nachdenken|weinen) gebracht)|bin (?:ganz )?begeistert|chapeau|hut ab|bravo|respekt|(?:herzlichen? |meinen? |alles liebe und )*gl(?:ü|ue)ckw(?:u|ü)nsche?|gratulation|(?:ich )?gratuliere|alles gute zum|freu(?:e)? mich (?:so |sehr |riesig |total )*für (?:dich|euch)|stolz auf dich|hast du (?:dir )?verdient`,
  ),
  notMeant: wholeWords(
    `(?:nicht|kein|keine|keinen|nie|niemals|weder) (?:so |sehr |wirklich |ein |eine |einen |gerade |besonders )*${good}|gott sei dank|(?:nein|nee),? danke|danke,? (?:nein|nicht)|danke für nichts|(?:gefällt|gefiel) mir nicht`,
  ),
};
