import { wholeWords } from '../languages/language.ts';
import { noteBeginning } from './noteBeginning.ts';
import type { WrittenLanguage } from './writtenLanguage.ts';

export const german: WrittenLanguage = {
  tag: 'de',
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
};
