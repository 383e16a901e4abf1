import { expect, it } from 'vitest';
import { readDay } from '../../entrypoints/popup/readDay.ts';
import { type KnownPerson, nameIndex } from '../../relationship/nameIndex.ts';
import {
  handlesIn,
  isInFuture,
  type QuickLog,
  readQuickLog,
  type Surroundings,
  tellsSomething,
} from '../../relationship/quickLog.ts';

/** Wednesday 25 November 2026, two in the afternoon, wherever the test runs. */
const now = new Date(2026, 10, 25, 14).getTime();

const people = [
  'Debra Smith',
  'Ben Okafor',
  'Ada Lovelace',
  'Chi Nguyen',
  'Dalia Haddad',
  'Eli Stone',
  'Jörg Müller',
  'Will Turner',
  'May Chen',
  'Mark Schaefer',
  'Anna van der Berg',
  "Siobhán O'Brien",
  'Jean-Luc Martin',
  'José García',
  'Łukasz Wójcik',
  '王小明',
  '田中花子',
  '김민수',
  'أحمد خالد',
  'דנה כהן',
  'April Jones',
  'Mary Ann Lee',
].map((name): KnownPerson => ({ personId: name, name, focus: false, lastAt: null }));

function surroundings(changed: Partial<Surroundings> = {}): Surroundings {
  return {
    names: nameIndex(people),
    byHandle: new Map(),
    onPage: [],
    strangers: [],
    about: null,
    pageChannel: null,
    languageTag: 'en',
    now,
    readDay,
    ...changed,
  };
}

/** The reading as one line: who, rung and channel, direction, day, minutes, promise; what the sentence does not tell is left out. */
function line(log: QuickLog): string {
  const who = {
    known: 'person' in log.who ? log.who.person.name : '',
    which: '?',
    new: `+${'name' in log.who ? log.who.name : ''}`,
    nobody: '-',
  };
  const promise =
    log.promise && `${log.promise.by}: ${log.promise.what}${log.promise.dueAt === null ? '' : ` by ${day(log.promise.dueAt)}`}`;
  const parts = [
    who[log.who.kind],
    `${log.rung}/${log.channel}`,
    log.direction,
    day(log.at),
    log.minutes && `${log.minutes} min`,
    log.missed && 'missed',
    promise,
  ];
  return parts.filter(Boolean).join(' | ');
}

function day(at: number): string {
  return new Date(at)
    .toLocaleDateString('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(new Date(at).getFullYear() !== 2026 && { year: 'numeric' }),
    })
    .replace(',', '');
}

