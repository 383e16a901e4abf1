import { expect, it } from 'vitest';
import { recognised } from '../../importers/recognised.ts';
import { exportFile } from './case.ts';
import { inEnglish } from './inEnglish.ts';

/** What became of each of these files, by name: the importer that reads it, why it is left out, or that nobody knows it. */
async function became(files: Record<string, string>): Promise<Record<string, string>> {
  const dropped = Object.entries(files).map(([name, text]) => exportFile(name, text));
  const { exports, unknown, unreadable } = await recognised(dropped, new AbortController().signal);
  return Object.fromEntries([
    ...exports.flatMap(({ importer, files: read }) => read.map(({ name }) => [name, importer.name])),
    ...exports.flatMap(({ leftOut }) => leftOut.map(({ file, reason }) => [file, inEnglish(reason)])),
    ...unknown.map(({ file }) => [file.name, 'unknown']),
    ...unreadable.map(({ file, reason }) => [file, inEnglish(reason)]),
  ]);
}

const connections = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n';

it('says of each file of a LinkedIn export whether it is read, and of the others why not', async () => {
  expect(
    await became({
      'li.zip/Connections.csv': connections,
      'li.zip/Comments.csv': 'Date,Link,Message\n',
      'li.zip/Jobs/Saved Jobs_1.csv': 'Saved Date,Job Url,Job Title,Company Name\n',
      'li.zip/Member_Follows_997361.csv': 'Date,Status,FullName\n',
      'li.zip/guide_messages.csv': 'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n',
      'li.zip/Something new.csv': 'What\n',
    }),
  ).toEqual({
    'li.zip/Connections.csv': 'linkedin',
    'li.zip/Comments.csv': expect.stringMatching(/^Your own posts/),
    'li.zip/Jobs/Saved Jobs_1.csv': expect.stringMatching(/^About jobs/),
    'li.zip/Member_Follows_997361.csv': expect.stringMatching(/^Names without/),
    'li.zip/guide_messages.csv': 'Talks with a machine.',
    'li.zip/Something new.csv': 'Nobody here knows this file.',
  });
});

it('knows what lies unpacked beside an export, and leaves the rest to whoever dropped it', async () => {
  const files = { 'Connections.csv': connections, 'Votes.csv': 'Date,Link,OptionText\n', 'friends.csv': 'Name,Mail\n' };
  expect(await became(files)).toEqual({
    'Connections.csv': 'linkedin',
    'Votes.csv': expect.stringMatching(/^Your own posts/),
    'friends.csv': 'unknown',
  });
});

it('offers a table of people that somebody packed with an export, and says that it came with it', async () => {
  const dropped = Object.entries({
    'mine.zip/Connections.csv': connections,
    'mine.zip/friends.csv': 'Name,Mail\nUna Moss,una@example.org\nUri Moss,uri@example.org\n',
    'mine.zip/shopping.csv': 'item,amount\nmilk,2\nbread,1\n',
    'alone.csv': 'Name,Mail\nUna Moss,una@example.org\nUri Moss,uri@example.org\n',
  }).map(([name, text]) => exportFile(name, text));
  const { exports, unknown } = await recognised(dropped, new AbortController().signal);
  expect(unknown.map(({ file, beside }) => [file.name, beside?.importer.name])).toEqual([
    ['mine.zip/friends.csv', 'linkedin'],
    ['alone.csv', undefined],
  ]);
  expect(exports[0]?.leftOut.map(({ file }) => file)).toEqual(['mine.zip/shopping.csv']);
});

it('says why an archive of X has files that are not read', async () => {
  expect(
    await became({
      'x.zip/data/follower.js': 'window.YTD.follower.part0 = [ ]',
      'x.zip/data/like.js': 'window.YTD.like.part0 = [ ]',
      'x.zip/data/ip-audit.js': 'window.YTD.ip_audit.part0 = [ ]',
      'x.zip/data/of-tomorrow.js': 'window.YTD.of_tomorrow.part0 = [ ]',
      'x.zip/data/README.txt': 'INTRODUCTION',
      'x.zip/assets/js/main.js': '!function(){}',
    }),
  ).toEqual({
    'x.zip/data/follower.js': 'x',
    'x.zip/data/like.js': 'Likes and bookmarks: no talk, and nobody is named.',
    'x.zip/data/ip-audit.js': 'About your account, your devices and what you paid.',
    'x.zip/data/of-tomorrow.js': 'Nobody here knows this file.',
    'x.zip/data/README.txt': expect.stringMatching(/table of contents/),
    'x.zip/assets/js/main.js': expect.stringMatching(/table of contents/),
  });
});

it('says so where a file is known and alone tells of nobody', async () => {
  expect(await became({ 'like.js': 'window.YTD.like.part0 = [ ]' })).toEqual({
    'like.js': 'Likes and bookmarks: no talk, and nobody is named.',
  });
});
