import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BlobReader, ZipWriter } from '@zip.js/zip.js';

/** Drops of large generated files, by name; each is written into a folder and answers with the paths to drop. */
export const largeDrops: Readonly<Record<string, (share: number, folder: string) => Promise<string[]>>> = {
  /** LinkedIn's list of 100,000. */
  linkedin: async (share, folder) => [await written(folder, 'Connections.csv', connections(100_000 * share))],

  /** X's archive as it comes: 200,000 posts, 300,000 messages, and most of 2 GB pictures. */
  x: async (share, folder) => {
    const account = await written(folder, 'account.js', [ownAccount]);
    const tweets = await written(folder, 'tweets.js', posts(200_000 * share, 2_500));
    const told = await written(folder, 'direct-messages.js', messages(300_000 * share, 600));
    const picture = await written(folder, 'picture.jpg', noise(2_000_000));
    const pictures = Array.from(
      { length: Math.round(970 * share) },
      (_, i) => [`data/tweets_media/${i}-a.jpg`, picture] as const,
    );
    return [
      await zipped(join(folder, 'twitter-2026.zip'), [
        ['data/account.js', account],
        ...pictures,
        ['data/tweets.js', tweets],
        ['data/direct-messages.js', told],
      ]),
    ];
  },

  /** The same people and words unpacked, with so much beside them that the texts alone are 2 GB. */
  'x-unpacked': async (share, folder) => [
    await written(folder, 'account.js', [ownAccount]),
    await written(folder, 'tweets.js', posts(200_000 * share, 7_000)),
    await written(folder, 'direct-messages.js', messages(300_000 * share, 2_000)),
  ],

  /** A mailbox of 4 GB, 70,000 letters. */
  mail: async (share, folder) => [await written(folder, 'All mail.mbox', mailbox(70_000 * share, 53_000))],

  /** LinkedIn's list whose second row, of 1 GB, never ends. */
  'endless-row': async (share, folder) => [
    await written(folder, 'Connections.csv', endless(`${connectionTitles}\nAda,Moss,`, 'and so on, ', '', 1_000_000_000 * share)),
  ],

  /** A table of 1 GB in a single line. */
  'endless-table': async (share, folder) => [
    await written(folder, 'people.csv', endless('Name,Email,', 'Ada Moss,ada@moss.example,', '', 1_000_000_000 * share)),
  ],

  /** Chats of 500 MB as Telegram writes them, in a single line. */
  'one-line-json': async (share, folder) => [await written(folder, 'result.json', telegramInOneLine(300_000 * share))],

  /** The posts of X with one of 500 MB. */
  'endless-post': async (share, folder) => [
    await written(folder, 'account.js', [ownAccount]),
    await written(
      folder,
      'tweets.js',
      endless('window.YTD.tweets.part0 = [{"tweet":{"id_str":"1","full_text":"', 'and so on ', '"}}]', 500_000_000 * share),
    ),
  ],

  /** Comments of Isso in one line, which are read in one piece where they are not too large. */
  'one-line-isso': async (share, folder) => [await written(folder, 'comments.json', issoInOneLine(1_600_000 * share))],
};

const ownAccount = 'window.YTD.account.part0 = [{"account":{"accountId":"1","username":"me"}}]';

/** Few writes of much: what is told in rows goes to the disk by the megabyte. */
async function written(folder: string, file: string, parts: Iterable<string | Uint8Array>): Promise<string> {
  const path = join(folder, file);
  await pipeline(Readable.from(inMegabytes(parts)), createWriteStream(path));
  return path;
}

function* inMegabytes(parts: Iterable<string | Uint8Array>): Generator<string | Uint8Array> {
  let held = '';
  for (const part of parts) {
    if (typeof part !== 'string') {
      yield part;
      continue;
    }
    held += part;
    if (held.length < 1_000_000) continue;
    yield held;
    held = '';
  }
  if (held !== '') yield held;
}

/** A zip as services make them: texts packed, pictures as they are. */
async function zipped(path: string, entries: readonly (readonly [name: string, path: string])[]): Promise<string> {
  const zip = new ZipWriter(Writable.toWeb(createWriteStream(path)), { useWebWorkers: false });
  for (const [name, from] of entries) {
    const level = name.endsWith('.jpg') ? 0 : 1;
    await zip.add(name, new BlobReader(await openAsBlob(from)), { level });
  }
  await zip.close();
  return path;
}

function* noise(bytes: number): Generator<Uint8Array> {
  const picture = new Uint8Array(bytes);
  let state = 1;
  for (let i = 0; i < bytes; i++) {
    state = (state * 48_271) % 2_147_483_647;
    picture[i] = state & 255;
  }
  yield picture;
}

const connectionTitles = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

function* connections(count: number): Generator<string> {
  yield `${connectionTitles}\n`;
  for (let n = 0; n < count; n++)
    yield `Ada${n},Okafor,https://www.linkedin.com/in/ada-okafor-${n},,Firm ${n % 900},Editor,${(n % 28) + 1} Mar 20${10 + (n % 15)}\n`;
}

/** Answers to 20,000 people, each filled up with an address no one reads. */
function* posts(count: number, bytes: number): Generator<string> {
  const beside = filling(bytes - 600);
  yield 'window.YTD.tweets.part0 = [';
  for (let n = 0; n < count; n++) {
    const id = String(1_000_000 + (n % 20_000));
    const tweet = {
      id_str: String(10_000_000_000 + n),
      full_text: `@reader${n % 20_000} thank you, that is the ${n}th good idea`,
      created_at: new Date(Date.UTC(2012, 0, 1) + n * 1_800_000)
        .toUTCString()
        .replace(/^(\w+), (\d+) (\w+) (\d+) (\S+) GMT$/, '$1 $3 $2 $5 +0000 $4'),
      in_reply_to_screen_name: `reader${n % 20_000}`,
      in_reply_to_user_id_str: id,
      in_reply_to_status_id_str: String(20_000_000_000 + n),
      entities: {
        urls: beside(n),
        user_mentions: [{ screen_name: `reader${n % 20_000}`, name: `Reader ${n % 20_000}`, id_str: id }],
      },
    };
    yield `${n === 0 ? '' : ','}\n${JSON.stringify({ tweet }, null, 1)}`;
  }
  yield '\n]';
}