const sentences: readonly (readonly [sentence: string, reading: string])[] = [
  // English: calls
  [
    "called Debra yesterday 30 min, she'll send the draft by Friday",
    'Debra Smith | call/phone | out | Tue 24 Nov | 30 min | them: send the draft by Fri 27 Nov',
  ],
  ['Called Debra Smith', 'Debra Smith | call/phone | out | Wed 25 Nov'],
  ['Debra called me back this morning', 'Debra Smith | call/phone | in | Wed 25 Nov'],
  ['Debra called', 'Debra Smith | call/phone | in | Wed 25 Nov'],
  ['call with Ben on Monday, half an hour', 'Ben Okafor | call/phone | both | Mon 23 Nov | 30 min'],
  ['video call w/ Dalia 1h', 'Dalia Haddad | call/video | both | Wed 25 Nov | 60 min'],
  ['zoom with Eli 45min last Friday', 'Eli Stone | call/video | both | Fri 20 Nov | 45 min'],
  ['got a call from Ada two days ago', 'Ada Lovelace | call/phone | in | Mon 23 Nov'],
  ['missed call from Chi', 'Chi Nguyen | null/null | in | Wed 25 Nov | missed'],
  ['Missed a call from Debra yesterday', 'Debra Smith | null/null | in | Tue 24 Nov | missed'],
  ['two missed calls from Ben this morning', 'Ben Okafor | null/null | in | Wed 25 Nov | missed'],
  ["missed Ada's call", 'Ada Lovelace | null/null | in | Wed 25 Nov | missed'],
  ['Debra tried to call me on Monday', 'Debra Smith | null/null | in | Mon 23 Nov | missed'],
  ['Eli tried calling', 'Eli Stone | null/null | in | Wed 25 Nov | missed'],
  ['tried to call Debra', 'Debra Smith | message/phone | out | Wed 25 Nov'],
  ['tried calling Ben twice, no answer', 'Ben Okafor | message/phone | out | Wed 25 Nov'],
  ['Debra called but I missed it', 'Debra Smith | null/null | in | Wed 25 Nov | missed'],
  ['Ben rang, I could not pick up', 'Ben Okafor | null/null | in | Wed 25 Nov | missed'],
  ['called Debra, no answer', 'Debra Smith | message/phone | out | Wed 25 Nov'],
  ["called Debra but she didn't pick up", 'Debra Smith | message/phone | out | Wed 25 Nov'],
  ["couldn't reach Debra", 'Debra Smith | message/phone | out | Wed 25 Nov'],
  ['tried to call Debra, she called back, 20 min', 'Debra Smith | call/phone | out | Wed 25 Nov | 20 min'],
  ['tried to call Ben at the office', 'Ben Okafor | message/phone | out | Wed 25 Nov'],
  ['left Debra a voicemail', 'Debra Smith | message/phone | out | Wed 25 Nov'],
  ['voicemail from Ada yesterday', 'Ada Lovelace | message/phone | in | Tue 24 Nov'],
  [
    'missed call from Debra, I will call her back tomorrow',
    'Debra Smith | null/null | in | Wed 25 Nov | missed | me: call her back by Thu 26 Nov',
  ],
  ['missed Debra at the conference, coffee with Ben', 'Ben Okafor | meet/in person | both | Wed 25 Nov'],
  ['Talked to Ben for an hour and a half', 'Ben Okafor | call/phone | both | Wed 25 Nov | 90 min'],
  ['spoke with Ada on the phone 1h30', 'Ada Lovelace | call/phone | both | Wed 25 Nov | 90 min'],
  ['phoned Siobhan', "Siobhán O'Brien | call/phone | out | Wed 25 Nov"],
  ['call with Dalia on WhatsApp, 20m', 'Dalia Haddad | call/whatsapp | both | Wed 25 Nov | 20 min'],
  ['called Ben 2 hours ago', 'Ben Okafor | call/phone | out | Wed 25 Nov'],
  ['called debra yesterday', 'Debra Smith | call/phone | out | Tue 24 Nov'],
  ['finally called Mary Ann', 'Mary Ann Lee | call/phone | out | Wed 25 Nov'],
  ['Ada and I talked last night', 'Ada Lovelace | call/phone | both | Tue 24 Nov'],
  // English: meetings
  ['met Chi at SOBCon', 'Chi Nguyen | meet/in person | both | Wed 25 Nov'],
  ['coffee with Ben last Tuesday', 'Ben Okafor | meet/in person | both | Tue 24 Nov'],
  ['lunch with Anna van der Berg on 12 March', 'Anna van der Berg | meet/in person | both | Thu 12 Mar'],
  ['met in Berlin with Debra on Saturday', 'Debra Smith | meet/in person | both | Sat 21 Nov'],
  ['ran into Jean-Luc over the weekend', 'Jean-Luc Martin | meet/in person | both | Sat 21 Nov'],
  ['great chat with Ben at the conference', 'Ben Okafor | meet/in person | both | Wed 25 Nov'],
  ['lovely conversation with Debra at her wedding on Saturday', 'Debra Smith | meet/in person | both | Sat 21 Nov'],
  ['caught up with Ada in person', 'Ada Lovelace | meet/in person | both | Wed 25 Nov'],
  ['chat with Ben about the conference', 'Ben Okafor | message/message | both | Wed 25 Nov'],
  ['talked to Ben on Slack while at the office', 'Ben Okafor | message/slack | both | Wed 25 Nov'],
  ['call with Ben at the airport', 'Ben Okafor | call/phone | both | Wed 25 Nov'],
  ['talked with Ada over coffee', 'Ada Lovelace | meet/in person | both | Wed 25 Nov'],
  ['coffee with Ben on Zoom', 'Ben Okafor | call/video | both | Wed 25 Nov'],
  ['met Chi on Twitter', 'Chi Nguyen | message/x | both | Wed 25 Nov'],
  ['met Ben in May', 'Ben Okafor | meet/in person | both | Fri 1 May'],
  ['dinner with May in May', 'May Chen | meet/in person | both | Fri 1 May'],
  ['Zoom with Ben and May, 45m', '? | call/video | both | Wed 25 Nov | 45 min'],
  ['talked to Debra for twenty minutes 3 days ago', 'Debra Smith | call/phone | both | Sun 22 Nov | 20 min'],
  [
    'I promised Chi to send the slides tomorrow',
    'Chi Nguyen | null/null | both | Wed 25 Nov | me: send the slides by Thu 26 Nov',
  ],
  ['coffee with April yesterday', 'April Jones | meet/in person | both | Tue 24 Nov'],
  ['saw Łukasz yesterday', 'Łukasz Wójcik | meet/in person | both | Tue 24 Nov'],
  ['saw lukasz yesterday', 'Łukasz Wójcik | meet/in person | both | Tue 24 Nov'],
  // English: written
  ['Ada emailed me this morning about the book', 'Ada Lovelace | email/email | in | Wed 25 Nov'],
  ['emailed Ada about lunch', 'Ada Lovelace | email/email | out | Wed 25 Nov'],
  ['email from Dalia on Nov 3', 'Dalia Haddad | email/email | in | Tue 3 Nov'],
  ['sent an email to Jorg', 'Jörg Müller | email/email | out | Wed 25 Nov'],
  ["Ada's email yesterday", 'Ada Lovelace | email/email | in | Tue 24 Nov'],
  ['replied to Ada’s email', 'Ada Lovelace | email/email | out | Wed 25 Nov'],
  ['DM from Eli', 'Eli Stone | message/message | in | Wed 25 Nov'],
  ['DM to Eli on LinkedIn', 'Eli Stone | message/linkedin | out | Wed 25 Nov'],
  ['texted Debra', 'Debra Smith | message/sms | out | Wed 25 Nov'],
  ['Ben messaged me on Instagram', 'Ben Okafor | message/instagram | in | Wed 25 Nov'],
  ['wrote to José last week', 'José García | message/message | out | Wed 18 Nov'],
  ['wrote Debra on WhatsApp', 'Debra Smith | message/whatsapp | out | Wed 25 Nov'],
  ['heard from Chi yesterday', 'Chi Nguyen | message/message | in | Tue 24 Nov'],
  ['replied to Ben on X', 'Ben Okafor | reply/x | out | Wed 25 Nov'],
  ['Ada commented on my post', 'Ada Lovelace | reply/web | in | Wed 25 Nov'],
  ['commented on Ada’s post', 'Ada Lovelace | reply/web | out | Wed 25 Nov'],
  ['connected with Dalia on LinkedIn', 'Dalia Haddad | follow/linkedin | both | Wed 25 Nov'],
  ['recorded a podcast with Mark', 'Mark Schaefer | collaborate/work | both | Wed 25 Nov'],
  // English: names that are words, initials, beginnings, strangers
  [
    "called Will yesterday, he'll introduce me to Kate",
    'Will Turner | call/phone | out | Tue 24 Nov | them: introduce me to Kate',
  ],
  ['called will yesterday', 'Will Turner | call/phone | out | Tue 24 Nov'],
  ['Will called', 'Will Turner | call/phone | in | Wed 25 Nov'],
  ['called mark', 'Mark Schaefer | call/phone | out | Wed 25 Nov'],
  ['called May yesterday', 'May Chen | call/phone | out | Tue 24 Nov'],
  ['lunch with Debra S.', 'Debra Smith | meet/in person | both | Wed 25 Nov'],
  ['lunch with Deb', 'Debra Smith | meet/in person | both | Wed 25 Nov'],
  ['called Frederica', '+Frederica | call/phone | out | Wed 25 Nov'],
  ['called Frederica about Ada', '+Frederica | call/phone | out | Wed 25 Nov'],
  ['coffee with Tom van Dyke yesterday', '+Tom van Dyke | meet/in person | both | Tue 24 Nov'],
  ['called Debra Jones', '+Debra Jones | call/phone | out | Wed 25 Nov'],
  ['called tobias yesterday', '+Tobias | call/phone | out | Tue 24 Nov'],
  ['had lunch with a friend', '- | meet/in person | both | Wed 25 Nov'],
  ['called 王小明 yesterday', '王小明 | call/phone | out | Tue 24 Nov'],
  ['coffee with 田中花子さん', '田中花子 | meet/in person | both | Wed 25 Nov'],
  ['email from 김민수', '김민수 | email/email | in | Wed 25 Nov'],
  ['called أحمد yesterday', 'أحمد خالد | call/phone | out | Tue 24 Nov'],
  ['met דנה כהן on Monday', 'דנה כהן | meet/in person | both | Mon 23 Nov'],
  // English: promises
  ['Called Debra. I promised to send her the link', 'Debra Smith | call/phone | out | Wed 25 Nov | me: send her the link'],
  [
    "call with Ben, I'll review his chapter by the end of the month",
    'Ben Okafor | call/phone | both | Wed 25 Nov | me: review his chapter by Mon 30 Nov',
  ],
  [
    'Debra called and will send the draft tomorrow',
    'Debra Smith | call/phone | in | Wed 25 Nov | them: send the draft by Thu 26 Nov',
  ],
  ['called Debra, will send her the photos', 'Debra Smith | call/phone | out | Wed 25 Nov | me: send her the photos'],
  ['coffee with Ada, she owes me a review', 'Ada Lovelace | meet/in person | both | Wed 25 Nov | them: a review'],
  [
    'coffee with Ada, I owe her a review by 5 Dec',
    'Ada Lovelace | meet/in person | both | Wed 25 Nov | me: a review by Sat 5 Dec',
  ],
  [
    'met Chi, he promised to introduce us next week',
    'Chi Nguyen | meet/in person | both | Wed 25 Nov | them: introduce us by Sun 6 Dec',
  ],
  ['Debra will send the draft by Friday', 'Debra Smith | null/null | both | Wed 25 Nov | them: send the draft by Fri 27 Nov'],
  [
    "called Ben on Friday, he's going to call back on Friday",
    'Ben Okafor | call/phone | out | Fri 20 Nov | them: call back by Fri 27 Nov',
  ],
  [
    "Debra emailed back, she's sending the contract tomorrow",
    'Debra Smith | email/email | in | Wed 25 Nov | them: sending the contract by Thu 26 Nov',
  ],
  ["call with Ada, she's writing a book", 'Ada Lovelace | call/phone | both | Wed 25 Nov'],
  [
    "call with Ada, she's writing a book and she'll send it by fri",
    'Ada Lovelace | call/phone | both | Wed 25 Nov | them: send it by Fri 27 Nov',
  ],
  [
    'call with Ada, I promised her feedback by the 5th',
    'Ada Lovelace | call/phone | both | Wed 25 Nov | me: feedback by Sat 5 Dec',
  ],
  ['Just got off the phone with Debra, 45 mins', 'Debra Smith | call/phone | both | Wed 25 Nov | 45 min'],
  ['sent Debra a message on LinkedIn yesterday', 'Debra Smith | message/linkedin | out | Tue 24 Nov'],
  ['Debra: call, 20 min', 'Debra Smith | call/phone | both | Wed 25 Nov | 20 min'],
  ['call with Ben an hour ago, 15 min', 'Ben Okafor | call/phone | both | Wed 25 Nov | 15 min'],
  ['emailed ada@else.example', '+ada@else.example | email/email | out | Wed 25 Nov'],
  // German
  ['verpasster Anruf von Debra', 'Debra Smith | null/null | in | Wed 25 Nov | missed'],
  ['gestern Anruf von Ben verpasst', 'Ben Okafor | null/null | in | Tue 24 Nov | missed'],
  ['Ada hat versucht, mich anzurufen', 'Ada Lovelace | null/null | in | Wed 25 Nov | missed'],
  ['versucht, Debra anzurufen', 'Debra Smith | message/phone | out | Wed 25 Nov'],
  ['Ben nicht erreicht', 'Ben Okafor | message/phone | out | Wed 25 Nov'],
  ['Debra auf die Mailbox gesprochen', 'Debra Smith | message/phone | out | Wed 25 Nov'],
  ['auf der Konferenz lange mit Ada geredet', 'Ada Lovelace | meet/in person | both | Wed 25 Nov'],
  ['Ada auf der Messe getroffen', 'Ada Lovelace | meet/in person | both | Wed 25 Nov'],
  ['Jörg persönlich gesprochen', 'Jörg Müller | meet/in person | both | Wed 25 Nov'],
  ['tolles Gespräch mit Ben beim Treffen', 'Ben Okafor | meet/in person | both | Wed 25 Nov'],
  [
    'Telefonat mit Ada, 20 Minuten, sie meldet sich nächste Woche',
    'Ada Lovelace | call/phone | both | Wed 25 Nov | 20 min | them: sich melden by Sun 6 Dec',
  ],
  [
    'Debra rief gestern an, ich rufe sie Freitag zurück',
    'Debra Smith | call/phone | in | Tue 24 Nov | me: sie zurückrufen by Fri 27 Nov',
  ],
  [
    'Ben getroffen, ich habe ihm versprochen, bis Montag die Unterlagen zu schicken',
    'Ben Okafor | meet/in person | both | Wed 25 Nov | me: die Unterlagen schicken by Mon 30 Nov',
  ],
  ['Ben hat mir heute Morgen eine Mail geschickt', 'Ben Okafor | email/email | in | Wed 25 Nov'],
  [
    'gestern mit Debra 30 min telefoniert, sie schickt bis Freitag den Entwurf',
    'Debra Smith | call/phone | both | Tue 24 Nov | 30 min | them: den Entwurf schicken by Fri 27 Nov',
  ],
  [
    'Ich habe Ada versprochen, die Folien bis Freitag zu schicken',
    'Ada Lovelace | null/null | both | Wed 25 Nov | me: die Folien schicken by Fri 27 Nov',
  ],
  ['Kaffee mit Ben letzten Dienstag', 'Ben Okafor | meet/in person | both | Tue 24 Nov'],
  ['habe Jörg auf LinkedIn geschrieben', 'Jörg Müller | message/linkedin | out | Wed 25 Nov'],
  ['Jörg hat mir gestern geschrieben', 'Jörg Müller | message/message | in | Tue 24 Nov'],
  ['Joerg angerufen', 'Jörg Müller | call/phone | out | Wed 25 Nov'],
  ['Debra hat angerufen, eine halbe Stunde', 'Debra Smith | call/phone | in | Wed 25 Nov | 30 min'],
  ['Ada rief heute früh an', 'Ada Lovelace | call/phone | in | Wed 25 Nov'],
  ['Mail von Ada', 'Ada Lovelace | email/email | in | Wed 25 Nov'],
  ['Mail an Ada wegen des Buchs', 'Ada Lovelace | email/email | out | Wed 25 Nov'],
  ['Adas Mail beantwortet', 'Ada Lovelace | email/email | out | Wed 25 Nov'],
  ['mit Chi am Montagabend gegessen', 'Chi Nguyen | meet/in person | both | Mon 23 Nov'],
  ['Ben und ich haben vorgestern anderthalb Stunden telefoniert', 'Ben Okafor | call/phone | both | Mon 23 Nov | 90 min'],
  ['vor zwei Tagen Eli getroffen', 'Eli Stone | meet/in person | both | Mon 23 Nov'],
  ['Videoanruf mit Dalia am 12.11., 45 Minuten', 'Dalia Haddad | call/video | both | Thu 12 Nov | 45 min'],
  ['Debra per WhatsApp geschrieben', 'Debra Smith | message/whatsapp | out | Wed 25 Nov'],
  ['von Chi gehört', 'Chi Nguyen | message/message | in | Wed 25 Nov'],
  ['auf Adas Kommentar geantwortet', 'Ada Lovelace | reply/web | out | Wed 25 Nov'],
  [
    'mit Ada gesprochen, ich schicke ihr morgen den Link',
    'Ada Lovelace | call/phone | both | Wed 25 Nov | me: ihr den Link schicken by Thu 26 Nov',
  ],
  ['Kaffee mit Ben, er ruft nächste Woche an', 'Ben Okafor | meet/in person | both | Wed 25 Nov | them: anrufen by Sun 6 Dec'],
  [
    'Kaffee mit Ben, bis Ende des Monats schickt er mir das Kapitel',
    'Ben Okafor | meet/in person | both | Wed 25 Nov | them: mir das Kapitel schicken by Mon 30 Nov',
  ],
  [
    'Debra getroffen, sie hat versprochen, den Vertrag zu prüfen',
    'Debra Smith | meet/in person | both | Wed 25 Nov | them: den Vertrag prüfen',
  ],
  [
    'Telefonat mit Ada, ich muss ihr bis Montag antworten',
    'Ada Lovelace | call/phone | both | Wed 25 Nov | me: ihr antworten by Mon 30 Nov',
  ],
  ['mit Tobias Weber telefoniert', '+Tobias Weber | call/phone | both | Wed 25 Nov'],
  ['Ben war so nett, Kaffee gestern', 'Ben Okafor | meet/in person | both | Tue 24 Nov'],
  ['Spaziergang mit Debra am Wochenende', 'Debra Smith | meet/in person | both | Sun 22 Nov'],
];

