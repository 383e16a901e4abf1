import type { Face, Post } from '../x.ts';
import { type Child, h, icon, pageData } from './tree.ts';

type Data = {
  view: 'home' | 'followers' | 'chat' | 'thread';
  me: Face;
  listed: (Face & { bio: string })[];
  posts?: Post[];
  chatWith?: Face;
};

const data = pageData<Data>();
const bubble = 'M4 5h16v11H9l-4 4v-4H4z';
const loop = 'M5 9V7h12l-3-3m5 11v2H7l3 3';
const heart = 'M12 20C5 15 4 11 4 9a4 4 0 0 1 8-1 4 4 0 0 1 8 1c0 2-1 6-8 11z';
const ribbon = 'M7 4h10v16l-5-4-5 4z';
const dots = 'M5 12h.1M12 12h.1M19 12h.1';

function spans(text: string): HTMLElement {
  return h('div', { dir: 'ltr' }, h('span', {}, h('span', {}, text)));
}

function avatar(face: Face, linked: boolean): HTMLElement {
  const image = h('div', {}, h('div', {}, h('img', { src: face.picture, alt: '' })));
  const inside = linked
    ? h('a', { href: `/${face.handle}`, role: 'link', 'aria-hidden': 'true', tabindex: -1 }, image)
    : h('div', { role: 'presentation', tabindex: -1, 'aria-hidden': 'true' }, image);
  return h(
    'div',
    { 'data-testid': 'Tweet-User-Avatar' },
    h('div', { 'data-testid': `UserAvatar-Container-${face.handle}` }, h('div', {}, inside)),
  );
}

/** Name, account and time in one line. Inside a quoted post nothing of it is a link. */
function userName(face: Face, post: { id: string; at: string } | null): HTMLElement {
  const link = (attributes: Record<string, string>, ...children: Child[]) =>
    post ? h('a', { role: 'link', href: `/${face.handle}`, ...attributes }, ...children) : h('div', attributes, ...children);
  const name = link({}, h('div', { class: 'name' }, spans(face.name)));
  const account = link({ tabindex: '-1' }, h('div', { class: 'quiet' }, spans(`@${face.handle}`)));
  const dot = h('div', { dir: 'ltr', 'aria-hidden': 'true', class: 'quiet' }, h('span', {}, '·'));
  const time = h('time', { datetime: post?.at ?? '2026-10-20T10:00:00.000Z' }, hoursAgo(post?.at));
  const when = post
    ? h('a', { href: `/${face.handle}/status/${post.id}`, role: 'link', dir: 'ltr', class: 'quiet' }, time)
    : h('div', { dir: 'ltr', class: 'quiet' }, time);
  return h(
    'div',
    { 'data-testid': 'User-Name', class: 'line' },
    h('div', { class: 'line' }, h('div', {}, name)),
    h('div', {}, h('div', { class: 'line' }, h('div', {}, account), dot, h('div', {}, when))),
  );
}

function hoursAgo(at: string | undefined): string {
  const hours = at ? Math.round((Date.UTC(2026, 9, 20, 13) - Date.parse(at)) / 3_600_000) : 22;
  return hours < 24
    ? `${hours}h`
    : new Date(at ?? 0).toLocaleDateString('en', { month: 'short', day: 'numeric', timeZone: 'UTC' });
}

function action(testId: string, path: string, count: number | null): HTMLElement {
  const number =
    count === null ? [] : [h('span', { 'data-testid': 'app-text-transition-container' }, h('span', {}, String(count)))];
  return h(
    'button',
    { 'data-testid': testId, role: 'button', type: 'button', 'aria-label': testId },
    h('div', { dir: 'ltr' }, h('div', {}, icon(path)), ...number),
  );
}

function article(post: Post): HTMLElement {
  const context = post.reposter
    ? h(
        'div',
        { class: 'context' },
        icon(loop),
        h(
          'span',
          { 'data-testid': 'socialContext' },
          h('a', { href: `/${post.reposter.handle}`, role: 'link', dir: 'ltr' }, h('span', {}, post.reposter.name, ' reposted')),
        ),
      )
    : null;
  const quote = post.quoted
    ? h(
        'div',
        { class: 'quote' },
        h(
          'div',
          { role: 'link', tabindex: 0 },
          h('div', { class: 'line' }, avatar(post.quoted.author, false), userName(post.quoted.author, null)),
          h('div', { 'data-testid': 'tweetText', dir: 'auto', lang: 'en' }, h('span', {}, post.quoted.text)),
        ),
      )
    : null;
  const like = action('like', heart, post.likes);
  const built = h(
    'article',
    { 'data-testid': 'tweet', role: 'article', tabindex: 0 },
    ...(context ? [context] : []),
    h(
      'div',
      { class: 'post' },
      avatar(post.author, true),
      h(
        'div',
        { class: 'body' },
        h(
          'div',
          { class: 'line top' },
          userName(post.author, post),
          h('button', { 'data-testid': 'caret', type: 'button', 'aria-label': 'More', class: 'caret' }, icon(dots)),
        ),
        h('div', { 'data-testid': 'tweetText', dir: 'auto', lang: 'en' }, h('span', {}, post.text)),
        ...(quote ? [quote] : []),
        h(
          'div',
          { role: 'group', class: 'actions' },
          action('reply', bubble, post.replies),
          action('retweet', loop, Math.round(post.likes / 9)),
          like,
          action('bookmark', ribbon, null),
        ),
      ),
    ),
  );
  // A like draws the whole line anew, as React does: whatever stood inside it is gone.
  like.addEventListener('click', () => {
    const id = built.closest<HTMLElement>('[data-post]')?.dataset.post;
    const shown = data.posts?.find((candidate) => candidate.id === id) ?? post;
    built.querySelector('.top > [data-testid="User-Name"]')?.replaceWith(userName(shown.author, shown));
  });
  return built;
}

