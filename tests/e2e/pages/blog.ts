import { createHash } from 'node:crypto';
import type { Answer, Host } from '../internet.ts';

/** One comment under a post. */
export type Comment = {
  name: string;
  /** As it was typed into the form: a link, nonsense, or ''. */
  url: string;
  email: string;
  text: string;
  /** ISO time; a day of October 2026 if left out. */
  at?: string;
  replies?: Comment[];
};

/** One post of a classic WordPress blog. */
export type BlogPost = {
  title: string;
  paragraphs: readonly string[];
  comments: readonly Comment[];
  /** Part of the html element: `lang="he" dir="rtl"`. */
  html?: string;
  dark?: boolean;
  /** A script that runs before everything else on the page, as a hostile theme's would. */
  firstScript?: string;
  /** What else stands in the head: styles, a policy. */
  head?: string;
};

/** A blog with these posts by path, as WordPress writes them with a classic theme. */
export function blog(posts: Record<string, BlogPost>): Host {
  return ({ pathname }) => {
    const post = posts[pathname];
    return post ? page(post) : null;
  };
}

function page({
  title,
  paragraphs,
  comments,
  html = 'lang="en-US"',
  dark = false,
  firstScript = '',
  head = '',
}: BlogPost): Answer {
  const total = count(comments);
  const body = `<!doctype html>
<html ${html}>
<head>
<meta charset="UTF-8">
<script>${firstScript}</script>
${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="WordPress 6.6">
<link rel="icon" href="data:,">
<title>${asText(title)}</title>
<style>${style(dark)}</style>
</head>
<body class="post-template-default single single-post">
<div id="page" class="site">
<header id="masthead" class="site-header"><p class="site-title"><a href="/" rel="home">Notes from the back row</a></p></header>
<main id="main" class="site-main">
<article id="post-12" class="post type-post hentry">
<header class="entry-header"><h1 class="entry-title">${asText(title)}</h1></header>
<div class="entry-content">${paragraphs.map((text) => `<p>${asText(text)}</p>`).join('\n')}</div>
</article>
<div id="comments" class="comments-area">
<h2 class="comments-title">${total} thoughts on “${asText(title)}”</h2>
<ol class="comment-list">
${comments.map((comment, n) => item(comment, String(n + 1), 1)).join('\n')}
</ol>
</div>
</main>
</div>
</body>
</html>`;
  return { type: 'text/html; charset=utf-8', body };
}

function item(comment: Comment, id: string, depth: number): string {
  const name = asText(comment.name);
  const author =
    comment.url === '' ? name : `<a href="${asText(comment.url)}" class="url" rel="ugc external nofollow">${name}</a>`;
  const gravatar = createHash('sha256').update(comment.email.trim().toLowerCase()).digest('hex');
  const day = (Number(id) % 9) + 1;
  const at = comment.at ?? `2026-10-0${day}T09:12:00+00:00`;
  const replies = (comment.replies ?? []).map((reply, n) => item(reply, `${id}${n + 1}`, depth + 1));
  return `<li id="comment-${id}" class="comment depth-${depth}">
<article id="div-comment-${id}" class="comment-body">
<footer class="comment-meta">
<div class="comment-author vcard"><img alt="" data-src="https://secure.gravatar.com/avatar/${gravatar}?s=64&amp;d=mm&amp;r=g" class="avatar avatar-64 photo" height="32" width="32" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"> <b class="fn">${author}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="#comment-${id}"><time datetime="${at}">October ${day}, 2026 at 9:12 am</time></a></div>
</footer>
<div class="comment-content"><p>${asText(comment.text)}</p></div>
<div class="reply"><a rel="nofollow" class="comment-reply-link" href="#respond">Reply</a></div>
</article>
${replies.length > 0 ? `<ol class="children">${replies.join('\n')}</ol>` : ''}
</li>`;
}

function count(comments: readonly Comment[]): number {
  return comments.reduce((sum, { replies }) => sum + 1 + count(replies ?? []), 0);
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function style(dark: boolean): string {
  const [ground, text, quiet, line] = dark
    ? ['#14161a', '#e9e6df', '#a3a39b', '#33363c']
    : ['#fffdf8', '#26231e', '#6d675d', '#e6e0d4'];
  return `
body { margin: 0; background: ${ground}; color: ${text}; font: 18px/1.65 Georgia, "Noto Serif", serif; }
.site { max-width: 680px; margin: 0 auto; padding: 40px 20px 80px; }
.site-title { font-variant: small-caps; letter-spacing: .04em; }
a { color: inherit; }
h1 { font-size: 34px; line-height: 1.2; }
.comments-area { border-top: 1px solid ${line}; margin-top: 48px; }
.comments-title { font-size: 22px; }
.comment-list, .children { list-style: none; padding: 0; margin: 0; }
.children { padding-inline-start: 28px; border-inline-start: 2px solid ${line}; }
.comment-body { padding: 18px 0; }
.comment-author { display: flex; align-items: center; gap: 10px; }
.avatar { border-radius: 50%; background: ${line}; }
.says, .comment-metadata, .reply { font-size: 14px; color: ${quiet}; }
.comment-content { overflow-wrap: anywhere; }
.comment-content p { margin: 8px 0; }`;
}
