import { ListPlus, Moon } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import './AboutRow.css';
import { Form } from './Form.tsx';
import { Initials } from './Initials.tsx';
import { NameLink, type Way } from './NameLink.tsx';
import { say } from './say.ts';

type Props = {
  name: string;
  way: Way;
  /** Why them, in the user's words; '' for none yet. */
  why: string;
  /** What there has been, in one line. */
  words: string;
  isQueued: boolean;
  onWhy: (why: string) => Promise<void>;
  onQueue: () => void;
  onRest: () => void;
};

/** Somebody the user tends to: why them, and what there has been. */
export function FocusRow({ name, way, why, words, isQueued, onWhy, onQueue, onRest }: Props) {
  const [writing, setWriting] = useState(false);
  const [line, setLine] = useState(why);
  return (
    <li class="about-row">
      <Initials name={name} size={36} />
      <div class="what">
        <p>
          <NameLink name={name} way={way} /> <span class="quiet">{words}</span>
        </p>
        {writing ? (
          <Form
            onSave={async () => {
              await onWhy(line.trim());
              setWriting(false);
            }}
            onCancel={() => setWriting(false)}
          >
            <Field label={say('focusWhy')}>
              <input autofocus dir="auto" maxLength={200} value={line} onInput={(event) => setLine(event.currentTarget.value)} />
            </Field>
          </Form>
        ) : (
          <p>
            {why !== '' && (
              <span class="words" dir="auto">
                {why}{' '}
              </span>
            )}
            <Button
              kind="bare"
              label={say(why === '' ? 'focusWhyFor' : 'focusWhyChangeFor', name)}
              onClick={() => {
                setLine(why);
                setWriting(true);
              }}
            >
              {say(why === '' ? 'focusWhy' : 'focusWhyChange')}
            </Button>
          </p>
        )}
      </div>
      <div class="answers">
        {!isQueued && (
          <Button kind="bare" icon={ListPlus} label={say('nextUpAddFor', name)} onClick={onQueue}>
            {say('nextUpAdd')}
          </Button>
        )}
        <Button kind="bare" icon={Moon} label={say('focusRestFor', name)} onClick={onRest}>
          {say('focusRest')}
        </Button>
      </div>
    </li>
  );
}
