import type { Member, Update } from '../linkedin.ts';
import { h, icon, pageData } from './tree.ts';

const { updates, me } = pageData<{ updates: Update[]; me: Member }>();
const hand = 'M8 20V10l4-7 2 1-1 5h6l-2 11z';
const bubble = 'M4 5h16v11H9l-4 4v-4H4z';
const loop = 'M5 9V7h12l-3-3m5 11v2H7l3 3';
const plane = 'M3 11l18-8-6 18-4-7z';
const dots = 'M5 12h.1M12 12h.1M19 12h.1';

const addressOf = (member: Member) =>
  `https://www.linkedin.com/in/${member.slug}?miniProfileUrn=urn%3Ali%3Afsd_profile%3A${member.memberId}`;

/** Every text stands there twice: once to be seen, once to be read aloud. */
function twice(text: string): HTMLElement[] {
  return [h('span', { 'aria-hidden': 'true' }, text), h('span', { class: 'visually-hidden' }, text)];
}

function actor(member: Member): HTMLElement {
  return h(
    'div',
    { class: 'update-components-actor__container' },
    h(
      'a',
      { class: 'update-components-actor__image', href: addressOf(member), 'aria-label': `${member.name}, graphic.` },
      h(
        'div',
        { class: 'update-components-actor__avatar' },
        h('img', { class: 'update-components-actor__avatar-image', src: member.picture, alt: '' }),
      ),
    ),
    h(
      'div',
      { class: 'update-components-actor__meta' },
      h(
        'a',
        {
          class: 'update-components-actor__meta-link',
          href: addressOf(member),
          'aria-label': `View: ${member.name} • 2nd ${member.headline}`,
        },
        h(
          'span',
          { class: 'update-components-actor__title' },
          h('span', { dir: 'ltr' }, ...twice(member.name)),
          h('span', { class: 'update-components-actor__supplementary-actor-info' }, ...twice(' • 2nd')),
        ),
        h('span', { class: 'update-components-actor__description' }, ...twice(member.headline)),
        h('span', { class: 'update-components-actor__sub-description' }, ...twice('2d • ')),
      ),
    ),
  );
}

function socialButton(label: string, text: string, path: string): HTMLElement {
  return h(
    'span',
    { class: 'feed-shared-social-action-bar__action-button' },
    h(
      'button',
      { class: 'social-actions-button', 'aria-label': label, type: 'button' },
      h('div', {}, icon(path), h('span', { class: 'social-action-button__text', 'aria-hidden': 'true' }, text)),
    ),
  );
}

function comment(id: string, said: Update['comments'][number], isReply = false): HTMLElement {
  const { by, text } = said;
  return h(
    'article',
    {
      class: `comments-comment-entity${isReply ? ' comments-comment-entity--reply' : ''}`,
      tabindex: -1,
      'data-id': `urn:li:comment:(activity:${id},${said.id ?? `${by.slug.length}${text.length}`})`,
    },
    h(
      'div',
      { class: 'comments-comment-meta__container' },
      h(
        'div',
        { class: 'comments-comment-meta__actor' },
        h(
          'a',
          {
            class: 'comments-comment-meta__image-link',
            href: `https://www.linkedin.com/in/${by.slug}`,
            'aria-label': `View ${by.name}’s profile`,
          },
          h('img', { src: by.picture, alt: '' }),
        ),
        h(
          'a',
          {
            class: 'comments-comment-meta__description-container',
            href: `https://www.linkedin.com/in/${by.slug}`,
            'aria-label': `View: ${by.name} • 2nd ${by.headline}`,
          },
          h(
            'h3',
            { class: 'comments-comment-meta__description' },
            h('span', { class: 'comments-comment-meta__description-title' }, by.name),
            h('span', { class: 'comments-comment-meta__data' }, ' • 2nd'),
          ),
          h('div', { class: 'comments-comment-meta__description-subtitle' }, by.headline),
        ),
      ),
      h(
        'div',
        { class: 'comments-comment-meta__info' },
        h('time', { class: 'comments-comment-meta__data' }, '1w'),
        h(
          'button',
          { type: 'button', 'aria-expanded': 'false', 'aria-label': `Open options for ${by.name}’s comment` },
          icon(dots),
        ),
      ),
    ),
    h(
      'section',
      { class: 'comments-comment-entity__content' },
      h(
        'span',
        { class: 'comments-comment-item__main-content', dir: 'ltr' },
        h('div', { class: 'update-components-text', dir: 'ltr' }, h('span', { dir: 'ltr' }, text)),
      ),
    ),
    h(
      'div',
      { class: 'comments-comment-social-bar--cr' },
      h(
        'button',
        {
          class: 'social-actions-button',
          'aria-label': `React Like to ${by.name}’s comment`,
          'aria-pressed': 'false',
          type: 'button',
        },
        'Like',
      ),
      h(
        'button',
        { 'aria-label': `Reply to ${by.name}’s comment`, type: 'button' },
        h('span', { 'aria-hidden': 'true' }, 'Reply'),
      ),
    ),
    ...(said.replies.length > 0
      ? [
          h(
            'div',
            { class: 'comments-replies-list' },
            ...said.replies.map((reply) => comment(id, { ...reply, replies: [] }, true)),
          ),
        ]
      : []),
  );
}

