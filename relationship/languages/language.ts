import type { Direction } from '../interaction.ts';
import type { Rung } from '../ladder.ts';

/** A way of saying what happened. */
export type Happening = {
  words: RegExp;
  rung: Rung;
  /** The medium; null where the words leave it open ("wrote"): then the network named, or the page's. */
  channel: string | null;
  /** 'both' for what two people do together whoever began; null where the grammar tells who reached out. */
  direction: Direction | null;
  /** Says that they were in touch and hardly how ("talked"): any other happening in the sentence wins. */
  vague?: true;
  /** Somebody tried to reach the other in vain: they wait to hear from the user, or the user left word. */
  inVain?: true;
};

/** A promise as a sentence tells it. */
export type SpokenPromise = {
  /** 'whoever' where the sentence names nobody: then it is whoever reached out. */
  by: 'me' | 'them' | 'whoever';
  /** In the infinitive, the day still inside: "send the draft by Friday". */
  what: string;
  /** It is a promise only if a day to come is named: "she's sending it tomorrow", not "she's writing a book". */
  needsDay: boolean;
  /** Where it stands in the sentence. */
  start: number;
  end: number;
};

/** What the quick log must know of a language. One file each; add it to `all.ts`, and its days to the popup's `readDay.ts`. */
export type Language = {
  /** Its BCP 47 tag, also what the day reader is asked in. */
  tag: string;
  /** What can happen; at one place in a sentence the first that fits wins. */
  happenings: readonly Happening[];
  /** Where people are together: with it, "talked" was in person. */
  together: RegExp;
  /** Words right before the name: "coffee with Ben", "mail from Ben", "reply to Ben". */
  withThem: readonly string[];
  fromThem: readonly string[];
  toThem: readonly string[];
  /** The name behind these is a subject of the talk, not who it was with. */
  aboutThem: readonly string[];
  /** Right before the name these make the user the one who reached out: "sent Debra a message". */
  gaveThem: readonly string[];
  /** They reached out ("me"), the user did ("I"), they did by the form of the verb ("hat"). */
  toMe: readonly string[];
  byMe: readonly string[];
  byThem: readonly string[];
  /** May stand between the verb and the name: "met up with", "has just called". */
  fillers: readonly string[];
  /** A name right before the verb is who did it, even without `byThem`: "Ada emailed". */
  subjectFirst: boolean;
  /** Before a network or a tool: "on Zoom", "per Mail". */
  media: readonly string[];
  /** Joins two names. */
  and: readonly string[];
  /** Small words, which are no names when written in lower case. */
  smallWords: readonly string[];
  /** Small words that are first names too: taken for one right behind a verb or "with". */
  alsoNames: readonly string[];
  /** Days and months, folded, and the words that mark them as such: "in May", "last Friday". */
  calendarWords: readonly string[];
  beforeDays: readonly string[];
  /** Units in minutes and small numbers in words, folded. */
  units: Readonly<Record<string, number>>;
  numbers: Readonly<Record<string, number>>;
  /** "2 hours ago", "vor 2 Stunden" is when, not how long: what stands right before or right behind. */
  agoBefore: readonly string[];
  agoBehind: readonly string[];
  /** Ends of the words before a day that belong to it: "by", "until the". */
  dueWords: string;
  /** What could be promises in a sentence, in its order. */
  promises(sentence: string): SpokenPromise[];
};

/** `source` as whole words of any script and case. */
export function wholeWords(source: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, flags);
}

/** Networks as people write them, in any language, and the channel each is. */
export const networks: readonly { words: RegExp; channel: string }[] = [
  { words: wholeWords('twitter|x|x\\.com'), channel: 'x' },
  { words: wholeWords('linked-?in'), channel: 'linkedin' },
  { words: wholeWords('facebook|fb|messenger'), channel: 'facebook' },
  { words: wholeWords('instagram|insta|ig'), channel: 'instagram' },
  { words: wholeWords('threads'), channel: 'threads' },
  { words: wholeWords('bluesky|bsky'), channel: 'bluesky' },
  { words: wholeWords('mastodon'), channel: 'mastodon' },
  { words: wholeWords('github'), channel: 'github' },
  { words: wholeWords('reddit'), channel: 'reddit' },
  { words: wholeWords('discord'), channel: 'discord' },
  { words: wholeWords('slack'), channel: 'slack' },
  { words: wholeWords('whats-?app'), channel: 'whatsapp' },
  { words: wholeWords('signal'), channel: 'signal' },
  { words: wholeWords('telegram'), channel: 'telegram' },
  { words: wholeWords('xing'), channel: 'xing' },
];