it.each(sentences)('reads "%s"', (sentence, reading) => {
  expect(line(readQuickLog(sentence, surroundings()))).toBe(reading);
});

const tenDaysAgo = now - 10 * 86_400_000;
const debraSmith: KnownPerson = { personId: 'smith', name: 'Debra Smith', focus: false, lastAt: null };
const debraJones: KnownPerson = { personId: 'jones', name: 'Debra Jones', focus: false, lastAt: null };

/** How "called Debra" is understood among these two. */
function whichDebra(smith: KnownPerson, jones: KnownPerson, changed: Partial<Surroundings> = {}): QuickLog['who'] {
  return readQuickLog('called Debra', surroundings({ names: nameIndex([smith, jones]), ...changed })).who;
}

it('asks when two people fit as well, and never guesses', () => {
  expect(whichDebra(debraSmith, debraJones)).toEqual({ kind: 'which', people: [debraSmith, debraJones] });
});

it('means who is on the page before who is in focus', () => {
  const focused = { ...debraSmith, focus: true, lastAt: tenDaysAgo };
  expect(whichDebra(focused, debraJones, { onPage: [debraJones] })).toEqual({
    kind: 'known',
    person: debraJones,
    others: [focused],
  });
});

it('means who is in focus before who was heard of lately', () => {
  const focused = { ...debraSmith, focus: true };
  const recent = { ...debraJones, lastAt: tenDaysAgo };
  expect(whichDebra(focused, recent)).toMatchObject({ kind: 'known', person: focused });
});

