import { expect, it } from 'vitest';
import { identityUrl } from '../../relationship/identityUrl.ts';

it('leads to the account', () => {
  expect(identityUrl('x:ada')).toBe('https://x.com/ada');
  expect(identityUrl('linkedin:jörg-müller')).toBe('https://www.linkedin.com/in/j%C3%B6rg-m%C3%BCller/');
  expect(identityUrl('mastodon:ada@social.example')).toBe('https://social.example/@ada');
  expect(identityUrl('email:ada@example.org')).toBe('mailto:ada@example.org');
  expect(identityUrl('phone:+353861234567')).toBe('tel:+353861234567');
});

it('leads nowhere when a kind has no address', () => {
  expect(identityUrl('gravatar:0123')).toBeNull();
  expect(identityUrl('name:blog.example/ada')).toBeNull();
});
