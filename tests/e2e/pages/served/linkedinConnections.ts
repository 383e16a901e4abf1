import type { Member } from '../linkedin.ts';
import { h, icon, pageData } from './tree.ts';

const { connections } = pageData<{ connections: Member[] }>();

/** Three links to one person and a compose link with the member id, inside wrappers that have no box. */
function card(member: Member, n: number): HTMLElement {
  const profile = `https://www.linkedin.com/in/${member.slug}/`;
  const compose = `https://www.linkedin.com/messaging/compose/?recipient=${member.memberId}&recipients=List(urn%3Ali%3Afsd_profile%3A${member.memberId})`;
  return h(
    'div',
    { 'data-display-contents': 'true', style: 'display: contents' },
    h(
      'div',
      { role: 'listitem', componentkey: `auto-component-${n}fe-9b2f`, class: 'connection' },
      h(
        'a',
        { href: profile, tabindex: 0, 'data-view-name': 'connections-profile' },
        h('figure', {}, h('img', { src: member.picture, alt: `${member.name}’s profile picture` })),
      ),
      h(
        'div',
        { class: '_1a2b3c' },
        h(
          'a',
          { href: profile, tabindex: 0, 'data-view-name': 'connections-profile' },
          h('div', {}, h('p', { class: '_name' }, h('a', { href: profile }, member.name)), h('p', {}, member.headline)),
        ),
        h('p', { class: '_when' }, 'Connected on October 2, 2026'),
      ),
      h(
        'div',
        { class: '_actions' },
        h('a', { href: compose, 'aria-label': 'Message', class: '_message' }, h('span', {}, 'Message')),
        h(
          'button',
          { 'aria-label': 'Show more actions', 'aria-expanded': 'false', type: 'button' },
          icon('M5 12h.1M12 12h.1M19 12h.1'),
        ),
      ),
    ),
  );
}

document.body.dataset.rehydrated = 'true';
document.getElementById('root')?.append(
  h(
    'main',
    { id: 'workspace' },
    h(
      'div',
      { class: 'artdeco-card', 'data-sdui-screen': 'com.linkedin.sdui.flagshipnav.mynetwork.Connections' },
      h('h2', { class: '_count' }, `${connections.length} connections`),
      h(
        'div',
        {
          componentkey: 'ConnectionsPage_ConnectionsList',
          role: 'list',
          'data-testid': 'lazy-column',
          'data-component-type': 'LazyColumn',
        },
        ...connections.map(card),
      ),
    ),
  ),
);
