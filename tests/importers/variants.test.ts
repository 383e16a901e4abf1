import { describe, expect, it } from 'vitest';
import { ownerOf } from '../../importers/reading.ts';
import { recognised } from '../../importers/recognised.ts';
import { telegram } from '../../importers/telegram.ts';
import { unpack } from '../../importers/unpack.ts';
import { type Expected, exportFile, readAll } from './case.ts';
import { skippedInEnglish } from './inEnglish.ts';

/** What a drop of one export comes to: by which importer, and what it tells. */
async function told(files: Record<string, string | Uint8Array<ArrayBuffer>>): Promise<{ by: string } & Expected> {
  const problems: Expected['skipped'] = [];
  const { signal } = new AbortController();
  const dropped = Object.entries(files).map(([name, content]) => ({ name, blob: new Blob([content]) }));
  const problem = (one: Parameters<typeof skippedInEnglish>[0]) => problems.push(skippedInEnglish(one));
  const unpacked = await unpack(dropped, { progress: () => {}, opened: () => {}, problem, signal });
  const { exports } = await recognised(unpacked.files, signal);
  const [found] = exports;
  if (!found) return { by: 'nobody', owner: [], people: [], skipped: problems };
  const read = await readAll(found.importer, found.files);
  return { by: found.importer.name, ...read, skipped: [...problems, ...read.skipped] };
}

const account = 'window.YTD.account.part0 = [{"account":{"username":"marenholt","accountId":"100"}}]';
const post = (told: object) =>
  `window.YTD.tweets.part0 = ${JSON.stringify([{ tweet: { created_at: 'Fri Mar 06 13:02:05 +0000 2026', full_text: 'hi', ...told } }])}`;

it('knows whom a post of X answers by a handle alone, and a post by a number that is none', async () => {
  const { people } = await told({ 'account.js': account, 'tweets.js': post({ id: 7, in_reply_to_screen_name: 'Ada' }) });
  expect(people).toMatchObject([{ identities: ['x:ada'], interactions: ['reply out 2026-03-06T13:02:05.000Z x'] }]);
});

it('reads an archive of X whose files were saved as plain JSON', async () => {
  const json = (text: string) => text.replace(/^[^=]*= /, '');
  const plain = await told({
    'account.json': json(account),
    'tweets.json': json(post({ id_str: '7', in_reply_to_screen_name: 'ada' })),
    'direct-messages.json': JSON.stringify([
      {
        dmConversation: {
          messages: [{ messageCreate: { senderId: '200', recipientId: '100', createdAt: '2020-01-01T12:00:00.000Z' } }],
        },
      },
    ]),
    'deleted-tweets.json': json(post({ id_str: '8', in_reply_to_screen_name: 'bo' })),
  });
  expect(plain).toMatchObject({ by: 'x', owner: ['x:marenholt', 'x-id:100'] });
  expect(plain.people.map(({ identities, interactions }) => [identities, interactions])).toEqual([
    [['x-id:200'], ['message in 2020-01-01T12:00:00.000Z x']],
    [['x:ada'], ['reply out 2026-03-06T13:02:05.000Z x']],
  ]);
});

it('takes no rounded number for an account of X', async () => {
  const tweets = post({ id_str: '7', in_reply_to_screen_name: 'ada' }).replace(
    '"in_reply',
    '"in_reply_to_user_id":733987654321012345,"in_reply',
  );
  const { people } = await told({ 'account.js': account, 'tweets.js': tweets });
  expect(people).toMatchObject([{ identities: ['x:ada'] }]);
});

const connections = (rows: string) => `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows}`;
const ada = 'Ada,Okafor,https://www.linkedin.com/in/ada,,,';

it('reads connections of LinkedIn in the order of days they were saved with', async () => {
  const rows = `${ada},03/04/2024\nBo,Moss,https://www.linkedin.com/in/bo,,,,13-01-2023\n`;
  const { people } = await told({ 'Connections.csv': connections(rows) });
  expect(people.map(({ interactions }) => interactions)).toEqual([
    ['follow both 2024-04-03T12:00:00.000Z linkedin'],
    ['follow both 2023-01-13T12:00:00.000Z linkedin'],
  ]);
});

it('reads messages of LinkedIn that name senders without their addresses', async () => {
  const messages = `CONVERSATION ID,CONVERSATION TITLE,FROM,TO,DATE,SUBJECT,CONTENT,FOLDER
c1,,Ada Okafor,You,2026-01-05 09:00:00,,Hello,INBOX\nc1,,You,Ada Okafor,2026-01-05 09:04:00,,Hello back,INBOX
c2,,Bo Moss,You,2026-01-06 09:00:00,,Hello,INBOX\n`;
  const { people, skipped } = await told({ 'Connections.csv': connections(`${ada},04 Jan 2026\n`), 'messages.csv': messages });
  const interactions = [
    'follow both 2026-01-04T12:00:00.000Z linkedin',
    'message in 2026-01-05T09:00:00.000Z linkedin',
    'message out 2026-01-05T09:04:00.000Z linkedin',
  ];
  expect(people).toMatchObject([{ identities: ['linkedin:ada'], interactions }]);
  expect(skipped).toMatchObject([{ file: 'messages.csv', line: 4 }]);
});

