import { expect, it } from 'vitest';
import { phoneIdentity } from '../../relationship/identity.ts';

it('is the same for every spelling of a phone number', () => {
  const spellings = [
    '+353 86 123 4567',
    '00353 86 1234567',
    '+353 (0)86 123-4567',
    '\u202a+353\u00a086\u00a0123\u20114567\u202c',
    '＋353.86.123.4567',
  ];
  for (const spelling of spellings) expect(phoneIdentity(spelling), spelling).toBe('phone:+353861234567');
});

it('is nobody for a number without its country, a short code, and what is no number', () => {
  for (const text of ['086 123 4567', '+1234', '+0012345678', '+1234567890123456', 'Ada', '', '+353 86 CALL ME'])
    expect(phoneIdentity(text), text).toBeNull();
});