it('means who was heard of within a month before who was not', () => {
  const recent = { ...debraJones, lastAt: tenDaysAgo };
  expect(whichDebra({ ...debraSmith, lastAt: now - 100 * 86_400_000 }, recent)).toMatchObject({ kind: 'known', person: recent });
});

it('asks when both were heard of within the month', () => {
  expect(whichDebra({ ...debraSmith, lastAt: now }, { ...debraJones, lastAt: tenDaysAgo }).kind).toBe('which');
});

it('takes the full name for exactly that person', () => {
  const who = readQuickLog('called Debra Jones', surroundings({ names: nameIndex([debraSmith, debraJones]) })).who;
  expect(who).toEqual({ kind: 'known', person: debraJones, others: [] });
});

it('asks for whom to log when two people were there', () => {
  const { who } = readQuickLog('coffee with Ada and Ben', surroundings());
  expect('people' in who && who.people.map(({ name }) => name)).toEqual(['Ada Lovelace', 'Ben Okafor']);
});

it('offers namesakes beside a new person of another surname', () => {
  const { who } = readQuickLog('called Debra Jones', surroundings());
  expect(who).toMatchObject({ kind: 'new', name: 'Debra Jones', others: [{ name: 'Debra Smith' }, { name: 'April Jones' }] });
});