it('names the file in which something has not happened yet', async () => {
  const later = post({ id_str: '7', in_reply_to_screen_name: 'ada', created_at: '2031-01-01T00:00:00.000Z' });
  const { skipped } = await told({ 'account.js': account, 'tweets.js': later });
  expect(skipped).toMatchObject([{ file: 'tweets.js' }]);
});

const wxr = (comment: string) =>
  `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><item><link>https://blog.example/p</link>${comment}</item></channel></rss>`;

it('takes what customers say of goods in a WordPress shop for comments', async () => {
  const fields = { comment_id: '1', comment_author: 'Ada', comment_author_email: 'ada@moss.example', comment_approved: '1' };
  const all = { ...fields, comment_date_gmt: '2014-01-14 17:32:12', comment_type: 'review' };
  const xml = Object.entries(all).map(([name, text]) => `<wp:${name}>${text}</wp:${name}>`);
  const { people } = await told({ 'shop.xml': wxr(`<wp:comment>${xml.join('')}</wp:comment>`) });
  expect(people).toMatchObject([{ name: 'Ada', identities: ['email:ada@moss.example'] }]);
});

it('knows who commented by the name a page shows, not by its marks', async () => {
  const fields = { comment_id: '1', comment_author: '<![CDATA[Pat O&#8217;Neil &amp; Co]]>', comment_approved: '1' };
  const xml = Object.entries({ ...fields, comment_date_gmt: '2014-01-14 17:32:12' }).map(
    ([tag, text]) => `<wp:${tag}>${text}</wp:${tag}>`,
  );
  const { people } = await told({ 'b.xml': wxr(`<wp:comment>${xml.join('')}</wp:comment>`) });
  expect(people).toMatchObject([{ name: 'Pat O’Neil & Co', identities: ["name:blog.example/pat o'neil & co"] }]);
});

const disqusComment = (id: string, name: string) =>
  `<post dsq:id="${id}"><message>hi</message><createdAt>2011-03-07T20:46:25Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam>
  <author><name>${name}</name><isAnonymous>false</isAnonymous><username>${name}</username></author><thread dsq:id="1"/></post>`;

it('keeps the comments that stand before the place where an export of Disqus breaks off', async () => {
  const xml = `<disqus xmlns="http://disqus.com">${disqusComment('1', 'ada')}${disqusComment('2', 'bo').slice(0, -30)}`;
  const { by, people, skipped } = await told({ 'd.xml': xml });
  expect([by, people.map(({ name }) => name)]).toEqual(['disqus', ['ada']]);
  expect(skipped).toMatchObject([{ file: 'd.xml', reason: expect.stringMatching(/^It ends within “<post>”/) }]);
});

it('reads comments of Comentario, which knows pages by path and has one account for all without any', async () => {
  const nobody = '00000000-0000-0000-0000-000000000000';
  const comment = { pageId: 'p1', markdown: 'hi', isApproved: true, createdTime: '2024-01-02T10:00:00.000Z' };
  const comments = [
    { ...comment, id: 'c1', userCreated: 'u1' },
    { ...comment, id: 'c2', userCreated: 'u2', parentId: 'c1' },
    { ...comment, id: 'c3', userCreated: nobody, authorName: 'Bo' },
    { ...comment, id: 'c4', userCreated: 'u1', isApproved: false },
  ];
  const commenters = [
    { id: nobody, name: 'Anonymous' },
    { id: 'u1', email: 'ada@moss.example', name: 'Ada' },
    { id: 'u2', email: 'me@blog.example', name: 'Me', isModerator: true },
  ];
  const pages = [{ id: 'p1', domainId: 'd1', path: '/calls/' }];
  const { by, people, skipped } = await told({ 'c.json': JSON.stringify({ version: 3, pages, comments, commenters }) });
  expect(by).toBe('commento');
  expect(people.map(({ identities, interactions }) => [identities, interactions])).toEqual([
    [['email:ada@moss.example'], ['in', 'out'].map((way) => `reply ${way} 2024-01-02T10:00:00.000Z web`)],
    [['name:commento/bo'], ['reply in 2024-01-02T10:00:00.000Z web']],
  ]);
  expect(skipped).toMatchObject([{ file: 'c.json' }]);
});

