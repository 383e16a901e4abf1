// `npm run new -- site <name>` and `npm run new -- importer <name>`: one file that works, one saved page or export with its
// expectation on top, one line in all.ts. The family tests pass at once; then change file and fixture to what the real thing is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Files to write, by path inside the project. */
type Plan = { files: Record<string, string>; list: string; next: string };

const plans: Record<string, (name: string) => Plan> = { site: newSite, importer: newImporter };

const project = resolve(process.env.FAMILIAR_PROJECT ?? join(import.meta.dirname, '..'));
const [kind = '', name = ''] = process.argv.slice(2);
const plan = plans[kind]?.(name);

if (!plan || !/^[a-z][a-zA-Z0-9]*$/.test(name))
  fail('Say "npm run new -- site <name>" or "npm run new -- importer <name>"; the name in camelCase.');
const taken = Object.keys(plan.files).find((path) => existsSync(join(project, path)));
if (taken) fail(`${taken} exists already; take another name.`);

for (const [path, text] of Object.entries(plan.files)) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), text);
  console.log(`wrote  ${path}`);
}
enlist(join(project, plan.list), name);
console.log(`\n${plan.next}`);

function newSite(site: string): Plan {
  return {
    list: 'sites/comments/commentSites.ts',
    files: {
      [`sites/${site}.ts`]: `import type { CommentSystem } from './comments/commentSystem.ts';

/** The comments of ${site}. */
export const ${site}: CommentSystem = {
  name: '${site}',
  comment: '.${site}-comment',
  names: '.${site}-comment-name',
};
`,
      [`tests/sites/${site}/comments.html`]: `<!-- {
  "url": "https://blog.example/post",
  "mentions": [
    { "identities": ["web:ada-moss.example", "name:blog.example/ada moss"], "displayName": "Ada Moss", "role": "commenter" }
  ]
} -->
<!doctype html>
<title>A post</title>
<article class="${site}-comment">
  <a class="${site}-comment-name" href="https://ada-moss.example">Ada Moss</a>
  <p>The first comment.</p>
</article>
`,
    },
    next: `Now:
1. Save what the page really looks like into tests/sites/${site}/ (invented people, real structure), who it names on top.
2. Change sites/${site}.ts until "npx vitest run tests/sites" passes. A website of its own, not a comment system? See sites/site.ts.
3. Add a line to CHANGELOG.md.`,
  };
}

function newImporter(importer: string): Plan {
  return {
    list: 'importers/all.ts',
    files: {
      [`importers/${importer}.ts`]: `import { finding } from '../relationship/finding.ts';
import type { Identity } from '../relationship/identity.ts';
import { because } from '../relationship/skipReason.ts';
import { rowsOf } from './csv.ts';
import type { Importer } from './importer.ts';

/** The first line of the export, which no other format begins with. */
const header = '${importer} name,${importer} e-mail';

/** The address book of ${importer}. */
export const ${importer}: Importer = {
  name: '${importer}',

  recognises: ({ text }) => text.startsWith(header),

  owner: async () => [],

  async *read(files, reading) {
    for (const file of files) {
      for await (const { line, cells } of rowsOf(file, reading)) {
        const [name = '', email = ''] = cells;
        if (line === 1) continue;
        if (email.includes('@')) yield finding({ name, identities: [emailIdentity(email)] });
        else reading.skip({ file: file.name, line, reason: because('skip_noEmail', email) });
      }
    }
  },
};

function emailIdentity(email: string): Identity {
  return \`email:\${email.trim().toLowerCase()}\`;
}
`,
      [`tests/importers/${importer}/first/people.csv`]: `${importer} name,${importer} e-mail\nAda Moss,ada@moss.example\n`,
      [`tests/importers/${importer}/first/expected.json`]: `${JSON.stringify(
        { owner: [], people: [{ name: 'Ada Moss', identities: ['email:ada@moss.example'], interactions: [] }], skipped: [] },
        null,
        2,
      )}\n`,
    },
    next: `Now:
1. Put a real export (invented people, real structure) into tests/importers/${importer}/<case>/ with what it tells in expected.json.
2. Change importers/${importer}.ts until "npx vitest run tests/importers" passes.
3. Add a line to CHANGELOG.md.`,
  };
}

/** Adds the import, in the order of the alphabet, and the entry: the newest is asked first, for it is the most particular. */
function enlist(path: string, added: string): void {
  const lines = readFileSync(path, 'utf8').split('\n');
  const folder = relative(dirname(path), join(project, dirname(Object.keys(plan?.files ?? {})[0] ?? '')));
  const file = `${folder || '.'}/${added}.ts`;
  const imports = lines.flatMap((line, n) => (line.startsWith('import ') ? [n] : []));
  const place = imports.find((n) => importedBy(lines[n]) > file) ?? (imports.at(-1) ?? -1) + 1;
  lines.splice(place, 0, `import { ${added} } from '${file}';`);
  writeFileSync(
    path,
    lines
      .join('\n')
      .replace(/(: readonly \w+\[\] = \[)(\s*)/, `$1$2${added},$2`)
      .replace(/(\[\w+),(?=\w)/, '$1, '),
  );
  console.log(`listed in ${relative(project, path)}`);
}

function importedBy(line: string | undefined): string {
  return /'([^']+)'/.exec(line ?? '')?.[1] ?? '';
}

function fail(words: string): never {
  console.error(words);
  process.exit(2);
}