it('knows people by their handle', () => {
  const byHandle = new Map([['debsmith', [debraSmith]]]);
  const { who } = readQuickLog('DM to @DebSmith', surroundings({ byHandle }));
  expect(who).toMatchObject({ kind: 'known', person: { personId: 'smith' } });
  expect(handlesIn('DM to @DebSmith, @a.b and Ada@B.example')).toEqual(['debsmith', 'a.b', 'ada@b.example']);
});

it('adds somebody by a handle nobody has', () => {
  expect(readQuickLog('DM from @ada_x', surroundings()).who).toEqual({ kind: 'new', name: '@ada_x', stranger: null, others: [] });
});

it('takes a new name for the stranger on the page who has it, and for nobody when two have', () => {
  const who = (strangers: string[]) => readQuickLog('called Kate yesterday', surroundings({ strangers })).who;
  expect(who(['Tom Hill', 'Kate Byrne'])).toEqual({ kind: 'new', name: 'Kate Byrne', stranger: 1, others: [] });
  expect(who(['Kate Hill', 'Kate Byrne'])).toEqual({ kind: 'new', name: 'Kate', stranger: null, others: [] });
});

it('means the one person on the page when nobody is named', () => {
  const { who } = readQuickLog('called yesterday', surroundings({ onPage: [debraSmith] }));
  expect(who).toEqual({ kind: 'known', person: debraSmith, others: [] });
});

