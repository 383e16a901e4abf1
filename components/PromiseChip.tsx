import { Handshake, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { endOfDay, type QuickLog } from '../relationship/quickLog.ts';
import './PromiseChip.css';
import { Button } from './Button.tsx';
import { promiseWords } from './cardWords.ts';
import { dayFromField, dayToField } from './dayField.ts';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { say } from './say.ts';

type Promised = NonNullable<QuickLog['promise']>;

type Props = {
  /** Null while nothing was promised. */
  promise: Promised | null;
  /** The other one's name. */
  name: string;
  onChange: (promise: Promised | null) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** A promise as a chip; a click or Enter opens it to be changed. */
export function PromiseChip({ promise, name, onChange, now }: Props) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen)
    return (
      <PromiseForm
        promise={promise ?? { by: 'them', what: '', dueAt: null }}
        name={name}
        onChange={onChange}
        onClose={() => setOpen(false)}
      />
    );
  return (
    <button
      type="button"
      class={promise ? 'promise-chip' : 'promise-chip none'}
      aria-expanded={false}
      onClick={() => setOpen(true)}
    >
      <Icon icon={promise ? Handshake : Plus} size={14} />
      <bdi>{promise ? promiseWords(promise, now) : say('popupAddPromise')}</bdi>
    </button>
  );
}

type FormProps = Omit<Props, 'now' | 'promise'> & { promise: Promised; onClose: () => void };

function PromiseForm({ promise: given, name, onChange, onClose }: FormProps) {
  const [promise, setPromise] = useState(given);
  const change = (changes: Partial<Promised>) => {
    const changed = { ...promise, ...changes };
    setPromise(changed);
    onChange(changed.what.trim() === '' ? null : changed);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <fieldset class="promise-form" onKeyDown={onKeyDown}>
      <legend class="unseen">{say('popupPromise')}</legend>
      <Field label={say('popupPromiseWho')}>
        <select value={promise.by} onChange={(event) => change({ by: event.currentTarget.value === 'me' ? 'me' : 'them' })}>
          <option value="them">{name}</option>
          <option value="me">{say('popupMe')}</option>
        </select>
      </Field>
      <Field label={say('popupPromiseWhat')}>
        <input value={promise.what} autofocus onInput={(event) => change({ what: event.currentTarget.value })} />
      </Field>
      <Field label={say('popupPromiseUntil')}>
        <input
          type="date"
          value={promise.dueAt === null ? '' : dayToField(promise.dueAt)}
          onInput={(event) => {
            const day = dayFromField(event.currentTarget.value);
            change({ dueAt: day === null ? null : endOfDay(day) });
          }}
        />
      </Field>
      <div class="actions">
        <Button kind="plain" onClick={onClose}>
          {say('popupPromiseDone')}
        </Button>
        <Button
          kind="bare"
          onClick={() => {
            onChange(null);
            onClose();
          }}
        >
          {say('popupPromiseNone')}
        </Button>
      </div>
    </fieldset>
  );
}
