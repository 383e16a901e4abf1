import { Copy, Mail, Send } from 'lucide';
import { useRef } from 'preact/hooks';
import { mailtoOf } from '../relationship/mail.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { HelloFlags } from './HelloFlags.tsx';
import './HelloForm.css';
import { Icon } from './Icon.tsx';
import { insertAtCaret } from './insertAtCaret.ts';
import { Notice } from './Notice.tsx';
import { Section } from './Section.tsx';
import { say } from './say.ts';

/** Something said between the two, to take a few words from. */
export type Quote = { id: string; words: string /** Who said it and when: "They wrote, in March". */; about: string };

type Props = {
  /** Where to; null where the hello goes by message. */
  to: string | null;
  subject: string;
  body: string;
  onSubject: (subject: string) => void;
  onBody: (body: string) => void;
  quotes: readonly Quote[];
  /** What to do before asking them for something; null where they could be asked. */
  beforeAsking: string | null;
  onCopy: () => void;
  /** The user says that it went out. */
  onSent: () => void;
};

/** Writes a hello, with what was said between the two beside it. The user's own mail program sends it. */
export function HelloForm({ to, subject, body, onSubject, onBody, quotes, beforeAsking, onCopy, onSent }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mail = to === null ? null : mailtoOf({ to, subject, body });
  return (
    <div class="hello-form">
      <div class="letter">
        {to !== null && (
          <>
            <p class="quiet">
              {say('helloTo')} <bdi>{to}</bdi>
            </p>
            <Field label={say('helloSubject')}>
              <input dir="auto" value={subject} onInput={(event) => onSubject(event.currentTarget.value)} />
            </Field>
          </>
        )}
        <Field label={say('helloText')}>
          <textarea
            ref={field}
            class="words"
            rows={11}
            dir="auto"
            value={body}
            onInput={(event) => onBody(event.currentTarget.value)}
          />
        </Field>
        <HelloFlags text={`${subject}\n${body}`} beforeAsking={beforeAsking} />
        {mail && !mail.bodyFits && <Notice tone="warm">{say('helloTooLong')}</Notice>}
        <div class="button-row">
          {mail && (
            <a class="button main" href={mail.href}>
              <Icon icon={Mail} />
              <span>{say('helloOpenMail')}</span>
            </a>
          )}
          <Button kind={mail ? 'plain' : 'main'} icon={Copy} onClick={onCopy}>
            {say('helloCopy')}
          </Button>
          <Button icon={Send} onClick={onSent}>
            {say('helloSent')}
          </Button>
        </div>
        <p class="quiet">{say('helloSentHint')}</p>
      </div>
      <Section title={say('helloQuotes')} onlyYou>
        {quotes.length === 0 && <p class="quiet">{say('helloQuotesNone')}</p>}
        <ul class="quotes">
          {quotes.map(({ id, words, about }) => (
            <li key={id}>
              <blockquote class="words" dir="auto">
                {words}
              </blockquote>
              <p class="quiet">
                {about}
                <Button
                  kind="bare"
                  label={say('helloInsertWords', words)}
                  onClick={() => field.current && insertAtCaret(field.current, `“${words}”`)}
                >
                  {say('helloInsert')}
                </Button>
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