it('offers the people on the page when nobody is named', () => {
  const { who } = readQuickLog('called yesterday', surroundings({ onPage: [debraSmith, debraJones] }));
  expect(who).toEqual({ kind: 'nobody', people: [debraSmith, debraJones] });
});

it('needs no name in the log of one person, and takes another one that is named', () => {
  const about = surroundings({ about: debraSmith });
  expect(readQuickLog('coffee yesterday', about).who).toMatchObject({ kind: 'known', person: debraSmith });
  expect(readQuickLog('coffee with Ben yesterday', about).who).toMatchObject({ kind: 'known', person: { name: 'Ben Okafor' } });
});

it('takes the channel of the page for a message on no named network', () => {
  expect(readQuickLog('DM from Eli', surroundings({ pageChannel: 'x' })).channel).toBe('x');
});

it('knows a day that has not come', () => {
  expect(isInFuture(readQuickLog('called Debra tomorrow', surroundings()), now)).toBe(true);
  expect(isInFuture(readQuickLog('coffee with Debra next Tuesday', surroundings()), now)).toBe(true);
  expect(isInFuture(readQuickLog('called Debra today at 11pm', surroundings()), now)).toBe(true);
  expect(isInFuture(readQuickLog('coffee with Debra @ 3pm', surroundings()), now)).toBe(true);
  expect(isInFuture(readQuickLog('dinner with Debra tonight', surroundings()), now)).toBe(true);
  expect(isInFuture(readQuickLog('heute Abend Essen mit Debra', surroundings({ languageTag: 'de' })), now)).toBe(true);
  expect(isInFuture(readQuickLog('coffee with Debra at 2:05pm', surroundings()), now)).toBe(false);
  expect(isInFuture(readQuickLog('coffee with Debra @ 1pm', surroundings()), now)).toBe(false);
});

