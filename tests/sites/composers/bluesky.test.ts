// @vitest-environment node
import { expect, it } from 'vitest';
import { addressee, append, saved, whom } from './answered.ts';

const adas = 'did:plc:adaadaadaadaadaadaadaada';
const own = 'did:plc:meremeremeremeremeremere';

const face = (did: string | null) =>
  did === null
    ? '<div data-testid="userAvatarFallback"><svg></svg></div>'
    : `<div data-testid="userAvatarImage"><img src="https://cdn.bsky.app/img/avatar_thumbnail/plain/${did}/bafkrei@jpeg"></div>`;

/** The composer as Bluesky draws it: what is answered, if anything, above the user's own picture and the field. */
function composer(document: Document, answered: string): Element {
  const view = append(
    document.body,
    `<div data-testid="composePostView"><div>${answered}<div>${face(own)}<div contenteditable="true" class="ProseMirror"></div></div></div></div>`,
  );
  return view.querySelector('[contenteditable]') as Element;
}

const post = (did: string | null, quoted = '') =>
  `<div role="text">${face(did)}<div><div dir="auto">Ada Okafor</div><div dir="auto">Tea?</div>${quoted}</div></div>`;

it('answers whose picture stands above the field, by DID and by the handle it leads to on the page behind', () => {
  const { document, url } = saved('bluesky/feed.dom.json');
  append(document.body, `<a href="/profile/ada.tea.example">${face(adas)}</a>`);
  expect(addressee(composer(document, post(adas)), url)?.mention).toMatchObject({
    identities: [`bluesky:${adas}`, 'bluesky:ada.tea.example'],
    displayName: 'Ada Okafor',
    role: 'author',
  });
});

it('answers nobody where a post is begun, or a second one below it', () => {
  const { document, url } = saved('bluesky/feed.dom.json');
  const field = composer(document, '');
  expect(whom(field, url)).toBeNull();
  field.after(...append(document.body, `<div>${face(own)}<div contenteditable="true" id="second"></div></div>`).children);
  expect(whom(document.getElementById('second'), url)).toBeNull();
});

it('answers nobody where who is answered has no picture, whomever they quote', () => {
  const { document, url } = saved('bluesky/feed.dom.json');
  expect(whom(composer(document, post(null, face(adas))), url)).toBeNull();
});
