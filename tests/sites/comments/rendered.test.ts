import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../relationship/mention.ts';
import { everyoneOn } from '../../../sites/all.ts';
import { openPage } from '../page.ts';

// Pages as the systems' own clients drew them, kept beside the project; skipped where they are not.
const folder = '../shared/corpus/systems';

type Label = {
  file: string;
  comments: { name: string; url: string | null; md5: string | null; sha256: string | null; parent: number | null }[];
};

const systems: [string, Label][] = existsSync(folder)
  ? Object.entries(JSON.parse(readFileSync(`${folder}/labels.json`, 'utf8')))
  : [];

describe.skipIf(systems.length === 0)('comments as their own client draws them', () => {
  it.for(systems)('name everyone, with link, picture and whom they answer: %s', ([, label]) => {
    const url = 'https://blog.example/post';
    const found = everyoneOn(openPage(`${folder}/${label.file}`, url), { url: new URL(url) });
    expect(found.map(summary).sort(byName)).toEqual(label.comments.map(expected).sort(byName));
    expect(found.filter(({ identities }) => identities[0]?.startsWith('gravatar:')).length).toBeGreaterThan(2);
    for (const { identities, displayName } of found)
      for (const picture of identities.filter((identity) => identity.startsWith('gravatar:')))
        expect(hashesOf(label, displayName)).toContain(picture);
  });
});

function summary({ displayName, identities, replyTo }: Mention) {
  const links = identities.filter((identity) => !/^(gravatar|name):/.test(identity)).length;
  return { name: displayName, links, isReply: replyTo !== null, weak: identities.at(-1) };
}

function expected({ name, url, parent }: Label['comments'][number]): ReturnType<typeof summary> {
  return {
    name,
    links: url === null ? 0 : 1,
    isReply: parent !== null,
    weak: `name:blog.example/${name.toLowerCase()}`,
  };
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}

function hashesOf({ comments }: Label, name: string): string[] {
  return comments
    .filter((comment) => comment.name === name)
    .flatMap(({ md5, sha256 }) => [`gravatar:${md5}`, `gravatar:${sha256}`]);
}