function update(post: Update): HTMLElement {
  const header = post.commentedBy
    ? [
        h(
          'div',
          { class: 'update-components-header' },
          h(
            'span',
            { class: 'update-components-header__text-view' },
            h('a', { href: addressOf(post.commentedBy) }, post.commentedBy.name),
            ' commented on this',
          ),
        ),
      ]
    : [];
  const reshared = post.reshared
    ? [
        h(
          'div',
          { class: 'feed-shared-update-v2__update-content-wrapper artdeco-card' },
          actor(post.reshared.actor),
          h('div', { class: 'update-components-text', dir: 'ltr' }, h('span', { dir: 'ltr' }, post.reshared.text)),
        ),
      ]
    : [];
  return h(
    'div',
    { 'data-view-name': 'feed-full-update' },
    h(
      'div',
      { class: 'feed-shared-update-v2', role: 'article', 'data-urn': `urn:li:activity:${post.id}` },
      h(
        'div',
        { class: 'feed-shared-update-v2__control-menu-container' },
        h('h2', { class: 'visually-hidden' }, 'Feed post'),
        ...header,
        h(
          'div',
          { class: 'update-components-actor--with-control-menu-and-hide-post' },
          actor(post.actor),
          h(
            'div',
            { class: 'menus' },
            h(
              'button',
              {
                class: 'feed-shared-control-menu__trigger',
                'aria-label': `Open control menu for post by ${post.actor.name}`,
                'aria-expanded': 'false',
                type: 'button',
              },
              icon(dots),
            ),
            h(
              'button',
              {
                class: 'feed-shared-control-menu__hide-post-button',
                'aria-label': `Dismiss post by ${post.actor.name}`,
                type: 'button',
              },
              icon('M6 6l12 12M18 6L6 18'),
            ),
          ),
        ),
        h(
          'div',
          { class: 'feed-shared-inline-show-more-text', tabindex: -1 },
          h('div', { class: 'update-components-text', dir: 'ltr' }, h('span', { dir: 'ltr' }, post.text)),
        ),
        ...reshared,
        h(
          'div',
          { class: 'feed-shared-social-action-bar' },
          socialButton('React Like', 'Like', hand),
          socialButton('Comment', 'Comment', bubble),
          socialButton('Repost', 'Repost', loop),
          socialButton('Send in a private message', 'Send', plane),
        ),
        ...(post.comments.length > 0
          ? [
              h(
                'div',
                { class: 'feed-shared-update-v2__comments-container' },
                ...post.comments.map((said) => comment(post.id, said)),
              ),
            ]
          : []),
      ),
    ),
  );
}

/** A shell for each update; its inside exists only while it is near the window, and its height stays when it goes. */
function shell(post: Update): HTMLElement {
  const inside = h('div', { class: 'occludable-update' });
  const near = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting && !inside.firstChild) {
        inside.append(update(post));
        inside.style.minHeight = '';
      } else if (entry && !entry.isIntersecting && inside.firstChild) {
        inside.style.minHeight = `${inside.offsetHeight}px`;
        inside.replaceChildren();
      }
    },
    { rootMargin: '900px' },
  );
  near.observe(inside);
  inside.style.minHeight = '260px';
  return h('div', { 'data-id': `urn:li:activity:${post.id}` }, inside);
}

document
  .getElementById('global-nav')
  ?.append(
    h(
      'nav',
      { 'aria-label': 'Primary' },
      ...['Home', 'My Network', 'Jobs', 'Messaging', 'Notifications'].map((name) => h('a', { href: '#' }, name)),
      h(
        'button',
        { class: 'global-nav__me', type: 'button' },
        h('img', { class: 'global-nav__me-photo', src: me.picture, alt: me.name }),
      ),
    ),
  );
document
  .querySelector('.application-outlet')
  ?.append(
    h(
      'div',
      { class: 'scaffold' },
      h(
        'div',
        { class: 'scaffold__sidebar' },
        h(
          'div',
          { class: 'artdeco-card feed-identity-module' },
          h('img', { src: me.picture, alt: '' }),
          h('strong', {}, me.name),
          h('p', {}, me.headline),
        ),
      ),
      h('main', { 'aria-label': 'Main Feed' }, h('div', { class: 'scaffold-finite-scroll__content' }, ...updates.map(shell))),
    ),
  );