function* messages(count: number, bytes: number): Generator<string> {
  const beside = filling(bytes - 300);
  yield 'window.YTD.direct_messages.part0 = [';
  const each = 300;
  for (let from = 0; from < count; from += each) {
    const id = String(1_000_000 + from / each);
    yield `${from === 0 ? '' : ','}\n{"dmConversation":{"conversationId":"1-${id}","messages":[`;
    for (let n = from; n < Math.min(count, from + each); n++) {
      const [senderId, recipientId] = n % 2 === 0 ? ['1', id] : [id, '1'];
      const createdAt = new Date(Date.UTC(2014, 0, 1) + n * 900_000).toISOString();
      const text = `Message ${n}`;
      const messageCreate = { recipientId, senderId, id: String(30_000_000_000 + n), createdAt, text, urls: beside(n) };
      yield `${n === from ? '' : ','}${JSON.stringify({ messageCreate }, null, 1)}`;
    }
    yield ']}}';
  }
  yield '\n]';
}

/** Links that fill about so many bytes. */
function filling(bytes: number): (n: number) => object[] {
  const link = (n: number, i: number) => ({
    url: `https://t.co/${n}x${i}`,
    expanded_url: `https://site${n % 700}.example/a/long/way/${n}/${i}`,
  });
  const count = Math.max(0, Math.floor(bytes / 120));
  return (n) => Array.from({ length: count }, (_, i) => link(n, i));
}

/** Letters whose headers are as long as those that servers write today. */
function* mailbox(count: number, bytes: number): Generator<string> {
  const signature = `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\r\n${'        b=aGVsbG8gd29ybGQsIHRoaXMgaXMgbm8gc2lnbmF0dXJlIGF0IGFsbCBidXQgbG9uZw\r\n'.repeat(60)}`;
  const body = `${'Twelve words of a letter that goes on and on for a while.\r\n'.repeat(Math.floor(bytes / 59))}\r\n`;
  for (let n = 0; n < count; n++) {
    const [from, to] =
      n % 3 === 0
        ? ['Me <me@home.example>', `Ada ${n % 9000} <ada${n % 9000}@mail.example>`]
        : [`Ada ${n % 9000} <ada${n % 9000}@mail.example>`, 'Me <me@home.example>'];
    const date = new Date(Date.UTC(2013, 0, 1) + n * 5_000_000).toUTCString().replace('GMT', '+0000');
    yield `From ${n}@xxx Thu Jan 01 00:00:00 +0000 2015\r\n${signature}X-Gmail-Labels: ${n % 3 === 0 ? 'Sent' : 'Inbox'}\r\nDelivered-To: me@home.example\r\nFrom: ${from}\r\nTo: ${to}\r\nSubject: Letter ${n}\r\nDate: ${date}\r\nMessage-ID: <${n}@mail.example>\r\n\r\n${body}`;
  }
}

/** `beginning`, then `middle` again and again up to so many bytes, then `end`. */
function* endless(beginning: string, middle: string, end: string, bytes: number): Generator<string> {
  const much = middle.repeat(Math.ceil(1_000_000 / middle.length));
  yield beginning;
  for (let told = beginning.length; told < bytes; told += much.length) yield much;
  yield end;
}

function* telegramInOneLine(count: number): Generator<string> {
  yield '{"about":"Here is the data you requested.","personal_information":{"user_id":1,"first_name":"Me"},"chats":{"about":"Your chats.","list":[';
  const each = 1_500;
  const text =
    'So many words that somebody wrote to somebody else on a day, and a few more to fill the line that has no end. '.repeat(7);
  for (let from = 0; from < count; from += each) {
    const id = 1_000 + from / each;
    yield `${from === 0 ? '' : ','}{"name":"Ada ${id}","type":"personal_chat","id":${id},"messages":[`;
    for (let n = from; n < Math.min(count, from + each); n++) {
      const unix = 1_400_000_000 + n * 200;
      const [fromName, fromId] = n % 2 === 0 ? ['Me', 'user1'] : [`Ada ${id}`, `user${id}`];
      const date = new Date(unix * 1000).toISOString().slice(0, 19);
      yield `${n === from ? '' : ','}${JSON.stringify({ id: n, type: 'message', date, date_unixtime: String(unix), from: fromName, from_id: fromId, text, text_entities: [{ type: 'plain', text }] })}`;
    }
    yield ']}';
  }
  yield ']}}';
}

function* issoInOneLine(count: number): Generator<string> {
  yield '[{"id":"/post/","title":"A post","comments":[';
  const text = 'So many words that somebody wrote below a post on a day, and a few more to fill the line.';
  for (let id = 0; id < count; id++) {
    const created = new Date(Date.UTC(2014, 0, 1) + id * 100_000).toISOString().replace('T', ' ').slice(0, 19);
    const comment = {
      id,
      email: `ada${id % 9000}@mail.example`,
      author: `Ada ${id % 9000}`,
      remote_addr: '127.0.0.1',
      created,
      text,
    };
    yield `${id === 0 ? '' : ','}${JSON.stringify(comment)}`;
  }
  yield ']}]';
}
