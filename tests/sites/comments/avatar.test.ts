// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { gravatarOf } from '../../../sites/comments/avatar.ts';

const md5 = '0bc83cb571cd1c50ba6f3e8a78ef1346';
const sha256 = '84059b07d4be67b806386c0aad8070a23f18836bbaae342275dc0a83414c32ee';

it.each([
  ['src', `https://secure.gravatar.com/avatar/${md5}?s=48&d=mm&r=g`, md5],
  ['src', `//1.gravatar.com/avatar/${md5.toUpperCase()}?s=32`, md5],
  ['src', `https://secure.gravatar.com/avatar/${sha256}?s=48`, sha256],
  ['src', `https://www.gravatar.com/avatar.php?gravatar_id=${md5}&default=x`, md5],
  ['src', `https://www.gravatar.com/avatar.php?size=40&amp;gravatar_id=${md5}`, md5],
  ['src', `https://i0.wp.com/secure.gravatar.com/avatar/${md5}?ssl=1`, md5],
  ['src', `https://web.archive.org/web/20130307194448im_/http://0.gravatar.com/avatar/${md5}?s=84`, md5],
  ['src', `https://seccdn.libravatar.org/avatar/${md5}?s=40`, md5],
  ['src', `https://cdn.v2ex.com/gravatar/${md5}?s=50`, md5],
  ['data-src', `https://secure.gravatar.com/avatar/${md5}?s=48`, md5],
  ['data-lazy-src', `https://secure.gravatar.com/avatar/${md5}?s=48`, md5],
  ['srcset', `https://secure.gravatar.com/avatar/${md5}?s=96 2x`, md5],
])('reads the hash in %s="%s"', (attribute, address, hash) => {
  expect(gravatarOf(image(attribute, address))).toBe(`gravatar:${hash}`);
});

it.each([
  ['the picture for an empty address', 'https://secure.gravatar.com/avatar/d41d8cd98f00b204e9800998ecf8427e?s=48'],
  ['the mystery person', 'https://1.gravatar.com/avatar/ad516503a11cd5ca435acc9bb6523536?s=32'],
  ['an address without a hash', 'https://secure.gravatar.com/avatar/?s=60&d=mm'],
  ['the default named in the query', `https://blog.example/me.png?d=https://gravatar.com/avatar/${md5}`],
  ['a picture of another service', `https://cdn.example/img/${md5}.jpg`],
])('finds no one in %s', (_what, address) => {
  expect(gravatarOf(image('src', address))).toBeNull();
});

function image(attribute: string, address: string): Element {
  const element = document.createElement('img');
  element.setAttribute(attribute, address);
  return element;
}
