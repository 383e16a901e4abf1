import { Check, Heart, Hourglass, Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Hello, HelloOutcome } from '../relationship/hello.ts';
import { Button } from './Button.tsx';
import { DateWords } from './DateWords.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import './AboutRow.css';
import './HelloRow.css';
import { Initials } from './Initials.tsx';
import { NameLink, type Way } from './NameLink.tsx';
import { type MessageKey, say } from './say.ts';

type Props = {
  hello: Hello;
  name: string;
  way: Way;
  onOutcome: (outcome: HelloOutcome) => void;
  onWords: (words: string) => Promise<void>;
  /** It did not go out after all. */
  onDelete: () => void;
  /** The clock, ms since epoch. */
  now: number;
};

const outcomes = [
  { outcome: 'replied', words: 'helloReplied', icon: Check },
  { outcome: 'lovely', words: 'helloLovely', icon: Heart },
  { outcome: 'not yet', words: 'helloNotYet', icon: Hourglass },
] as const satisfies { outcome: HelloOutcome; words: MessageKey; icon: unknown }[];

/** One hello of the diary: to whom, when, and how it went. No answer is fine and never counts. */
export function HelloRow({ hello, name, way, onOutcome, onWords, onDelete, now }: Props) {
  const [writing, setWriting] = useState(false);
  const [line, setLine] = useState(hello.words);
  return (
    <li class="about-row tall hello-row">
      <Initials name={name} size={36} />
      <div class="what">
        <p>
          <NameLink name={name} way={way} />{' '}
          <span class="quiet">
            <DateWords at={hello.at} now={now} />
          </span>
        </p>
        {(hello.outcome === null || hello.outcome === 'not yet') && <p class="quiet">{say('helloNoReplyIsFine')}</p>}
        {!writing && hello.words !== '' && (
          <p class="words" dir="auto">
            {hello.words}
          </p>
        )}
        {writing && (
          <Form
            onSave={async () => {
              await onWords(line.trim());
              setWriting(false);
            }}
            onCancel={() => setWriting(false)}
          >
            <Field label={say('helloLine')}>
              <input autofocus dir="auto" value={line} onInput={(event) => setLine(event.currentTarget.value)} />
            </Field>
          </Form>
        )}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one */}
        <div class="answers" role="group" aria-label={say('helloHowFor', name)}>
          {outcomes.map(({ outcome, words, icon }) => (
            <Button key={outcome} icon={icon} pressed={hello.outcome === outcome} onClick={() => onOutcome(outcome)}>
              {say(words)}
            </Button>
          ))}
          {!writing && (
            <Button
              kind="bare"
              icon={Pencil}
              onClick={() => {
                setLine(hello.words);
                setWriting(true);
              }}
            >
              {say('helloWriteLine')}
            </Button>
          )}
          <Button kind="bare" icon={Trash2} iconOnly label={say('helloDeleteFor', name)} onClick={onDelete}>
            {say('helloDelete')}
          </Button>
        </div>
      </div>
    </li>
  );
}