it('reads comments of Isso whose numbers are text', async () => {
  const comment = {
    id: '1',
    author: 'Ada',
    email: 'ada@moss.example',
    created: '2018-11-28 17:24:23',
    remote_addr: '',
    parent: null,
  };
  const { by, people } = await told({ 'isso.json': JSON.stringify([{ id: '/a', title: 'A', comments: [comment] }]) });
  expect([by, people.map(({ identities }) => identities)]).toEqual(['isso', [['email:ada@moss.example']]]);
});

it('knows lists of Mastodon and its kin by the names they are saved under', async () => {
  for (const name of ['following-2024-03-01.csv', 'following_accounts (1).csv', 'follows.csv']) {
    const { by, people } = await told({ [name]: 'ada@s.example\n' });
    expect([name, by, people.length]).toEqual([name, 'mastodon', 1]);
  }
});

it('keeps a place whole that names the country before the town', async () => {
  const header = 'First Name,Last Name,E-mail 1 - Value,E-mail 2 - Value,Address 1 - Country,Address 1 - City,Address 2 - City';
  const { people } = await told({ 'contacts.csv': `${header}\nAda,Okafor,ada@moss.example,,Ireland,Cork,Lyon\n` });
  expect(people).toMatchObject([{ facts: ['place: Cork, Ireland', 'place: Lyon'] }]);
});

it('takes no list that Google keeps for itself for a community', async () => {
  const header = 'Name,Given Name,Family Name,Group Membership,E-mail 1 - Value,E-mail 2 - Value';
  const { people } = await told({ 'google.csv': `${header}\nAda,,,Imported ::: * myContacts ::: Choir,ada@moss.example,\n` });
  expect(people).toMatchObject([{ communities: ['Choir'] }]);
});

