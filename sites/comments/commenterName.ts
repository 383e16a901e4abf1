import { classesWith, liesIn, textOf as wholeTextOf } from '../reading.ts';
import { legible } from '../visibleText.ts';
import { dayBehind, isMoment, momentBefore, showsWhen } from './when.ts';

/** Says, wrote, …: what themes put behind a commenter's name, in the languages WordPress, Blogger and others translate it to. */
const says = [
  'says|said|wrote|writes|commented|replied|responded|adds|thinks|on',
  'sagte?|schreibt|schrieb|meinte?|kommentierte?|antwortet',
  '(?:a )?dit|(?:a )?écrit|a répondu|a commenté',
  'dice|dijo|ha dicho|escribe|escribió|comentó|respondió',
  'ha detto|scrive|ha scritto',
  'diz|disse|escreveu|comentou',
  'zegt|zei|schreef|schrijft|säger|sa|skriver|skrev|sier|siger|sanoo|sanoi|kirjoitti',
  'mówi|pisze|napisał(?:a|\\(a\\))?|komentuje|říká|napsal|hovorí|mondja|írta|szerint|spune|a spus|dedi ki|diyor ki|dedi|diyor',
  'говорит|пишет|написала?|каже|пише|казва|λέει|έγραψε',
  'يقول|قال|كتب|אומר|כתב|הגיב|گفت|می‌گوید',
  'より|のコメント|さんのコメント|さんの発言|[说說]道?|表示|님의 말',
].join('|');
const saysBehind = new RegExp(`(?:^|\\s)(?:${says})\\s*(?:[:：@]|\\.\\.\\.|…)?\\s*$`, 'u');
/** Whatever stands behind "says:" is no more of the name. */
const saysWithin = new RegExp(`^(.*?\\S)\\s+(?:${says})(?:\\s(?:so|this))?\\s*[:：].*$`, 'iu');
const saysAttached = /(?:さんのコメント|さんの発言|님의 말)\s*[:：]?$/u;

/** Comment by, posted by, …: what themes put before it. */
const written =
  'comment(?:ed)?|posted|submitted|written|left|added|kommentar|geschrieben|verfasst|erstellt|posté|soumis|envoyé|rédigé|publié|' +
  'commentaire|écrit|ajouté|comentario|comentário|publicado|enviado|comentado|escrito|commento|inviato|scritto|geplaatst|napisane';
const preposition = 'by|from|von|par|de|por|da|di|door|av|af|przez|от|автор|מאת|بواسطة';
const byBefore = new RegExp(
  `^(?:(?:${written})(?:\\s\\p{L}*\\s?#?\\d+)?\\s+(?:${preposition})(?:\\s*[:：]\\s*|\\s+)|\\p{L}{4,}\\s+(?:${preposition})\\s*[:：]\\s*|(?:${preposition}|name|author|autor|作者|投稿者|名前|имя)\\s*[:：]\\s*)`,
  'iu',
);
/** Alone these may begin a name (von Braun, Da Vinci), unless the name is set apart behind them. */
const loneBy = /^(?:by|par|por|door|przez|от|מאת|بواسطة)\s+/u;
const loneByApart = new RegExp(`^.*\\b(?:${preposition})$`, 'iu');

