import { useState } from 'preact/hooks';
import { channels, likelyChannel } from '../relationship/channel.ts';
import type { Interaction } from '../relationship/interaction.ts';
import { ladder, type Rung } from '../relationship/ladder.ts';
import { AddressField } from './AddressField.tsx';
import { asTold, CallFields, type CallTold, nothingTold } from './CallFields.tsx';
import { channelWords } from './channelWords.ts';
import { dayFromField, dayToField } from './dayField.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { OnlyYou } from './OnlyYou.tsx';
import { rungWords } from './rungWords.ts';
import { say } from './say.ts';

/** What the user writes down of something that happened. */
export type InteractionDraft = Pick<Interaction, 'rung' | 'channel' | 'direction' | 'at' | 'minutes' | 'note' | 'permalink'> &
  Pick<Interaction, 'told' | 'reason' | 'hard' | 'kindWords'>;

type Props = {
  onSave: (draft: InteractionDraft) => Promise<void>;
  onCancel: () => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** Notes something that happened between the two. */
export function InteractionForm({ onSave, onCancel, now }: Props) {
  const [rung, setRung] = useState<Rung>('call');
  const [channel, setChannel] = useState<string>(likelyChannel('call'));
  const [direction, setDirection] = useState<Interaction['direction']>('both');
  const [day, setDay] = useState(dayToField(now));
  const [minutes, setMinutes] = useState('');
  const [note, setNote] = useState('');
  const [link, setLink] = useState('');
  const [call, setCall] = useState<CallTold>(nothingTold);
  const [kindWords, setKindWords] = useState(false);
  const today = dayToField(now);
  const at = day === today ? now : dayFromField(day);
  const takesTime = rung === 'call' || rung === 'meet';

  function chooseRung(chosen: Rung) {
    setRung(chosen);
    setChannel(likelyChannel(chosen));
  }

  async function save() {
    if (at === null) return;
    const permalink = URL.canParse(link) ? link : null;
    const length = takesTime && minutes !== '' ? Number(minutes) : null;
    await onSave({
      ...{ rung, channel, direction, at, minutes: length, note: note.trim(), permalink },
      ...(rung === 'call' && asTold(call)),
      ...(kindWords && { kindWords: true as const }),
    });
  }

  return (
    <Form ready={at !== null && (link === '' || /^https?:\/\//.test(link))} onSave={save} onCancel={onCancel}>
      <div class="beside">
        <Field label={say('dashboardWhatHappened')}>
          <select autofocus value={rung} onChange={(event) => chooseRung(rungOf(event.currentTarget.value))}>
            {ladder.map((each) => (
              <option key={each} value={each}>
                {rungWords(each)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={say('dashboardWhere')}>
          <select value={channel} onChange={(event) => setChannel(event.currentTarget.value)}>
            {channels.map((each) => (
              <option key={each} value={each}>
                {channelWords(each)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={say('dashboardWho')}>
          <select value={direction} onChange={(event) => setDirection(directionOf(event.currentTarget.value))}>
            <option value="both">{say('dashboardDirection_both')}</option>
            <option value="out">{say('dashboardDirection_out')}</option>
            <option value="in">{say('dashboardDirection_in')}</option>
          </select>
        </Field>
        <Field label={say('dashboardWhen')}>
          <input type="date" required max={today} value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </Field>
        {takesTime && (
          <Field label={say('dashboardMinutes')}>
            <input type="number" min="1" max="1440" value={minutes} onInput={(event) => setMinutes(event.currentTarget.value)} />
          </Field>
        )}
        {!takesTime && <AddressField label={say('dashboardLink')} value={link} onChange={(typed) => setLink(typed.trim())} />}
      </div>
      <Field label={say('dashboardNote')}>
        <textarea rows={3} dir="auto" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
      {rung === 'call' && <CallFields told={call} onChange={(changes) => setCall({ ...call, ...changes })} />}
      <label class="check">
        <input type="checkbox" checked={kindWords} onChange={(event) => setKindWords(event.currentTarget.checked)} />
        {say('dashboardKindWords')}
      </label>
      <OnlyYou />
    </Form>
  );
}

function rungOf(value: string): Rung {
  return ladder.find((rung) => rung === value) ?? 'reply';
}

function directionOf(value: string): Interaction['direction'] {
  return value === 'in' || value === 'out' ? value : 'both';
}
