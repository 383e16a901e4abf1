import { describe, expect, it } from 'vitest';
import { mailtoOf } from '../../relationship/mail.ts';

const mail = { to: 'ada@example.org', subject: '', body: '' };

describe('mailtoOf', () => {
  it('reads back as it was written, whatever is in it', () => {
    const subject = 'Grüße & Küsse? 100 % "ja" #1 + 2';
    const body = 'Liebe Ada,\n\n日本語, עברית 🙂 \r\nEnde';
    const { href, bodyFits } = mailtoOf({ ...mail, subject, body });
    const url = new URL(href);
    expect(url.pathname).toBe('ada@example.org');
    expect(decodeURIComponent(/subject=([^&]*)/.exec(href)?.[1] ?? '')).toBe(subject);
    expect(decodeURIComponent(/body=([^&]*)/.exec(href)?.[1] ?? '')).toBe('Liebe Ada,\r\n\r\n日本語, עברית 🙂 \r\nEnde');
    expect(bodyFits).toBe(true);
  });

  it('lets no address and no subject bring in another header', () => {
    expect(mailtoOf({ to: 'a@b.example?bcc=x@y.example', subject: 'Hi\r\nBcc: x@y.example', body: '' }).href).toBe(
      'mailto:a@b.example%3Fbcc=x@y.example?subject=Hi%20Bcc%3A%20x%40y.example'.replace('=x@y', '%3Dx@y'),
    );
  });

  it('leaves the text out rather than have it cut off', () => {
    const { href, bodyFits } = mailtoOf({ ...mail, subject: 'Hello', body: 'é'.repeat(900) });
    expect(bodyFits).toBe(false);
    expect(href).toBe('mailto:ada@example.org?subject=Hello');
    expect(mailtoOf({ ...mail, subject: 'x'.repeat(3_000), body: '' }).href).toBe('mailto:ada@example.org');
  });

  it('does not fail on half a character', () => {
    expect(mailtoOf({ ...mail, body: 'a\uD83D' }).href).toBe('mailto:ada@example.org?body=a%EF%BF%BD');
  });
});