/** Rewrites a cell in place for another post of the same shape, as recycling feeds do: same elements, other links and words. */
function recycle(cell: HTMLElement, post: Post): void {
  const fresh = article(post);
  const worn = cell.querySelector('article') as HTMLElement;
  copyInto(
    worn.querySelector('.post > [data-testid="Tweet-User-Avatar"]') as Element,
    fresh.querySelector('.post > [data-testid="Tweet-User-Avatar"]') as Element,
  );
  const line = '.top > [data-testid="User-Name"]';
  copyInto(worn.querySelector(line) as Element, fresh.querySelector(line) as Element);
  const text = '[data-testid="tweetText"] > span';
  copyInto(worn.querySelector(text) as Element, fresh.querySelector(text) as Element);
}

/** Attributes and words of one tree written over another of the same shape; what others put there stays. */
function copyInto(worn: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes) if (worn.getAttribute(name) !== value) worn.setAttribute(name, value);
  const ours = [...worn.childNodes].filter(
    (node) => !(node instanceof Element) || node.hasChildNodes() || node.attributes.length > 0,
  );
  [...fresh.childNodes].forEach((node, n) => {
    const old = ours[n];
    if (node instanceof Text && old instanceof Text) old.data = node.data;
    else if (node instanceof Element && old instanceof Element) copyInto(old, node);
  });
}

const shapeOf = (post: Post) => (post.reposter || post.quoted ? 'own' : 'plain');
const heightOf = (post: Post) => 117 + (post.reposter ? 24 : 0) + (post.quoted ? 104 : 0);

/** The timeline: only what is near the window exists, every cell absolutely placed in a tall box. */
function timeline(posts: Post[]): HTMLElement {
  const tops: number[] = [];
  let height = 0;
  for (const post of posts) {
    tops.push(height);
    height += heightOf(post);
  }
  const box = h('div', { style: `position: relative; min-height: ${height}px` });
  const mounted = new Map<number, HTMLElement>();
  const spare: HTMLElement[] = [];

  const cellFor = (post: Post): HTMLElement => {
    const worn = shapeOf(post) === 'plain' ? spare.pop() : undefined;
    if (worn) {
      recycle(worn, post);
      return worn;
    }
    return h('div', { 'data-testid': 'cellInnerDiv' }, h('div', {}, h('div', {}, article(post))));
  };
  const draw = () => {
    const from = scrollY - 1200;
    const to = scrollY + innerHeight + 1200;
    for (const [n, cell] of mounted) {
      if ((tops[n] ?? 0) >= from && (tops[n] ?? 0) <= to) continue;
      mounted.delete(n);
      const post = posts[n];
      if (post && shapeOf(post) === 'plain' && n % 2 === 0) spare.push(cell);
      else cell.remove();
    }
    posts.forEach((post, n) => {
      const top = tops[n] ?? 0;
      if (top < from || top > to || mounted.has(n)) return;
      const cell = cellFor(post);
      cell.style.transform = `translateY(${top}px)`;
      cell.dataset.post = post.id;
      if (!cell.isConnected) box.append(cell);
      mounted.set(n, cell);
    });
    for (const cell of spare.splice(0)) cell.remove();
  };
  addEventListener('scroll', draw, { passive: true });
  draw();
  return h(
    'section',
    { role: 'region' },
    h('h1', { class: 'unseen' }, 'Your Home Timeline'),
    h('div', { 'aria-label': 'Timeline: Your Home Timeline' }, box),
  );
}