it('takes noon for a day, the time where one is told, and now for today', () => {
  const at = (sentence: string) => new Date(readQuickLog(sentence, surroundings()).at);
  expect(at('called Debra yesterday')).toEqual(new Date(2026, 10, 24, 12));
  expect(at('called Debra yesterday at 5')).toEqual(new Date(2026, 10, 24, 17));
  expect(at('Debra gestern um 17:30 angerufen')).toEqual(new Date(2026, 10, 24, 17, 30));
  expect(at('called Debra')).toEqual(new Date(now));
});

it('has a promise due at the end of its local day', () => {
  const { promise } = readQuickLog("called Debra, she'll send it by Friday", surroundings());
  expect(promise?.dueAt).toBe(new Date(2026, 10, 27, 23, 59, 59, 999).getTime());
});

it('leaves a promise without a day open', () => {
  expect(readQuickLog("called Debra, she'll send it", surroundings()).promise).toEqual({
    by: 'them',
    what: 'send it',
    dueAt: null,
  });
});

it('tells a sentence from a name that is looked for', () => {
  expect(tellsSomething(readQuickLog('Debra', surroundings()))).toBe(false);
  expect(tellsSomething(readQuickLog('Debra Smith', surroundings()))).toBe(false);
  expect(tellsSomething(readQuickLog('called Debra', surroundings()))).toBe(true);
});

