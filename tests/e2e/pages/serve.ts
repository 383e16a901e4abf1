import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Answer, Host } from '../internet.ts';

/** A page that builds itself, as feeds do: the script and style of that name in `served/`, and what it is to show. */
export type Page = {
  title: string;
  script: string;
  style: string;
  data: object;
  /** For the html element: `lang="en"`, a class, a theme. */
  html?: string;
  body?: string;
};

/** The document of such a page. */
export function pageOf({ title, script, style, data, html = 'lang="en"', body = '' }: Page): Answer {
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html>
<html ${html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/app/${style}">
</head>
<body>
${body}
<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/app/${script}"></script>
</body>
</html>`,
  };
}

/** A host with these pages (by path) and the scripts and styles they load. */
export function hostOf(pages: (url: URL) => Answer | null): Host {
  return (url) => {
    const [, file] = /^\/app\/([\w.-]+)$/.exec(url.pathname) ?? [];
    return file === undefined ? pages(url) : served(file);
  };
}

function served(file: string): Answer {
  const text = readFileSync(join(import.meta.dirname, 'served', file), 'utf8');
  return file.endsWith('.css')
    ? { type: 'text/css; charset=utf-8', body: text }
    : { type: 'text/javascript; charset=utf-8', body: stripTypeScriptTypes(text) };
}