it('keeps the events that stand before the place where a calendar breaks off', async () => {
  const event = (uid: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nDTSTART:20240608T083746Z\r\nATTENDEE:mailto:${uid}@moss.example\r\nEND:VEVENT\r\n`;
  const { people, skipped } = await told({ 'c.ics': `BEGIN:VCALENDAR\r\n${event('ada')}${event('bo').slice(0, -12)}` });
  expect(people).toMatchObject([{ identities: ['email:ada@moss.example'] }]);
  expect(skipped).toMatchObject([{ file: 'c.ics', line: 7 }]);
});

/** An event of 2025 with these lines; one of its guests is Ada. */
const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', 'UID:1', 'ATTENDEE;CN=Ada:mailto:ada@moss.example', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const weekly = ['DTSTART;TZID=Europe/Berlin:20250407T100000', 'RRULE:FREQ=WEEKLY;COUNT=3'];
const mondays = (...times: string[]) => times.map((time) => `meet both 2025-04-${time}:00.000Z in person`);

it('reads times without a zone in a series that names one, and a whole day in place of one of its times', async () => {
  const moved = ['RECURRENCE-ID:20250414T100000', 'DTSTART;TZID=Europe/Berlin:20250414T150000'];
  const { people } = await told({ 'c.ics': calendar([...weekly, 'EXDATE:20250421T100000'], moved) });
  expect(people).toMatchObject([{ interactions: mondays('07T08:00', '14T13:00') }]);
  const byDay = ['RECURRENCE-ID;VALUE=DATE:20250421', 'DTSTART;TZID=Europe/Berlin:20250422T150000'];
  const second = await told({ 'c.ics': calendar(weekly, byDay) });
  expect(second.people).toMatchObject([{ interactions: mondays('07T08:00', '14T08:00', '22T13:00') }]);
});

it('reads dates and guests as programs write them that do not keep to the standard', async () => {
  const guests = ['ATTENDEE:bo@x.example', 'ATTENDEE:Cy Moon <cy@x.example>', 'ATTENDEE:sip:dan@x.example'];
  const { people, skipped } = await told({ 'c.ics': calendar(['DTSTART:2025-04-11T10:00Z', ...guests]) });
  expect(people.map(({ name, interactions }) => [name, interactions])).toEqual(
    ['Ada', '', 'Cy Moon'].map((name) => [name, mondays('11T10:00')]),
  );
  expect(skipped).toEqual([]);
  const day = await told({ 'c.ics': calendar(['DTSTART:20250413']) });
  expect(day.people).toMatchObject([{ interactions: mondays('13T12:00') }]);
});

it('reads a mailbox whose lines end as those of old Macs', async () => {
  const letter = (id: number) =>
    `From x Sat Jun 08 15:37:46 2024\nFrom: Ada [mailto:ada@moss.example]\nTo: me@x.example\nMessage-ID: <${id}>\nDate: Sat, ${id} Jun 2024 15:00:00 CEST\n\nhi\n\n`;
  const { by, people } = await told({ mail: `${letter(8)}${letter(9)}`.replaceAll('\n', '\r') });
  expect(by).toBe('mbox');
  const interactions = ['email in 2024-06-08T13:00:00.000Z email', 'email in 2024-06-09T13:00:00.000Z email'];
  expect(people).toMatchObject([{ name: 'Ada', identities: ['email:ada@moss.example'], interactions }]);
});

const chat = (head: string, message: object) =>
  `{${head},"messages":[${JSON.stringify({ type: 'message', from: 'Ada', from_id: 'user200', text: 'hi', ...message })}]}`;

it('reads a chat of Telegram whatever the order of its fields, and whether its numbers are text', async () => {
  const message = { id: '1', date: '2023-01-15T10:30:00', date_unixtime: 1673778600 };
  const { by, people } = await told({ 'result.json': chat('"id":200,"type":"personal_chat","name":"Ada"', message) });
  expect(by).toBe('telegram');
  expect(people).toMatchObject([{ name: 'Ada', interactions: ['message in 2023-01-15T10:30:00.000Z telegram'] }]);
});

it('tells by names who wrote in a chat of Telegram that has no accounts, and reads what parts of an account there are', async () => {
  const unnumbered = { id: 1, date: '2023-01-15T10:30:00', from_id: undefined };
  const both = [unnumbered, { ...unnumbered, id: 2, date: '2023-01-15T10:31:00', from: 'Bo', text: [{ type: 'link' }, 5] }];
  const messages = both.map((one) => ({ type: 'message', from: 'Ada', text: 'hi', ...one }));
  const list = [{ name: 'Ada', type: 'personal_chat', id: 200, messages }];
  const { by, people } = await told({ 'result.json': JSON.stringify({ chats: { list } }) });
  expect(by).toBe('telegram');
  const interactions = ['message in 2023-01-15T10:30:00.000Z telegram', 'message out 2023-01-15T10:31:00.000Z telegram'];
  expect(people).toMatchObject([{ name: 'Ada', identities: ['telegram-id:200'], interactions }]);
});

it('takes the number 0 of Telegram for nobody’s account', async () => {
  const list = ['Ada', 'Bo'].map((first_name, i) => ({ user_id: 0, first_name, phone_number: `+1 415 555 010${i}` }));
  const { people } = await told({ 'result.json': JSON.stringify({ contacts: { about: '', list } }) });
  expect(people.map(({ identities }) => identities)).toEqual([['phone:+14155550100'], ['phone:+14155550101']]);
});

it('reads the outbox of other software than Mastodon, which leaves lists out', async () => {
  const object = { id: 'https://s.example/o/1', published: '2024-01-02T03:04:05Z', inReplyTo: 'https://o.example/users/ada' };
  const act = { type: 'Create', actor: 'https://s.example/users/me', object: { ...object, to: 'as:Public' } };
  const outbox = { '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection', orderedItems: [act] };
  const { people } = await told({ 'outbox.json': JSON.stringify(outbox) });
  expect(people).toMatchObject([{ identities: ['mastodon:ada@o.example'] }]);
});

it('keeps a contact of Monica whose date is written plainly', async () => {
  const contact = { uuid: 'u1', properties: { first_name: 'Ada', first_met_date: '2020-01-01' } };
  const data = [{ count: 1, type: 'contact', values: [contact] }];
  const { people } = await told({ 'm.json': JSON.stringify({ version: '1.0-preview.1', account: { data } }) });
  expect(people).toMatchObject([{ name: 'Ada', facts: ['other: First met: 2020-01-01'] }]);
});

it('knows an account on any server where a card calls it Mastodon', async () => {
  const card = 'BEGIN:VCARD\nFN:Ada\nSOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@ada\nEND:VCARD\n';
  expect((await told({ 'a.vcf': card })).people).toMatchObject([{ identities: ['mastodon:ada@social.example'] }]);
});

it('finds the cards in what a server answers', async () => {
  const card = {
    '@type': 'Card',
    version: '1.0',
    uid: '1',
    name: { full: 'Ada' },
    emails: { e: { address: 'ada@moss.example' } },
  };
  const { by, people } = await told({ 'cards.json': JSON.stringify({ accountId: 'a', list: [card], notFound: [] }) });
  expect([by, people.map(({ name }) => name)]).toEqual(['jscontact', ['Ada']]);
});

it('takes a program’s log for no chat', async () => {
  const log = '[2024-01-05 12:34:56] production.ERROR: boom\n[2024-01-05 12:34:57] production.INFO: fine\n';
  expect((await told({ 'laravel.log': log })).by).toBe('nobody');
});

it('says how to save what only its own program can open', async () => {
  const database = new TextEncoder().encode('SQLite format 3\0');
  for (const [name, bytes, reason] of [
    ['mail.pst', new Uint8Array([0x21, 0x42, 0x44, 0x4e, 1, 2]), /^Outlook’s own file/],
    ['winmail.dat', new Uint8Array([0x78, 0x9f, 0x3e, 0x22, 1, 2]), /^An old Office or Outlook file/],
    ['comments.db', database, /^A database/],
  ] as const) {
    const { skipped } = await told({ [name]: bytes });
    expect(skipped).toMatchObject([{ file: name, reason: expect.stringMatching(reason) }]);
  }
});

it('says nobody made an export whose files break off, and lets them be read as far as they go', async () => {
  const cut = chat('"name":"Ada","type":"personal_chat","id":200', { id: 1, date: '2023-01-15T10:30:00' }).slice(0, -2);
  expect(await ownerOf(telegram, [exportFile('result.json', cut)], new AbortController().signal)).toEqual([]);
});

it('takes the midnight that Exchange names for the day on which a repeated event was moved', async () => {
  const days = [
    'DTSTART;VALUE=DATE:20250402',
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'EXDATE;TZID=W. Europe Standard Time:20250416T000000',
  ];
  const moved = ['RECURRENCE-ID;TZID=W. Europe Standard Time:20250409T000000', 'DTSTART;VALUE=DATE:20250411'];
  const { people } = await told({ 'c.ics': calendar(days, moved) });
  expect(people).toMatchObject([{ interactions: mondays('02T12:00', '11T12:00') }]);
});

it('finds the zone of a calendar that writes a blank before its name', async () => {
  const zone = [
    ...['BEGIN:VTIMEZONE', 'TZID: 1', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0200'],
    ...['END:STANDARD', 'END:VTIMEZONE'],
  ];
  const text = calendar(['DTSTART;TZID= 1:20250407T100000']).replace('\r\n', `\r\n${zone.join('\r\n')}\r\n`);
  expect((await told({ 'c.ics': text })).people).toMatchObject([{ interactions: mondays('07T08:00') }]);
});

it('says of a calendar that it holds no events', async () => {
  const busy = 'BEGIN:VCALENDAR\nBEGIN:VFREEBUSY\nORGANIZER:mailto:ada@moss.example\nEND:VFREEBUSY\nEND:VCALENDAR\n';
  const { people, skipped } = await told({ 'busy.ics': busy });
  expect([people, skipped]).toMatchObject([[], [{ file: 'busy.ics', reason: expect.stringMatching(/^It holds no events/) }]]);
});

it('reads the list of those with a plan that Substack gave in 2021, which has no dates', async () => {
  const rows =
    'ada@moss.example,2021-07-06T16:20:44.000Z,false,cus_1,paid\nbo@moss.example,2021-07-06T16:20:44.000Z,true,,gift\n';
  const list = `email,expiry,email_disabled,stripe_connected_customer_id,type\n${rows}`;
  const { by, people } = await told({ 'subscribers.csv': list });
  expect([by, people.map(({ identities }) => identities)]).toEqual([
    'substack',
    [['email:ada@moss.example'], ['email:bo@moss.example']],
  ]);
});

it('tells who sent an invitation of LinkedIn by the addresses, and of a single one by its direction', async () => {
  const header = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n';
  const row = (from: string, to: string, direction: string) =>
    `${from},${to},07/20/2026 10:15,Hello,${direction},https://www.linkedin.com/in/${from},https://www.linkedin.com/in/${to}\n`;
  const both = await told({ 'Invitations.csv': header + row('maren', 'ada', 'SENT') + row('bo', 'maren', 'RECEIVED') });
  expect(both.people).toMatchObject([
    { identities: ['linkedin:ada'], interactions: ['message out 2026-07-20T10:15:00.000Z linkedin'] },
    { identities: ['linkedin:bo'], interactions: ['message in 2026-07-20T10:15:00.000Z linkedin'] },
  ]);
  const one = await told({ 'Invitations.csv': header + row('maren', 'ada', 'SENT') });
  expect(one.people).toMatchObject([{ identities: ['linkedin:ada'] }]);
});

it('knows by name who wrote and praised where LinkedIn leaves an address out', async () => {
  const header = 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT\n';
  const { people, skipped } = await told({
    'Connections.csv': connections(`${ada},04 Jan 2026\n`),
    'messages.csv': `${header}c1,,Ada Okafor,,You,2026-01-05 09:00:00,,Hello\n`,
    'Endorsement_Received_Info.csv':
      'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorsement Status\n2026-02-01,Binding,Ada,Okafor,ACCEPTED\n',
    'Profile.csv': 'First Name,Last Name,Headline\nMaren,Holt,Binder\n',
  });
  const interactions = [
    'follow both 2026-01-04T12:00:00.000Z linkedin',
    'message in 2026-01-05T09:00:00.000Z linkedin',
    'follow in 2026-02-01T12:00:00.000Z linkedin',
  ];
  expect(people).toMatchObject([{ identities: ['linkedin:ada'], interactions }]);
  expect(skipped).toEqual([]);
});

it('reads a chat of Telegram without a number by who wrote in it', async () => {
  const messages = [
    { type: 'message', date: '2024-01-02T21:15:00', from: 'Ada', from_id: 'user200', text: 'hey' },
    { type: 'message', date: '2024-01-02T21:16:00', from: 'Maren', from_id: 'user100', text: 'hi' },
  ];
  const account = { personal_information: { user_id: 100 }, chats: { list: [{ name: 'Ada', type: 'personal_chat', messages }] } };
  const { people } = await told({ 'result.json': JSON.stringify(account) });
  const interactions = ['message in 2024-01-02T21:15:00.000Z telegram', 'message out 2024-01-02T21:16:00.000Z telegram'];
  expect(people).toMatchObject([{ name: 'Ada', identities: ['telegram-id:200'], interactions }]);
});

it('calls a company’s greeting in the messages of X automatic', async () => {
  const greeting = { welcomeMessageCreate: { id: '1', senderId: '200', createdAt: '2020-01-01T12:00:00.000Z', text: 'Welcome' } };
  const list = [{ dmConversation: { conversationId: '100-200', messages: [greeting] } }];
  const { skipped } = await told({
    'account.js': account,
    'direct-messages.js': `window.YTD.direct_messages.part0 = ${JSON.stringify(list)}`,
  });
  expect(skipped).toMatchObject([{ reason: expect.stringContaining('automatic') }]);
});

it('reads quoted letters of a card that names no code page', async () => {
  const card =
    'BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:Piotr Iksi=F1ski\nEMAIL;PREF;INTERNET:piotr@moss.example\nEND:VCARD\n';
  expect((await told({ 'a.vcf': card })).people).toMatchObject([{ name: 'Piotr Iksiński' }]);
});

it('takes letters of different people for different ones although a program gave them all one id', async () => {
  const letter = (from: string) =>
    `From ${from} Sun Jul 16 15:06:25 2023\nFrom: ${from}\nTo: me@x.example\nDate: Fri, 23 May 2014 19:44:50 +0200\nMessage-ID: <1@x>\n\nhi\n`;
  const { people, skipped } = await told({
    mail: letter('ada@moss.example') + letter('bo@moss.example') + letter('bo@moss.example'),
  });
  expect(people.map(({ identities, interactions }) => [...identities, interactions.length])).toEqual([
    ['email:ada@moss.example', 1],
    ['email:bo@moss.example', 1],
  ]);
  expect(skipped).toMatchObject([{ reason: expect.stringMatching(/^1 message left out: another copy/) }]);
});

it('says of an export of comments that there are none, and of a note that it is none', async () => {
  const note = { comment_id: '3', comment_author: 'Ed', comment_approved: '1', comment_type: 'note' };
  const xml = Object.entries(note).map(([tag, text]) => `<wp:${tag}>${text}</wp:${tag}>`);
  const noted = await told({ 'b.xml': wxr(`<wp:comment>${xml.join('')}</wp:comment>`) });
  expect(noted.skipped).toMatchObject([{ reason: expect.stringMatching(/^Comment 3 by “Ed” is of the kind “note”/) }]);
  const empty = {
    'b.xml': wxr(''),
    'd.xml': '<disqus xmlns="http://disqus.com"></disqus>',
    'c.json': '{"version":1,"comments":[],"commenters":[{"commenterHex":"1","name":"Ada"}],"x":{"commentHex":""}}',
  };
  for (const [name, text] of Object.entries(empty)) {
    expect((await told({ [name]: text })).skipped).toEqual([{ file: name, line: null, reason: 'It holds no comments.' }]);
  }
});

const monicaAccount = (data: object[], exportedBy = '') =>
  JSON.stringify({ version: '1.0-preview.1', exported_by: exportedBy, account: { data, instance: { contact_field_types: [] } } });

it('reads lists of Monica that are called by their plural', async () => {
  const calls = [{ uuid: 'c1', properties: { called_at: '2024-01-05T14:00:00Z', contact_called: false } }];
  const data = [
    { type: 'calls', values: calls },
    { type: 'activities', values: ['a1'] },
    { type: 'addresses', values: [{ properties: { city: 'Cork' } }] },
  ];
  const activity = { uuid: 'a1', properties: { happened_at: '2024-01-03T18:00:00Z' } };
  const lists = [
    { type: 'contacts', values: [{ uuid: 'u1', properties: { first_name: 'Ada' }, data }] },
    { type: 'activities', values: [activity] },
  ];
  expect((await told({ 'm.json': monicaAccount(lists) })).people).toMatchObject([
    {
      name: 'Ada',
      facts: ['place: Cork'],
      interactions: ['meet both 2024-01-03T18:00:00.000Z in person', 'call out 2024-01-05T14:00:00.000Z phone'],
    },
  ]);
});

it('knows who exported an account of Monica by their address, and says so where nobody is in it', async () => {
  const users = { type: 'user', values: [{ uuid: 'u0', email: 'me@moss.example', properties: { me_contact: 'u1' } }] };
  const contacts = { type: 'contact', values: [{ uuid: 'u1', properties: { first_name: 'Maren' } }] };
  const { owner, people } = await told({ 'm.json': monicaAccount([users, contacts], 'me@moss.example') });
  expect([owner, people]).toEqual([['email:me@moss.example', 'monica:u1'], []]);
  expect((await told({ 'm.json': monicaAccount([]) })).skipped).toMatchObject([{ reason: 'It holds no people.' }]);
});

it('finds cards in what a server answers to several questions, also without their version', async () => {
  const card = { '@type': 'Card', id: '1', name: { full: 'Ada' }, emails: { e: { address: 'ada@moss.example' } } };
  const answer = { methodResponses: [['ContactCard/get', { accountId: 'a', list: [card] }, 'c0']] };
  const { by, people } = await told({ 'cards.json': JSON.stringify(answer) });
  expect([by, people.map(({ name }) => name)]).toEqual(['jscontact', ['Ada']]);
});

it('takes nobody for having been at a meeting who was only told of it', async () => {
  const informed = 'ATTENDEE;ROLE=NON-PARTICIPANT;CN=Bo:mailto:bo@x.example';
  const { people } = await told({ 'c.ics': calendar(['DTSTART:20250407T080000Z', informed]) });
  expect(people.map(({ name }) => name)).toEqual(['Ada']);
});

it('leaves out what Thunderbird has deleted and not yet taken out of its file', async () => {
  const letter = (id: number, status: string) =>
    `From - Mon Jan  6 09:15:00 2025\nX-Mozilla-Status: ${status}\nMessage-ID: <${id}@x>\nDate: Mon, 6 Jan 2025 09:15:00 +0000\nFrom: ada${id}@moss.example\nTo: me@x.example\n\nhi\n\n`;
  const { people, skipped } = await told({ Inbox: letter(1, '0001') + letter(2, '0009') });
  expect(people.map(({ identities }) => identities)).toEqual([['email:ada1@moss.example']]);
  expect(skipped).toMatchObject([{ reason: '1 message left out: in the trash.' }]);
});

it('reads posts whose links begin at the root of the blog', async () => {
  const fields = { comment_id: '1', comment_author: 'Ada', comment_approved: '1', comment_date_gmt: '2014-01-14 17:32:12' };
  const xml = Object.entries(fields).map(([tag, text]) => `<wp:${tag}>${text}</wp:${tag}>`);
  const text = wxr(`<wp:comment>${xml.join('')}</wp:comment>`)
    .replace('<channel>', '<channel><link>https://acme.example</link>')
    .replace('https://blog.example/p', '/blog/p.html');
  expect((await told({ 'squarespace.xml': text })).people).toMatchObject([{ identities: ['name:acme.example/ada'] }]);
});

it('takes no mark of Windows’ line ends for a letter of a note', async () => {
  const card = 'BEGIN:VCARD\nFN:Ada\nNOTE:One\\r\\nTwo\nEMAIL:ada@moss.example\nEND:VCARD\n';
  expect((await told({ 'a.vcf': card })).people).toMatchObject([{ facts: ['other: One\nTwo'] }]);
});

it('knows a follower of X by handle where a list has no number', async () => {
  const list = [{ follower: { userLink: 'https://twitter.com/Ada' } }, { follower: { accountId: '9' } }, { follower: {} }];
  const { people, skipped } = await told({
    'account.js': account,
    'follower.js': `window.YTD.follower.part0 = ${JSON.stringify(list)}`,
  });
  expect(people.map(({ identities }) => identities)).toEqual([['x-id:9'], ['x:ada']]);
  expect(skipped).toMatchObject([{ file: 'follower.js', line: 3 }]);
});

it('knows by their own addresses whom iCloud has answer to one of its own', async () => {
  const people = [
    'ORGANIZER;CN=Maren;EMAIL="me@moss.example":mailto:2_GU4D@imip.me.com',
    'ATTENDEE;CN=Maren;EMAIL="me@moss.example":/aMTk4/principal/',
  ];
  const event = (uid: string, guest: string) => [`UID:${uid}`, 'DTSTART:20250407T080000Z', ...people, `ATTENDEE:mailto:${guest}`];
  const block = (lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
  const events = [event('1', 'ada@x.example'), event('2', 'bo@x.example')].map(block).join('\r\n');
  const { owner, people: met } = await told({ 'c.ics': `BEGIN:VCALENDAR\r\n${events}\r\nEND:VCALENDAR\r\n` });
  expect(owner).toEqual(['email:me@moss.example']);
  expect(met.map(({ identities }) => identities)).toEqual([['email:ada@x.example'], ['email:bo@x.example']]);
});

it('takes a profile’s address before the name it is shown by, and one among ways to chat', async () => {
  const lines = [
    'SOCIALPROFILE;SERVICE-TYPE=Mastodon;USERNAME="The Foo":https://social.example/@foo',
    'SOCIALPROFILE;SERVICE-TYPE=Twitter;USERNAME=ada:urn:x',
    'IMPP;X-SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/ada',
  ];
  const card = `BEGIN:VCARD\nVERSION:4.0\nFN:Ada\n${lines.join('\n')}\nEND:VCARD\n`;
  expect((await told({ 'a.vcf': card })).people).toMatchObject([
    { identities: ['mastodon:foo@social.example', 'x:ada', 'linkedin:ada'] },
  ]);
});

it('reads a post of other software than Mastodon that names one person without a list', async () => {
  const mention = { type: 'Mention', href: 'https://o.example/users/ada', name: '@ada@o.example' };
  const object = { id: 'https://s.example/o/1', published: '2024-01-02T03:04:05Z', to: [], tag: mention };
  const act = { type: 'Create', actor: 'https://s.example/users/me', object };
  const outbox = { '@context': 'https://www.w3.org/ns/activitystreams', type: 'OrderedCollection', orderedItems: [act] };
  const { people } = await told({ 'outbox.json': JSON.stringify(outbox) });
  expect(people).toMatchObject([{ identities: ['mastodon:ada@o.example'] }]);
});

describe('of messages of LinkedIn', () => {
  const at = (slug: string) => `https://www.linkedin.com/in/${slug}`;
  const header =
    'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n';
  const row = (id: string, from: string, to: string, urls: string) =>
    `${id},,${from},${at(from)},"${to}","${urls}",2026-08-05 02:00:00 UTC,,hello,INBOX\n`;

  it('takes no title after a name for somebody else', async () => {
    const rows = [
      row('c1', 'maren', 'Bo Smith,Cara Lee, SPHR', `${at('bo')},${at('cara')}`),
      row('c2', 'maren', 'Cara Lee, SPHR', at('cara')),
      row('c3', 'maren', 'Bo Smith', at('bo')),
    ];
    const { people } = await told({ 'messages.csv': header + rows.join('') });
    expect(people.map(({ name, identities }) => [name, ...identities])).toEqual([
      ['Bo Smith', 'linkedin:bo'],
      ['Cara Lee, SPHR', 'linkedin:cara'],
    ]);
  });

  it('leaves out what LinkedIn took for spam', async () => {
    const rows = [row('c1', 'bo', 'Maren', at('maren')), row('c2', 'maren', 'Cara', at('cara'))];
    const spam = row('c3', 'eve', 'Maren', at('maren')).replace('INBOX', 'SPAM');
    const { people, skipped } = await told({ 'messages.csv': header + rows.join('') + spam });
    expect(people.map(({ identities }) => identities)).toEqual([['linkedin:bo'], ['linkedin:cara']]);
    expect(skipped).toMatchObject([{ reason: '1 message left out: spam.' }]);
  });

  it('takes for the user who is no connection, where two take part in all', async () => {
    const { owner, people } = await told({
      'messages.csv': header + row('c1', 'bo', 'Maren', at('maren')),
      'Connections.csv': `First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBo,Smith,${at('bo')},,,,03 Aug 2026\n`,
    });
    expect(owner).toEqual(['linkedin:maren']);
    expect(people.map(({ identities }) => identities)).toEqual([['linkedin:bo']]);
  });
});

it('reads a list of Mailchimp that has lost its dates', async () => {
  const { by, people } = await told({
    'list.csv': 'Email Address,First Name,Last Name,MEMBER_RATING\nada@x.example,Ada,Okafor,3\n',
  });
  expect([by, people.map(({ name, identities }) => [name, ...identities])]).toEqual([
    'mailchimp',
    [['Ada Okafor', 'email:ada@x.example']],
  ]);
});

it('takes who opened a post of Substack for no list of people', async () => {
  const sent =
    'post_id,timestamp,email,post_type,post_audience,active_subscription\n1,2024-01-02,ada@x.example,newsletter,everyone,false\n';
  const files = {
    'email_list.moss.csv': 'email,active_subscription,expiry,plan,email_disabled,created_at\n',
    'posts/1.delivers.csv': sent,
    'posts/1.opens.csv': 'post_id,email,country,city\n1,ada@x.example,ES,Madrid\n',
  };
  const blobs = Object.entries(files).map(([name, content]) => exportFile(`export/${name}`, content));
  const { exports, unknown } = await recognised(blobs, new AbortController().signal);
  expect(unknown).toEqual([]);
  expect(exports.map(({ importer, leftOut }) => [importer.name, leftOut.map(({ reason }) => reason.key)])).toEqual([
    ['substack', ['skip_ofReading', 'skip_ofReading']],
  ]);
});