/** The same "random" numbers in every run. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

it('reads any text without an error and keeps it whole', () => {
  const pieces = [
    ...[
      'called',
      'Debra',
      ' ',
      ' ',
      'yesterday',
      ',',
      "she'll",
      'by Friday',
      '30',
      'min',
      '@',
      "'",
      '’',
      '(',
      '[',
      '\\',
      '*',
      '+',
      '$',
      '\n',
      '\t',
      '0',
      '99999999999',
      '.',
    ],
    ...[
      'sie schickt',
      'ich',
      'bis',
      'mit',
      'ä',
      'ß',
      '王小明',
      'さん',
      '🙂',
      '👩‍👩‍👧',
      '\u202e',
      '\u200d',
      '\ud800',
      '\0',
      'أحمد',
      'I',
      'Will',
      'May',
      '1h',
      'and',
      '&',
      'w/',
      '<b>',
      'x'.repeat(700),
    ],
  ];
  const next = sequence(7);
  const around = surroundings();
  for (let round = 0; round < 1500; round++) {
    const text = Array.from(
      { length: Math.ceil(next() * 12) },
      () => `${pieces[Math.floor(next() * pieces.length)]}${next() < 0.5 ? ' ' : ''}`,
    ).join('');
    const log = readQuickLog(text, around);
    expect(log.note).toBe(text.trim());
    expect(Number.isFinite(log.at)).toBe(true);
    expect(log.minutes === null || (log.minutes > 0 && log.minutes <= 1440)).toBe(true);
  }
});

it('reads a sentence among ten thousand people in a few milliseconds', () => {
  const many = Array.from(
    { length: 10_000 },
    (_, n): KnownPerson => ({ personId: `${n}`, name: `Person${n} Family${n % 500}`, focus: false, lastAt: null }),
  );
  const around = surroundings({ names: nameIndex([...many, debraSmith]) });
  const start = performance.now();
  for (let round = 0; round < 20; round++) readQuickLog("called Debra yesterday 30 min, she'll send the draft by Friday", around);
  expect((performance.now() - start) / 20).toBeLessThan(50);
});