/** "2 De Ada", "1. par Ada": a comment's number before "by". */
const numberedBy = new RegExp(`^#?\\d{1,4}[.):]?\\s+(?:${preposition})\\s+`, 'iu');
/** "#3 − Ada", "3. Ada". */
const numberBefore = /^(?:#\d+[\s.):−–—-]*|\d{1,4}[.)]\s|\d+\s[−–—-]\s)(?=\p{L})/u;
/** "Von Ada am 4. Mai": where a date follows, it begins no name. */
const byWithDate = /^(?:By|Von|Par|Por|От)\s+(?=\p{L})/u;

/** "Le 4 mai à 21:00,", "Am 4. Mai 2007 um 22:00 schrieb". */
const clockBefore = /\d{1,2}[:h.]\d{2}(?:\s?(?:[ap]m|uhr))?\s*[,:–—-]?$/iu;

/** A date and a clock in front of "by": "Le mardi 3 mai 2011, 14:12 par Ada". */
const whenBefore = /^.*(?:\d{1,2}[:h.]\d{2}|\b(?:19|20)\d\d\b).*?\s(?:par|by|von|por|от)\s+/iu;

/** A date or a clock behind a dash, a bar, or "on", "at" and their like. */
const at = 'on|at|در|am|um|le|el|il|em|op|den|vom|於|于|@|发表于|发布于|评论于';
const whenBehind = new RegExp(`\\s*(?:[,|•·—–-]|\\s(?:${at}))\\s+(?=[^\\d\\s]{0,12}[.,]?\\s?\\d).*$`, 'u');

/** "3 years ago" in many languages. */
const agoBehind =
  /\s+(?:(?:\d+|an?|one)\s+\p{L}+\s+(?:ago|назад|тому|geleden|fa|sitten|siden|sedan|temu|önce)|(?:vor|il y a|hace|há|před|pred)\s+\S+\s+\p{L}+|\d+\s*[\p{Script=Han}]{1,3}前)$/u;

/** "Ada replied to comment from Ben". */
const repliesTo =
  /\s+(?:replied to|in reply to|replying to|antwortet auf|als antwort auf|en réponse à|a répondu à|en respuesta a|in risposta a|em resposta a)(?:\s.*)?$/iu;

/** "(Web)", "www.ada.example", beside the name. */
export function isLinkToHomepage({ localName, textContent }: Element): boolean {
  return localName === 'a' && homepage.test(legible(textContent));
}

const homepage = /^\W*(?:(?:web\s?|home\s?)?(?:site|page|link)|web(?:seite)?|url|www|blog|сайт|主页|https?:\S*|www\.\S+)\W*$/iu;

/** Parts inside a name's element that are not the name. */
const besideTheName = [
  'time, script, style, noscript, svg, button, select, form, sup, small, .screen-reader-text, .sr-only, [hidden]',
  classesWith(
    'date time badge reply avatar edit delete meta tooltip hovercard says owner label role rank count title permalink verified handle',
  ),
].join();

const narrower = 'a, cite, b, strong, .fn, [itemprop~="name"]';

/** The name `element` shows, without "says:", "by", dates and badges; '' where it shows none. */
export function nameShownIn(element: Element): string {
  return nameIn(narrowest(element));
}

/** The name an element shows that is nothing but the name: the `narrowest`. */
export function nameIn(narrow: Element): string {
  return cleanName(textOf(narrow));
}

/** The part of `element` that is the name: the link or the bold part of "by <a>Ada</a> on 3 May"; itself if there is none. */
export function narrowest(element: Element): Element {
  const inner = narrowed(element);
  return inner === null ? element : narrowest(inner);
}

/** A commenter's name as typed, without what the theme wraps around it. */
export function cleanName(text: string): string {
  const shown = legible(text).replace(/^[—–-]\s+/, '');
  const said = saysWithin.test(shown) || saysBehind.test(shown) ? shown.replace(momentBefore, '') : shown;
  const whole = [whenBefore, numberBefore, byBefore, numberedBy, loneBy].reduce((text, lead) => text.replace(lead, ''), said);
  const dateless = [whenBehind, agoBehind, dayBehind].reduce((text, trail) => text.replace(trail, ''), whole);
  const name = (dateless === whole ? whole : dateless.replace(byWithDate, ''))
    .replace(repliesTo, '')
    .replace(saysWithin, '$1')
    .replace(saysBehind, '')
    .replace(saysAttached, '')
    .replace(/^[\s,|•·—–−:>#-]+|[\s,|•·—–:：]+#?$|\s+[-.]+$|\s\(#?\d*\)$|\s\[.+$/gu, '');
  return name === '' ? shown : name;
}

function narrowed(element: Element): Element | null {
  const inner = [...element.querySelectorAll(narrower)].find(
    (part) => isWords(textOf(part)) && !liesIn(besideTheName, part, element),
  );
  if (inner === undefined) return null;
  const whole = textOf(element);
  const part = textOf(inner);
  const at = whole.indexOf(part);
  return at >= 0 && isLeadIn(whole.slice(0, at).trim()) && isTrail(whole.slice(at + part.length).trim()) ? inner : null;
}

/** Whether `text` may be a name: neither a date nor "Author:". */
function isWords(text: string): boolean {
  return /\p{L}/u.test(text) && !isMoment(text) && !isLeadIn(text);
}

/** Whether `text` begins with "posted by" or "author:", which say more than "by" does. */
export function isLabelled(text: string): boolean {
  return byBefore.test(text);
}

/** Whether `text` begins with "by" and its like. */
export function beginsWithBy(text: string): boolean {
  return isLabelled(text) || loneBy.test(text) || numberedBy.test(text);
}

/** Whether the line that `element` begins with is "Ada says:". */
export function isSayingLine(element: Element): boolean {
  return /[:：]$/.test(textOf(element)) && saysWithin.test(textOf(element));
}

/** Whether `text` may stand before a name: nothing, a number, "Comment by", "Le 3 mai, 14:12, par". */
export function isLeadIn(text: string): boolean {
  return (
    text === '' ||
    /^(?:comment|kommentar|commentaire)?[#\d.\s:•·|>—–−-]+$/iu.test(text) ||
    numberedBy.test(`${text} `) ||
    `${text} `.replace(byBefore, '') === '' ||
    loneByApart.test(text) ||
    `${text} `.replace(momentBefore, '') === '' ||
    tellsWhenBefore(text)
  );
}

function tellsWhenBefore(text: string): boolean {
  return text.length <= 60 && (clockBefore.test(text) || (/\d/.test(text) && saysBehind.test(` ${text}`)));
}

/** Whether `text` may stand behind a name: nothing, "says:", a date, what a sign sets apart. */
export function isTrail(text: string): boolean {
  return text === '' || saysBehind.test(` ${text}`) || /^[\p{P}\p{S}]/u.test(text) || /\d/u.test(text);
}

/** Visible text without the parts beside the name; a picture of an emoji counts as the emoji. A name ends where its line does. */
function textOf(element: Element): string {
  const text = textWithin(element).replace(/\s+/gu, ' ').trim();
  const [button] = text === '' ? element.children : [];
  return button?.localName === 'button' ? wholeTextOf(button) : text;
}

function textWithin(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1) {
      const part = node as Element;
      const endsLine = part.matches(lineEnds);
      if (endsLine && isBegun(text)) break;
      const more = textOfPart(part);
      // "Ada <span>May 4</span>", "Ada on <i>5/4</i>", "Ada <b>Author</b>", "Ada (<a>Web</a>)", "<span>May 4</span> Ada", "<i>3.</i>Ada"
      if (isBegun(text) ? !(/\d/.test(more) || isRole(more) || isLinkToHomepage(part)) : !isBeforeName(more)) text += more;
      else text = text.replace(onBehind, ' ');
      if (endsLine && isBegun(text)) break;
    }
  }
  return text;
}

function isBeforeName(text: string): boolean {
  return (isMoment(text) && showsWhen(text)) || /^\s*(?:#\d+|\d+[.)])\s*$/.test(text);
}

/** What leads from a name to a date. */
const onBehind = new RegExp(`\\s(?:${at})\\s*$`, 'u');
const lineEnds = 'br, p, div, ul, ol, li, table, h1, h2, h3, h4, h5, h6, blockquote, section, header, footer';

/** Whether the line has more on it than "Posted by". */
function isBegun(line: string): boolean {
  return /\p{L}/u.test(line) && !isLeadIn(line.trim());
}

/** Author, Mod, Guest, …: what somebody is on the blog, as a label behind the name. */
const role =
  /^[^\p{L}\d]*(?:(?:site|blog)?\s?admin(?:istrator)?|(?:(?:post|article|the|blog)\s)?author|mod(?:erator)?|op|staff|editor|team|owner|host|verified|guest|member|autor(?:in)?|redaktion|gast|auteur|invité|автор|админ|гость|本文作者|博主|作者|楼主|站长|管理员|游客|访客|you)[^\p{L}\d]*$/iu;

/** Whether `text` says what somebody is, and not who. */
export function isRole(text: string): boolean {
  return role.test(text);
}

function textOfPart(part: Element): string {
  if (part.localName === 'img') return /emoji|smil/i.test(part.className) ? (part.getAttribute('alt') ?? '') : '';
  if (part.localName === 'br') return ' ';
  return part.matches(besideTheName) ? '' : textWithin(part);
}