/** A row of people, which on X is a button with a button in it. */
function userCell(face: Face & { bio: string }, n: number): HTMLElement {
  return h(
    'button',
    { 'data-testid': 'UserCell', role: 'button', type: 'button' },
    h(
      'div',
      { class: 'row' },
      h(
        'div',
        { 'data-testid': `UserAvatar-Container-${face.handle}` },
        h(
          'div',
          {},
          h(
            'a',
            { role: 'link', href: `/${face.handle}`, tabindex: -1, 'aria-hidden': 'true' },
            h('div', {}, h('div', {}, h('img', { src: face.picture, alt: '' }))),
          ),
        ),
      ),
      h(
        'div',
        { class: 'who' },
        h(
          'div',
          {},
          h('a', { role: 'link', href: `/${face.handle}` }, h('div', { class: 'name' }, spans(face.name))),
          h('div', { class: 'quiet' }, h('a', { role: 'link', href: `/${face.handle}`, tabindex: -1 }, spans(`@${face.handle}`))),
        ),
        h('div', { dir: 'auto', class: 'bio' }, h('span', {}, face.bio)),
      ),
      h(
        'button',
        {
          'data-testid': `${100_000 + n}-follow`,
          role: 'button',
          type: 'button',
          'aria-label': `Follow @${face.handle}`,
          class: 'follow',
        },
        spans('Follow'),
      ),
    ),
  );
}

function conversation(face: Face): HTMLElement {
  const host = h('div', { 'data-testid': 'xchatEmbedRoute' });
  const root = host.attachShadow({ mode: 'open' });
  const said = ['Did the draft arrive?', 'It did, reading tonight.', 'No hurry. Thursday is fine too.'];
  root.append(
    h('link', { rel: 'stylesheet', href: '/app/x.css' }),
    h(
      'div',
      { 'data-testid': 'dm-conversation-header', class: 'row' },
      h('a', { href: `/${face.handle}`, tabindex: -1, 'aria-hidden': 'true' }, h('img', { src: face.picture, alt: '' })),
      h('a', { href: `/${face.handle}` }, h('span', { 'data-testid': 'dm-conversation-username', class: 'name' }, face.name)),
    ),
    ...said.map((text, n) =>
      h(
        'div',
        { 'data-testid': `message-${n}`, 'data-dm-message-row': 'true', class: n % 2 ? 'justify-end' : 'justify-start' },
        h('div', { 'data-testid': `message-text-${n}` }, h('span', { dir: 'auto' }, text)),
      ),
    ),
    h('textarea', { 'data-testid': 'dm-composer-textarea', placeholder: 'Message' }),
  );
  return host;
}

/** The page of one post, with the box to answer it. Sending empties the box, as X does. */
function thread(post: Post): HTMLElement {
  const answered = article(post);
  answered.tabIndex = -1;
  const field = h('div', {
    'data-testid': 'tweetTextarea_0',
    role: 'textbox',
    contenteditable: 'true',
    'aria-label': 'Post text',
  });
  const send = h('button', { 'data-testid': 'tweetButtonInline', type: 'button' }, 'Reply');
  send.addEventListener('click', () => field.replaceChildren());
  return h(
    'section',
    { role: 'region' },
    h(
      'div',
      { 'aria-label': 'Timeline: Conversation' },
      h(
        'div',
        { 'data-testid': 'cellInnerDiv', class: 'still' },
        answered,
        h('div', { 'data-testid': 'inline_reply_offscreen' }, field, h('div', {}, send)),
      ),
      ...(post.answers ?? []).map((answer) => h('div', { 'data-testid': 'cellInnerDiv', class: 'still' }, article(answer))),
    ),
  );
}

function navigation(): HTMLElement {
  const entries: [string, string][] = [
    ['Home', '/home'],
    ['Explore', '/explore'],
    ['Notifications', '/notifications'],
    ['Chat', '/i/chat'],
    ['Lists', '/i/lists'],
  ];
  return h(
    'header',
    { role: 'banner' },
    h(
      'nav',
      {},
      ...entries.map(([name, href]) => h('a', { href, role: 'link' }, name)),
      h('a', { href: `/${data.me.handle}`, role: 'link', 'data-testid': 'AppTabBar_Profile_Link' }, 'Profile'),
    ),
  );
}

function primary(): HTMLElement {
  if (data.view === 'followers')
    return h(
      'section',
      { role: 'region' },
      h(
        'div',
        { 'aria-label': 'Timeline: Followers' },
        ...data.listed.map((face, n) => h('div', { 'data-testid': 'cellInnerDiv', class: 'still' }, userCell(face, n))),
      ),
    );
  if (data.view === 'chat' && data.chatWith) return conversation(data.chatWith);
  const [post] = data.posts ?? [];
  return data.view === 'thread' && post ? thread(post) : timeline(data.posts ?? []);
}

document
  .getElementById('react-root')
  ?.append(
    h(
      'div',
      { class: 'columns' },
      navigation(),
      h(
        'main',
        { role: 'main' },
        h(
          'div',
          { 'data-testid': 'primaryColumn' },
          h('div', { class: 'heading' }, document.title.replace(' / X', '')),
          primary(),
        ),
        h(
          'div',
          { 'data-testid': 'sidebarColumn' },
          h(
            'aside',
            { role: 'complementary', 'aria-label': 'Who to follow' },
            h('h2', {}, 'Who to follow'),
            ...data.listed.slice(0, 3).map(userCell),
          ),
        ),
      ),
    ),
  );
