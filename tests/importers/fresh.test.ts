import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/lib/zip-core-native.js';
import { expect, it } from 'vitest';
import { recognised } from '../../importers/recognised.ts';
import { unpack } from '../../importers/unpack.ts';
import { type Expected, readAll } from './case.ts';
import { skippedInEnglish } from './inEnglish.ts';

type Content = string | Uint8Array<ArrayBuffer> | Blob;
type Files = Record<string, Content | Promise<Content>>;

/** A drop as a service or a person leaves it on the disk, and what it comes to; expectations were written before it was read. */
type Drop = {
  files: Files;
  by: string[];
  owner?: string[];
  /** `name | first account | rung direction day, …` of everybody. */
  people: string[];
  /** Beginnings of the reasons why something was left out. */
  skipped?: string[];
  /** Names of files nobody knows. */
  unknown?: string[];
};

async function zip(files: Files): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter());
  for (const [name, content] of Object.entries(files)) await writer.add(name, new BlobReader(new Blob([await content])));
  return writer.close();
}

async function gzip(content: string): Promise<Blob> {
  return new Response(new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

const bom = '\ufeff';
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(`${bom}${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

/** Text in an old code page, by the letters it has beside ASCII. */
function inCodePage(label: string, text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(label);
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63);
}

async function told({ files }: Drop) {
  const problems: Expected['skipped'] = [];
  const { signal } = new AbortController();
  const dropped = await Promise.all(
    Object.entries(files).map(async ([name, content]) => ({ name, blob: new Blob([await content]) })),
  );
  const problem = (one: Parameters<typeof skippedInEnglish>[0]) => problems.push(skippedInEnglish(one));
  const unpacked = await unpack(dropped, { progress: () => {}, opened: () => {}, problem, signal });
  const { exports, unknown, unreadable } = await recognised(unpacked.files, signal);
  unreadable.forEach(problem);
  const read = [];
  const owners = [];
  for (const { importer, files: its } of exports) {
    const one = await readAll(importer, its);
    owners.push(...one.owner);
    problems.push(...one.skipped);
    read.push(...one.people);
  }
  const people = read.map(
    ({ name, identities: [first], interactions }) =>
      `${name} | ${first} | ${interactions.map((one) => one.replace(/T.*$/, '')).join(', ')}`,
  );
  return {
    by: exports.map(({ importer }) => importer.name).sort(),
    owner: owners,
    people: people.sort(),
    skipped: problems.map(({ reason }) => reason),
    unknown: unknown.map(({ file }) => file.name),
  };
}

const notes = 'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n';
const titles = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

const xAccount =
  'window.YTD.account.part0 = [\n  {"account" : {"email" : "m@holt.example","createdVia" : "web","username" : "marenholt","accountId" : "100","createdAt" : "2009-01-01T00:00:00.000Z","accountDisplayName" : "Maren"}}\n]';
const tweet = (id: string, day: string, to: string, toId: string) =>
  `{"tweet" : {"id_str" : "${id}","created_at" : "${day}","full_text" : "@${to} yes &amp; no","in_reply_to_screen_name" : "${to}","in_reply_to_user_id_str" : "${toId}","entities" : {"user_mentions" : [{"name" : "Ada Okafor","screen_name" : "${to}","indices" : ["0","4"],"id_str" : "${toId}","id" : "${toId}"}],"urls" : []}}}`;
const dm = (from: string, to: string, at: string, text: string) =>
  `{"messageCreate" : {"recipientId" : "${to}","reactions" : [],"urls" : [],"text" : "${text}","mediaUrls" : [],"senderId" : "${from}","id" : "${at.replace(/\D/g, '')}","createdAt" : "${at}","editHistory" : []}}`;

const wxr = (items: string, version = '1.2') => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="https://wordpress.org/export/${version}/">
<channel><title>Fieldnotes</title><link>https://fieldnotes.example</link><wp:wxr_version>${version}</wp:wxr_version>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>maren</wp:author_login><wp:author_email>maren@holt.example</wp:author_email></wp:author>
${items}</channel></rss>`;
const wxrComment = (id: number, name: string, email: string, gmt: string, parent = 0, user = 0) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author><![CDATA[${name}]]></wp:comment_author><wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_author_url></wp:comment_author_url><wp:comment_author_IP>203.0.113.1</wp:comment_author_IP><wp:comment_date>${gmt}</wp:comment_date><wp:comment_date_gmt>${gmt}</wp:comment_date_gmt><wp:comment_content><![CDATA[So true]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent><wp:comment_user_id>${user}</wp:comment_user_id></wp:comment>`;
const wxrItem = (id: number, comments: string) =>
  `<item><title>On ${id}</title><link>https://fieldnotes.example/?p=${id}</link><dc:creator>maren</dc:creator><wp:post_id>${id}</wp:post_id><wp:post_type>post</wp:post_type>${comments}</item>`;

const mail = (from: string, to: string, day: string, more = '') =>
  `From 1801307885802627215@xxx ${day}\nX-GM-THRID: 1\n${more}Message-ID: <${day.replace(/\W/g, '')}@mail.example>\nDate: ${day.replace(/^(\w+) (\w+) (\d+) ([\d:]+) (\S+) (\d+)$/, '$1, $3 $2 $6 $4 $5')}\nFrom: ${from}\nTo: ${to}\nSubject: =?UTF-8?B?R3LDvMOfZQ==?=\nContent-Type: text/plain\n\nFrom here on\n>From there\n\n`;

const drops: Record<string, Drop> = {
  'LinkedIn: the fast zip, unpacked and packed again by Windows, with backslashes, a mark and CRLF': {
    files: {
      'Basic.zip': zip({
        'Basic_LinkedInDataExport_06-29-2026\\Connections.csv': crlf(
          `${bom}${notes}${titles}Ada,Okafor,https://www.linkedin.com/in/ada-okafor,,"Okafor, Sons",Binder,29 Jun 2026\nBo,Kim,https://www.linkedin.com/in/bo-kim-1a,bo@kim.example,,,01 Mar 2016\n`,
        ),
        'Basic_LinkedInDataExport_06-29-2026\\Profile.csv':
          'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nMaren,Holt,,,,,,,,,[marenholt],,\n',
      }),
    },
    by: ['linkedin'],
    owner: ['x:marenholt'],
    people: ['Ada Okafor | linkedin:ada-okafor | follow both 2026-06-29', 'Bo Kim | linkedin:bo-kim-1a | follow both 2016-03-01'],
  },
  'LinkedIn: connections saved again by a German Excel, in its code page': {
    files: {
      'Kopie von Connections (2).csv': inCodePage(
        'windows-1252',
        'First Name;Last Name;URL;Email Address;Company;Position;Connected On\r\nZoë;Müller;https://www.linkedin.com/in/zoe-mueller;;Straßenbau AG;Geschäftsführerin;05.02.2024\r\n',
      ),
    },
    by: ['linkedin'],
    people: ['Zoë Müller | linkedin:zoe-mueller | follow both 2024-02-05'],
  },
  'LinkedIn: connections in French': {
    files: {
      'Connections.csv': `Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion\nÉloïse,Tissot,https://www.linkedin.com/in/%C3%A9lo%C3%AFse-tissot,,Atelier,Relieuse,12 févr. 2024\n`,
    },
    by: ['linkedin'],
    people: ['Éloïse Tissot | linkedin:éloïse-tissot | follow both 2024-02-12'],
  },
  'LinkedIn: connections in German as UTF-16 with tabs': {
    files: {
      'Connections.csv': utf16(
        crlf(
          'Vorname\tNachname\tURL\tE-Mail-Adresse\tUnternehmen\tPosition\tVerbunden am\nJörg\tWeiß\thttps://www.linkedin.com/in/joerg-weiss\t\tWeiß & Co\tBinder\t03 März 2021\n',
        ),
      ),
    },
    by: ['linkedin'],
    people: ['Jörg Weiß | linkedin:joerg-weiss | follow both 2021-03-03'],
  },
  'LinkedIn: connections in Spanish, Dutch and Italian at once': {
    files: {
      'a.csv':
        'Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el\nInés,Gil,https://www.linkedin.com/in/ines-gil,,,,4 feb 2024\n',
      'b.csv':
        'Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op\nSanne,de Wit,https://www.linkedin.com/in/sanne-de-wit,,,,3 mrt 2024\n',
      'c.csv':
        'Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il\nLuca,Riva,https://www.linkedin.com/in/luca-riva,,,,7 ott 2023\n',
    },
    by: ['linkedin'],
    people: [
      'Inés Gil | linkedin:ines-gil | follow both 2024-02-04',
      'Luca Riva | linkedin:luca-riva | follow both 2023-10-07',
      'Sanne de Wit | linkedin:sanne-de-wit | follow both 2024-03-03',
    ],
  },
  'LinkedIn: messages of several lines, with a draft and a group': {
    files: {
      'Connections.csv': `${titles}Ada,Okafor,https://www.linkedin.com/in/ada-okafor,,,,01 Mar 2016\n`,
      'Profile.csv':
        'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nMaren,Holt,,,,,,,,,,,\n',
      'messages.csv': `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION ARCHIVED
c1,,Maren Holt,https://www.linkedin.com/in/maren-holt,Ada Okafor,https://www.linkedin.com/in/ada-okafor,2026-05-01 10:00:00 UTC,,"<p>Two
lines, ""quoted""</p>",INBOX,,No,No
c1,,Maren Holt,https://www.linkedin.com/in/maren-holt,Ada Okafor,https://www.linkedin.com/in/ada-okafor,2026-05-01 10:01:00 UTC,,unsent,INBOX,,Yes,No
c2,Binders,Bo Kim,https://www.linkedin.com/in/bo-kim,"Maren Holt, Ada Okafor","https://www.linkedin.com/in/maren-holt,https://www.linkedin.com/in/ada-okafor",2026-05-02 10:00:00 UTC,Hello,all,INBOX,,No,No
`,
    },
    by: ['linkedin'],
    owner: ['linkedin:maren-holt'],
    people: [
      'Ada Okafor | linkedin:ada-okafor | follow both 2016-03-01, message out 2026-05-01',
      'Bo Kim | linkedin:bo-kim | message in 2026-05-02',
    ],
    skipped: ['1 draft'],
  },
  'X: an archive zipped again on a Mac, in a folder, in parts, with an empty file': {
    files: {
      'twitter-2026-03-06.zip': zip({
        'twitter-2026-03-06/data/manifest.js':
          'window.__THAR_CONFIG = {\n  "userInfo" : {"accountId" : "100","userName" : "marenholt"}}',
        'twitter-2026-03-06/data/account.js': xAccount,
        'twitter-2026-03-06/data/tweets.js': `window.YTD.tweets.part0 = [ ${tweet('7', 'Fri Mar 06 13:02:05 +0000 2026', 'Ada', '200')} ]`,
        'twitter-2026-03-06/data/tweets-part1.js': `window.YTD.tweets.part1 = [ ${tweet('8', 'Sat Mar 07 13:02:05 +0000 2026', 'ada', '200')} ]`,
        'twitter-2026-03-06/data/mute.js': 'window.YTD.mute.part0 = [ ]',
        'twitter-2026-03-06/data/tweets_media/7-a.jpg': 'x',
        '__MACOSX/twitter-2026-03-06/data/._tweets.js': 'window.YTD.tweets.part0 = [ nonsense',
      }),
    },
    by: ['x'],
    owner: ['x:marenholt', 'x-id:100', 'email:m@holt.example'],
    people: ['Ada Okafor | x:ada | reply out 2026-03-06, reply out 2026-03-07'],
  },
  'X: an archive of 2016 by months': {
    files: {
      '100_abc.zip': zip({
        'data/js/user_details.js':
          'var user_details =  {\n  "screen_name" : "marenholt",\n  "id" : "100",\n  "full_name" : "Maren"\n}',
        'data/js/tweet_index.js': 'var tweet_index =  [ {\n  "file_name" : "data/js/tweets/2015_01.js"} ]',
        'data/js/tweets/2015_01.js': crlf(
          'Grailbird.data.tweets_2015_01 =\n [ {\n  "created_at" : "2015-01-24 02:02:37 +0000",\n  "id_str" : "9",\n  "text" : "@ada hi",\n  "in_reply_to_screen_name" : "ada",\n  "in_reply_to_user_id_str" : "200",\n  "entities" : {"user_mentions" : [ {"name" : "Ada Okafor","screen_name" : "ada","id_str" : "200"} ]},\n  "user" : {"name" : "Maren","screen_name" : "marenholt","id_str" : "100"}\n} ]',
        ),
      }),
    },
    by: ['x'],
    owner: ['x:marenholt', 'x-id:100'],
    people: ['Ada Okafor | x:ada | reply out 2015-01-24'],
  },
  'X: an archive of 2019 with its files at the root and posts without a wrapper': {
    files: {
      'account.js': xAccount.replace(' =', '='),
      'tweet.js': `window.YTD.tweet.part0 = [ ${tweet('7', 'Fri Mar 06 13:02:05 +0000 2020', 'ada', '200').slice(11, -1)} ]`,
      'follower.js':
        'window.YTD.follower.part0 = [ {\n  "follower" : {\n    "accountId" : "200",\n    "userLink" : "https://twitter.com/intent/user?user_id=200"\n  }\n} ]',
    },
    by: ['x'],
    owner: ['x:marenholt', 'x-id:100', 'email:m@holt.example'],
    people: ['Ada Okafor | x:ada | reply out 2020-03-06, follow in 2026-11-25'],
  },
  'X: an archive in two zips, with messages in the second, and in a third zip both': {
    files: {
      'all.zip': zip({
        'part-1.zip': zip({ 'data/account.js': xAccount, 'data/README.txt': 'Hello' }),
        'part-2.zip': zip({
          'data/direct-messages.js': `${bom}window.YTD.direct_messages.part0 = [ {"dmConversation" : {"conversationId" : "100-200","messages" : [ ${dm('200', '100', '2026-02-02T10:00:00.000Z', 'line\\nbreak')}, ${dm('100', '200', '2026-02-01T10:00:00.000Z', 'hi')} ]}} ]`,
          'data/direct-messages-group.js': `window.YTD.direct_messages_group.part0 = [ {"dmConversation" : {"conversationId" : "5","messages" : [ {"joinConversation" : {"initiatingUserId" : "300","participantsSnapshot" : [ "100", "200" ],"createdAt" : "2020-01-01T00:00:00.000Z"}}, {"messageCreate" : {"senderId" : "300","id" : "77","text" : "all","createdAt" : "2020-01-02T00:00:00.000Z"}} ]}} ]`,
        }),
      }),
    },
    by: ['x'],
    owner: ['x:marenholt', 'x-id:100', 'email:m@holt.example'],
    people: [' | x-id:200 | message out 2026-02-01, message in 2026-02-02', ' | x-id:300 | message in 2020-01-02'],
    skipped: ['1 message left out: to a group'],
  },
  'WordPress: an export of 1.0 with a mark and CRLF, and the owner’s own reply': {
    files: {
      'fieldnotes.wordpress.2026-03-06.xml': crlf(
        `${bom}${wxr(wxrItem(1, wxrComment(1, 'Ada Okafor', 'ada@okafor.example', '2014-01-14 17:32:12') + wxrComment(2, 'maren', 'maren@holt.example', '2014-01-15 08:00:00', 1, 1)), '1.0')}`,
      ),
    },
    by: ['wxr'],
    owner: ['email:maren@holt.example'],
    people: ['Ada Okafor | email:ada@okafor.example | reply in 2014-01-14, reply out 2014-01-15'],
  },
  'WordPress: an export in several files, in a zip in a zip': {
    files: {
      'download.zip': zip({
        'Fieldnotes/export.zip': zip({
          'fieldnotes.wordpress.001.xml': wxr(wxrItem(1, wxrComment(1, 'Ada', 'ada@okafor.example', '2014-01-14 17:32:12'))),
          'fieldnotes.wordpress.002.xml': wxr(
            wxrItem(2, wxrComment(2, 'Ada Okafor', 'ADA@okafor.example', '2015-01-14 17:32:12')),
          ),
        }),
      }),
    },
    by: ['wxr'],
    owner: ['email:maren@holt.example'],
    people: ['Ada | email:ada@okafor.example | reply in 2014-01-14, reply in 2015-01-14'],
  },
  'WordPress: an export renamed and gzipped': {
    files: { 'backup.txt.gz': gzip(wxr(wxrItem(1, wxrComment(1, 'Ada &amp; Bo', 'ada@okafor.example', '2014-01-14 17:32:12')))) },
    by: ['wxr'],
    owner: ['email:maren@holt.example'],
    people: ['Ada & Bo | email:ada@okafor.example | reply in 2014-01-14'],
  },
  'Disqus: an export of today, gzipped, without addresses': {
    files: {
      'fieldnotes-2026-03-06T10_00_00-all.xml.gz': gzip(`<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://disqus.com/api/schemas/1.0/disqus.xsd">
<category dsq:id="1"><forum>fieldnotes</forum><title>General</title><isDefault>true</isDefault></category>
<thread dsq:id="10"><id /><forum>fieldnotes</forum><category dsq:id="1" /><link>https://fieldnotes.example/calls/</link><title>Calls</title><message /><createdAt>2012-07-24T08:03:07Z</createdAt><author><name>Maren</name><isAnonymous>false</isAnonymous><username>marenholt</username></author><isClosed>false</isClosed><isDeleted>false</isDeleted></thread>
<post dsq:id="20"><id>wp_id=3</id><message><![CDATA[<p>Good</p>]]></message><createdAt>2012-07-25T08:03:07Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Ada Okafor</name><isAnonymous>false</isAnonymous><username>adaokafor</username></author><thread dsq:id="10" /></post>
<post dsq:id="21"><id /><message><![CDATA[<p>Buy</p>]]></message><createdAt>2012-07-26T08:03:07Z</createdAt><isDeleted>false</isDeleted><isSpam>true</isSpam><author><name>Spam</name><isAnonymous>true</isAnonymous></author><thread dsq:id="10" /></post>
<post dsq:id="22"><id /><message><![CDATA[<p>Anon</p>]]></message><createdAt>2012-07-27T08:03:07Z</createdAt><isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>Bo K.</name><isAnonymous>true</isAnonymous></author><thread dsq:id="10" /><parent dsq:id="20" /></post>
</disqus>`),
    },
    by: ['disqus'],
    owner: ['disqus:marenholt'],
    people: [
      'Ada Okafor | disqus:adaokafor | reply in 2012-07-25',
      'Bo K. | name:fieldnotes.example/bo k. | reply in 2012-07-27',
    ],
    skipped: ['1 comment'],
  },
  'Isso: an export with a mark, renamed': {
    files: {
      'comments.json': `${bom}[{"id":"/calls/","title":"Calls","comments":[{"id":1,"parent":null,"created":"2005-02-24 04:03:37","text":"hi","author":"Ada Okafor","email":"ada@okafor.example","website":null,"remote_addr":"::1"}]}]`,
    },
    by: ['isso'],
    people: ['Ada Okafor | email:ada@okafor.example | reply in 2005-02-24'],
  },
  'Ghost: members with a mark, notes of several lines and new columns': {
    files: {
      'members.2026-03-06.csv': crlf(
        `${bom}id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers,gift_id,custom_fields.Town\n5f1,ada@okafor.example,Ada Okafor,"binds,\nslowly",true,false,,2024-01-02T03:04:05.000Z,,,Free,,Cork\n`,
      ),
    },
    by: ['ghost'],
    people: ['Ada Okafor | email:ada@okafor.example | follow in 2024-01-02'],
  },
  'Mailchimp: its zip of three lists': {
    files: {
      'audience_export_1a2b.zip': zip({
        'subscribed_email_audience_export_1a2b.csv':
          '"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,LAST_CHANGED,LEID,EUID,NOTES,TAGS\nada@okafor.example,Ada,Okafor,4,"2020-02-03 04:05:06","2020-02-03 04:05:06","2021-01-01 00:00:00",1,ab,,\n',
        'unsubscribed_email_audience_export_1a2b.csv':
          '"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,UNSUB_TIME,UNSUB_REASON,LAST_CHANGED,LEID,EUID,NOTES,TAGS\nbo@kim.example,Bo,Kim,2,"2020-02-03 04:05:06","2020-02-03 04:05:06","2021-01-01 00:00:00","N/A","2021-01-01 00:00:00",2,cd,,\n',
        'cleaned_email_audience_export_1a2b.csv':
          '"Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,CONFIRM_TIME,CLEAN_TIME,LAST_CHANGED,LEID,EUID,NOTES,TAGS\n',
      }),
    },
    by: ['mailchimp'],
    people: ['Ada Okafor | email:ada@okafor.example | follow in 2020-02-03'],
    skipped: ['bo@kim.example left on 2021-01-01'],
  },
  'Substack: subscribers renamed, beside posts that tell of nobody': {
    files: {
      'subs.csv':
        'email,active_subscription,expiry,plan,email_disabled,created_at,first_payment_at\nada@okafor.example,false,,other,false,2025-01-01T00:00:00.000Z,\n',
    },
    by: ['substack'],
    people: [' | email:ada@okafor.example | follow in 2025-01-01'],
  },
  'Beehiiv: subscribers with spaces around names': {
    files: {
      'subscribers.csv':
        'email,First Name,Last Name,status,tier,created_at,stripe_customer_id,Free Tier,unsubscribed_at\nada@okafor.example, Ada , Okafor ,active,free,2023-03-24 10:23:10 UTC,,Yes,\n',
    },
    by: ['beehiiv'],
    people: ['Ada Okafor | email:ada@okafor.example | follow in 2023-03-24'],
  },
  'Google: contacts in a Takeout, as CSV and as cards at once': {
    files: {
      'takeout-20260306T100000Z-001.zip': zip({
        'Takeout/archive_browser.html': '<html><body>Archive</body></html>',
        'Takeout/Contacts/All Contacts/All Contacts.csv':
          'First Name,Middle Name,Last Name,Phonetic First Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value\nAda,,Okafor,,,Okafor Sons,Binder,--05-17,,,* myContacts ::: Cork,* Home,ada@okafor.example ::: a@okafor.example\n',
        'Takeout/Contacts/All Contacts/All Contacts.vcf': crlf(
          'BEGIN:VCARD\nVERSION:3.0\nFN:Ada Okafor\nN:Okafor;Ada;;;\nEMAIL;TYPE=INTERNET;TYPE=HOME:ada@okafor.example\nEND:VCARD\n',
        ),
      }),
    },
    by: ['contactsCsv', 'vcard'],
    people: ['Ada Okafor | email:ada@okafor.example | ', 'Ada Okafor | email:ada@okafor.example | '],
  },
  'Outlook: contacts in German and its code page, semicolons': {
    files: {
      'Kontakte.CSV': inCodePage(
        'windows-1252',
        '"Anrede";"Vorname";"Weitere Vornamen";"Nachname";"Suffix";"Firma";"Abteilung";"Position";"Straße geschäftlich";"Ort geschäftlich";"Ort privat";"Mobiltelefon";"E-Mail-Adresse";"E-Mail-Typ";"E-Mail: Angezeigter Name";"E-Mail 2: Adresse";"E-Mail 2: Typ";"Geburtstag";"Notizen"\r\n"Frau";"Jördis";"";"Weiß";"";"Weiß & Söhne";"";"Binderin";"";"";"Köln";"+49 170 1234567";"joerdis@weiss.example";"SMTP";"Jördis Weiß";"";"";"17.5.1985";"Zeile 1\r\nZeile 2"\r\n',
      ),
    },
    by: ['contactsCsv'],
    people: ['Jördis Weiß | email:joerdis@weiss.example | '],
  },
  'Outlook: contacts in Russian and its code page': {
    files: {
      'контакты.csv': inCodePage(
        'windows-1251',
        '"Обращение","Имя","Отчество","Фамилия","Суффикс","Организация","Отдел","Должность","Улица (раб. адрес)","Город (раб. адрес)","Область (раб. адрес)","Индекс (раб. адрес)","Страна (раб. адрес)","Улица (дом. адрес)","Город (дом. адрес)","Рабочий факс","Рабочий телефон","Телефон переносной","Адрес эл. почты","Тип эл. почты","День рождения"\r\n"","Ольга","Петровна","Смирнова","","Переплёт","","Мастер","","","","","","","","","","","olga@smirnova.example","SMTP","0/0/00"\r\n',
      ),
    },
    by: ['contactsCsv'],
    people: ['Ольга Петровна Смирнова | email:olga@smirnova.example | '],
  },
  'Thunderbird: an address book in French with tabs': {
    files: {
      'Adresses personnelles.txt':
        'Prénom\tNom de famille\tNom à afficher\tSurnom\tPremière adresse électronique\tAdresse électronique secondaire\tTéléphone portable\tOrganisation\nÉloïse\tTissot\tÉloïse Tissot\t\teloise@tissot.example\t\t\tAtelier\n',
    },
    by: ['contactsCsv'],
    people: ['Éloïse Tissot | email:eloise@tissot.example | '],
  },
  'vCard 2.1: quoted-printable over soft line ends, bare types, old Mac line ends': {
    files: {
      'pb.vcf':
        'BEGIN:VCARD\rVERSION:2.1\rN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81=C4=85=\r=63ka;Ewa;;;\rTEL;CELL;PREF:+48601234567\rEMAIL;INTERNET;PREF:ewa@lacka.example\rEND:VCARD\r',
    },
    by: ['vcard'],
    people: ['Ewa Łącka | email:ewa@lacka.example | '],
  },
  'vCard 4: folded in the middle of a letter, grouped, with an emoji, two cards on one line end': {
    files: {
      'contacts.vcard':
        'BEGIN:VCARD\r\nVERSION:4.0\r\nitem1.FN:Ngozi 🪡 Oka\r\n for\r\nitem1.EMAIL;PREF=1:mailto:ngozi@okafor.example\r\nitem2.X-SOCIALPROFILE;type=twitter:https://twitter.com/Ngozi\r\nEND:VCARD\r\n\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:No Account\r\nEND:VCARD\r\n',
    },
    by: ['vcard'],
    people: ['Ngozi 🪡 Okafor | email:ngozi@okafor.example | '],
    skipped: ['No Account'],
  },
  'JSContact: one card alone, pretty-printed': {
    files: {
      'card.json':
        '{\n  "@type": "Card",\n  "version": "1.0",\n  "uid": "22B2C7DF",\n  "name": { "components": [ { "kind": "given", "value": "Ada" }, { "kind": "surname", "value": "Okafor" } ], "isOrdered": true },\n  "emails": { "e1": { "address": "ada@okafor.example" } }\n}\n',
    },
    by: ['jscontact'],
    people: ['Ada Okafor | email:ada@okafor.example | '],
  },
  'Gmail: a German Takeout in two zips, with CRLF and foreign labels': {
    files: {
      'takeout-1.zip': zip({
        'Takeout/E-Mail/Alle E-Mails, einschließlich Spam- und Papierkorb-E-Mails-001.mbox': crlf(
          mail(
            'Ada Okafor <ada@okafor.example>',
            'maren@holt.example',
            'Sat Jun 08 15:37:46 +0200 2024',
            'X-Gmail-Labels: =?UTF-8?Q?Posteingang,Ge=C3=B6ffnet?=\nDelivered-To: maren@holt.example\n',
          ),
        ),
      }),
      'takeout-2.zip': zip({
        'Takeout/E-Mail/Alle E-Mails, einschließlich Spam- und Papierkorb-E-Mails-002.mbox': crlf(
          mail(
            'Maren <maren@holt.example>',
            '"Okafor, Ada" <ada@okafor.example>',
            'Sun Jun 09 15:37:46 +0200 2024',
            'X-Gmail-Labels: Gesendet\n',
          ) +
            mail(
              'Maren <maren@holt.example>',
              'Bo <bo@kim.example>',
              'Mon Jun 10 15:37:46 +0200 2024',
              'X-Gmail-Labels: Gesendet\n',
            ),
        ),
      }),
    },
    by: ['mbox'],
    owner: ['email:maren@holt.example'],
    people: [
      'Ada Okafor | email:ada@okafor.example | email in 2024-06-08, email out 2024-06-09',
      'Bo | email:bo@kim.example | email out 2024-06-10',
    ],
  },
  'Mail: a folder of single letters in a zip, one without a date': {
    files: {
      'letters.zip': zip({
        'Archive/1.eml':
          'Received: by x\r\nMessage-ID: <1@x>\r\nDate: Thu, 6 Mar 2025 10:00:00 +0000\r\nFrom: ada@okafor.example (Ada Okafor)\r\nTo: maren@holt.example\r\nSubject: hi\r\n\r\nhello\r\n',
        'Archive/2.eml':
          'Message-ID: <2@x>\r\nDate: Fri, 7 Mar 2025 10:00:00 +0000\r\nFrom: Ada Okafor <ADA@okafor.example>\r\nTo: Maren <maren@holt.example>\r\nSubject: hi\r\n\r\nhello\r\n',
        'Archive/3.eml':
          'Message-ID: <3@x>\r\nFrom: Ada Okafor <ada@okafor.example>\r\nTo: Maren <maren@holt.example>\r\nSubject: undated\r\n\r\nhello\r\n',
      }),
    },
    by: ['mbox'],
    owner: [],
    people: ['Ada Okafor | email:ada@okafor.example | email in 2025-03-06, email in 2025-03-07'],
    skipped: ['The message is dated “”'],
  },
  'Google: a calendar in a Takeout, folded, with a zone of its own': {
    files: {
      'takeout.zip': zip({
        'Takeout/Calendar/maren@holt.example.ics': crlf(
          'BEGIN:VCALENDAR\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\nVERSION:2.0\nX-WR-CALNAME:maren@holt.example\nX-WR-TIMEZONE:Europe/Berlin\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin:20240306T000000\nDTEND;TZID=Europe/Berlin:20240306T010000\nUID:a@google.com\nORGANIZER;CN=Maren:mailto:maren@holt.example\nATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ada Ok\n afor;X-NUM-GUESTS=0:mailto:ada@okafor.example\nSUMMARY:Tea\nLOCATION:Café\nEND:VEVENT\nEND:VCALENDAR\n',
        ),
      }),
    },
    by: ['ics'],
    owner: ['email:maren@holt.example'],
    people: ['Ada Okafor | email:ada@okafor.example | meet both 2024-03-05'],
  },
  'Outlook: a calendar with a mark and a zone by its Windows name': {
    files: {
      'Calendar.ics': `${bom}${crlf('BEGIN:VCALENDAR\nPRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN\nVERSION:2.0\nMETHOD:PUBLISH\nBEGIN:VEVENT\nUID:040000008200E00074C5B7101A82E008\nDTSTART;TZID="Eastern Standard Time":20240306T200000\nDTEND;TZID="Eastern Standard Time":20240306T203000\nORGANIZER;CN="Okafor, Ada":mailto:ada@okafor.example\nATTENDEE;CN="Holt, Maren";RSVP=TRUE:mailto:maren@holt.example\nATTENDEE;CN="Kim, Bo";PARTSTAT=DECLINED:mailto:bo@kim.example\nSUMMARY:Call\nLOCATION:Microsoft Teams Meeting\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART;TZID="Eastern Standard Time":20240401T200000\nDTEND;TZID="Eastern Standard Time":20240401T203000\nORGANIZER;CN="Holt, Maren":mailto:maren@holt.example\nATTENDEE;CN="Gil, Ines":mailto:ines@gil.example\nSUMMARY:Dinner\nEND:VEVENT\nEND:VCALENDAR\n')}`,
    },
    by: ['ics'],
    owner: ['email:maren@holt.example'],
    people: [
      'Ada Okafor | email:ada@okafor.example | call both 2024-03-07',
      'Ines Gil | email:ines@gil.example | meet both 2024-04-02',
    ],
  },
  'Mastodon: an archive in a folder, and the list of whom one follows': {
    files: {
      'archive-20260306.zip': zip({
        'archive/actor.json':
          '{"@context":["https://www.w3.org/ns/activitystreams"],"id":"https://social.example/users/maren","type":"Person","preferredUsername":"maren","url":"https://social.example/@maren"}',
        'archive/outbox.json':
          '{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":1,"orderedItems":[{"id":"https://social.example/users/maren/statuses/1/activity","type":"Create","actor":"https://social.example/users/maren","published":"2023-01-02T03:04:05Z","to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["https://other.example/users/ada"],"object":{"id":"https://social.example/users/maren/statuses/1","type":"Note","inReplyTo":"https://other.example/users/ada/statuses/9","content":"<p>yes</p>","published":"2023-01-02T03:04:05Z","tag":[{"type":"Mention","href":"https://other.example/users/ada","name":"@ada@other.example"}]}}]}',
        'archive/likes.json':
          '{"@context":"https://www.w3.org/ns/activitystreams","id":"likes.json","type":"OrderedCollection","orderedItems":[]}',
        'archive/media_attachments/files/1.png': 'x',
      }),
      'following_accounts.csv':
        'Account address,Show boosts,Notify on new posts,Languages\nada@other.example,true,false,\nbo@third.example,true,false,"en, de"\n',
    },
    by: ['mastodon'],
    owner: ['mastodon:maren@social.example'],
    people: [
      ' | mastodon:ada@other.example | reply out 2023-01-02, follow out 2026-11-25',
      ' | mastodon:bo@third.example | follow out 2026-11-25',
    ],
  },
  'WhatsApp: a chat of an iPhone in its zip, marks and narrow spaces': {
    files: {
      'WhatsApp Chat - Ada Okafor.zip': zip({
        '_chat.txt': crlf(
          '\u200e[3/6/24, 1:02:05\u202fPM] Ada Okafor: \u200eMessages and calls are end-to-end encrypted. No one outside of this chat, not even WhatsApp, can read or listen to them.\n[3/6/24, 1:02:05\u202fPM] Ada Okafor: Hello\nsecond line\n[3/26/24, 1:05:00\u202fPM] Maren: Hi\n\u200e[3/27/24, 9:00:00\u202fAM] Ada Okafor: \u200eimage omitted\n',
        ),
      }),
    },
    by: ['whatsapp'],
    people: ['Ada Okafor | name:whatsapp/ada okafor | message in 2024-03-06, message out 2024-03-26, message in 2024-03-27'],
    skipped: ['1 line left out: words of the app'],
  },
  'WhatsApp: a chat of an Android in Portuguese': {
    files: {
      'Conversa do WhatsApp com Inês.txt':
        '26/03/2024 13:02 - As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta. Ninguém fora desta conversa, nem mesmo o WhatsApp, pode ler ou ouvi-las. Toque para saber mais.\n26/03/2024 13:02 - Inês: Olá\n27/03/2024 08:00 - Maren: Bom dia\n',
    },
    by: ['whatsapp'],
    people: ['Inês | name:whatsapp/inês | message in 2024-03-26, message out 2024-03-27'],
    skipped: ['1 line left out: words of the app'],
  },
  'Telegram: the whole account with a mark and a call': {
    files: {
      'result.json': `${bom}{"about":"Here is the data you requested.","personal_information":{"user_id":100,"first_name":"Maren","last_name":"Holt","phone_number":"+49 170 0000000","username":"@marenholt"},"chats":{"about":"","list":[{"name":"Ada","type":"personal_chat","id":200,"messages":[{"id":1,"type":"message","date":"2024-03-06T13:02:05","date_unixtime":"1709730125","from":"Ada","from_id":"user200","text":["see ",{"type":"link","text":"https://x.example"}],"text_entities":[]},{"id":2,"type":"service","date":"2024-03-07T13:02:05","date_unixtime":"1709816525","actor":"Maren Holt","actor_id":"user100","action":"phone_call","duration_seconds":600,"discard_reason":"hangup","text":""},{"id":3,"type":"service","date":"2024-03-08T13:02:05","date_unixtime":"1709902925","actor":"Ada","actor_id":"user200","action":"phone_call","discard_reason":"missed","text":""}]}]}}`,
    },
    by: ['telegram'],
    owner: ['telegram-id:100', 'telegram:marenholt', 'phone:+491700000000'],
    people: ['Ada | telegram-id:200 | message in 2024-03-06, call out 2024-03-07'],
    skipped: ['1 call'],
  },
  'Thunderbird: an address book as LDIF, in base64 and folded, with a list': {
    files: {
      'abook.ldif': crlf(
        `dn: cn=Ada Okafor,mail=ada@okafor.example\nobjectclass: top\nobjectclass: person\ngivenName: Ada\nsn: Okafor\ncn: Ada Oka\n for\nmail: ada@okafor.example\n\ndn:: ${btoa('cn=J')}\nobjectclass: person\ncn:: SsO2cmcgV2Vpw58=\nmail: joerg@weiss.example\n\ndn: cn=Binders\nobjectclass: top\nobjectclass: groupOfNames\ncn: Binders\nmember: cn=Ada Okafor,mail=ada@okafor.example\n`,
      ),
    },
    by: ['ldif'],
    people: ['Ada Okafor | email:ada@okafor.example | ', 'Jörg Weiß | email:joerg@weiss.example | '],
  },
  'Commento: an export with a mark, on one line, and a comment that awaits approval': {
    files: {
      'fieldnotes.json.gz': gzip(
        `${bom}{"version":1,"comments":[{"commentHex":"c1","domain":"fieldnotes.example","url":"/calls/","commenterHex":"p1","markdown":"I will call.","html":"","parentHex":"root","score":1,"state":"approved","creationDate":"2021-03-17T12:09:47.722181Z","direction":0,"deleted":false},{"commentHex":"c2","domain":"fieldnotes.example","url":"/calls/","commenterHex":"p1","markdown":"Buy","html":"","parentHex":"root","score":1,"state":"flagged","creationDate":"2021-03-18T12:09:47Z","direction":0,"deleted":false}],"commenters":[{"commenterHex":"p1","email":"ada@okafor.example","name":"Ada Okafor","link":"undefined","photo":"undefined","provider":"commento","joinDate":"2021-03-19T19:27:25.954285Z","isModerator":false}]}`,
      ),
    },
    by: ['commento'],
    people: ['Ada Okafor | email:ada@okafor.example | reply in 2021-03-17'],
    skipped: ['1 comment'],
  },
  'LinkedIn: the complete zip with invitations, endorsements and recommendations': {
    files: {
      'Complete_LinkedInDataExport_06-30-2026.zip': zip({
        'Profile.csv':
          'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers\nMaren,Holt,,,,,,,,,,,\n',
        'Connections.csv': `${notes}${titles}Ada,Okafor,https://www.linkedin.com/in/ada-okafor,,,,01 Mar 2016\n`,
        'Invitations.csv':
          'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\nMaren Holt,Bo Kim,"6/29/26, 9:15 AM","We met\nin Cork",OUTGOING,https://www.linkedin.com/in/maren-holt,https://www.linkedin.com/in/bo-kim\nInes Gil,Maren Holt,"6/30/26, 10:15 PM",,INCOMING,https://www.linkedin.com/in/ines-gil,https://www.linkedin.com/in/maren-holt\n',
        'Endorsement_Received_Info.csv':
          'Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n2023/01/02 10:00:00 UTC,Binding,Ada,Okafor,www.linkedin.com/in/ada-okafor,ACCEPTED\n',
        'Recommendations_Received.csv':
          'First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAda,Okafor,Okafor Sons,Binder,"Careful, ""quick""","10/11/23, 10:10 AM",VISIBLE\n',
        'Comments.csv':
          'Date,Link,Message\n2026-04-01 12:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1,nice\n',
      }),
    },
    by: ['linkedin'],
    people: [
      'Ada Okafor | linkedin:ada-okafor | follow both 2016-03-01, follow in 2023-01-02, reply in 2023-10-11',
      'Bo Kim | linkedin:bo-kim | message out 2026-06-29',
    ],
    skipped: ['1 invitation'],
  },
  'X: events of the encrypted chat and whom one follows, of 2026': {
    files: {
      'account.js': xAccount,
      'message-event.js':
        'window.YTD.message_event.part0 = [ {"messageEvent" : {"senderId" : "200","conversationId" : "100:200","createdAtMsec" : "1772802125000","messageId" : "m1","detail" : {"messageCreateEvent" : {"contents" : "AAAA"}}}}, {"messageEvent" : {"senderId" : "100","conversationId" : "100:200","createdAtMsec" : "1772802126000","messageId" : "m2","detail" : {"markConversationReadEvent" : {}}}} ]',
      'following.js':
        'window.YTD.following.part0 = [ {"following" : {"accountId" : "300","userLink" : "https://twitter.com/intent/user?user_id=300"}} ]',
    },
    by: ['x'],
    owner: ['x:marenholt', 'x-id:100', 'email:m@holt.example'],
    people: [' | x-id:200 | message in 2026-03-06', ' | x-id:300 | follow out 2026-11-25'],
    skipped: ['1 '],
  },
  'Mastodon: whom one followed in 2018, without titles': {
    files: { 'following_accounts.csv': 'ada@other.example\nBo@Third.example\n' },
    by: ['mastodon'],
    people: [' | mastodon:ada@other.example | follow out 2026-11-25', ' | mastodon:bo@third.example | follow out 2026-11-25'],
  },
  'vCard: an address with a comma in it, which is not the address behind the comma': {
    files: {
      'cards.vcf':
        'BEGIN:VCARD\nVERSION:2.1\nFN:Ada Okafor\nEMAIL;INTERNET:ada\\,bo@kim.example\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bo Kim\nEMAIL:bo@kim.example,b.kim@work.example\nEND:VCARD\n',
    },
    by: ['vcard'],
    people: ['Bo Kim | email:bo@kim.example | '],
    skipped: ['Ada Okafor has no'],
  },
  'Tiny News: readers with statuses in numbers, under titles as Beehiiv has them': {
    files: {
      'subs.csv':
        '"Channel id",Status,Tier,"Tier title",Tags,"Created at","Deleted at","Engagement OptIn",Email,Id,Name,Surname,"Updated At","User id"\n12,1,0,default,,"2022-10-28 22:18:42",,1,ada@okafor.example,4567,Ada,Okafor,"2022-10-28 22:22:20",0\n',
    },
    by: [],
    people: [],
    unknown: ['subs.csv'],
  },
  'everything in one zip: each by whom it belongs to, and what is no export left to the user': {
    files: {
      'stuff.zip': zip({
        'Connections.csv': `${titles}Ada,Okafor,https://www.linkedin.com/in/ada-okafor,,,,01 Mar 2016\n`,
        'members.csv':
          'id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels\n1,bo@kim.example,Bo Kim,,true,false,,2024-01-02T03:04:05.000Z,,\n',
        'a/b/c/me.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Ines Gil\nEMAIL:ines@gil.example\nEND:VCARD\n',
      }),
      'expenses.csv': 'Date,Amount,Category\n2024-01-01,12.50,Thread\n2024-01-02,9.00,Glue\n',
    },
    by: ['ghost', 'linkedin', 'vcard'],
    people: [
      'Ada Okafor | linkedin:ada-okafor | follow both 2016-03-01',
      'Bo Kim | email:bo@kim.example | follow in 2024-01-02',
      'Ines Gil | email:ines@gil.example | ',
    ],
    unknown: ['expenses.csv'],
  },
};

it.each(Object.entries(drops))('reads %s', async (_, drop) => {
  const { skipped, owner, ...rest } = await told(drop);
  expect(rest).toEqual({ by: drop.by, people: [...drop.people].sort(), unknown: drop.unknown ?? [] });
  if (drop.owner) expect(owner).toEqual(drop.owner);
  const beginnings = drop.skipped ?? [];
  expect(skipped).toEqual(beginnings.map((beginning) => expect.stringContaining(beginning)));
});
