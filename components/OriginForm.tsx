import { useState } from 'preact/hooks';
import type { Origin } from '../relationship/origin.ts';
import { AddressField } from './AddressField.tsx';
import { dayFromField, dayToField } from './dayField.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { Switch } from './Switch.tsx';
import { say } from './say.ts';

const kinds: readonly Origin['kind'][] = ['post', 'comment', 'webinar', 'event', 'person', 'page'];

type Props = {
  /** What was told before; null for nothing. */
  origin: Origin | null;
  /** The name of `origin.viaPersonId`; '' for nobody. */
  viaName: string;
  findPeople: (query: string) => Promise<{ personId: string; name: string }[]>;
  onSave: (origin: Origin | null) => Promise<void>;
  onCancel: () => void;
};

/** Where and how the two met. All of it may stay empty. */
export function OriginForm({ origin, viaName, findPeople, onSave, onCancel }: Props) {
  const [kind, setKind] = useState<Origin['kind']>(origin?.kind ?? 'post');
  const [words, setWords] = useState(origin?.words ?? '');
  const [url, setUrl] = useState(origin?.url ?? '');
  const [day, setDay] = useState(origin?.at == null ? '' : dayToField(origin.at));
  const [via, setVia] = useState(origin?.viaPersonId == null ? null : { personId: origin.viaPersonId, name: viaName });
  const [unsure, setUnsure] = useState(origin?.unsure ?? false);
  const told = words.trim() !== '' || url !== '' || day !== '' || via !== null;

  function save() {
    const viaPersonId = via?.personId ?? null;
    return onSave(
      told ? { kind, words: words.trim(), url: url === '' ? null : url, at: dayFromField(day), viaPersonId, unsure } : null,
    );
  }

  return (
    <Form ready={url === '' || /^https?:\/\/./.test(url)} onSave={save} onCancel={onCancel}>
      <div class="beside">
        <Field label={say('dashboardOriginKind')}>
          <select autofocus value={kind} onChange={(event) => setKind(kindOf(event.currentTarget.value))}>
            {kinds.map((each) => (
              <option key={each} value={each}>
                {say(`dashboardOrigin_${each}`)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={say('dashboardWhen')}>
          <input type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </Field>
      </div>
      <Field label={say('dashboardOriginWords')}>
        <textarea rows={2} dir="auto" value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </Field>
      <AddressField label={say('dashboardLink')} value={url} onChange={(typed) => setUrl(typed.trim())} />
      <PersonPicker label={say('dashboardOriginVia')} chosen={via} findPeople={findPeople} onChoose={setVia} />
      <Switch label={say('dashboardOriginUnsure')} on={unsure} onChange={setUnsure} />
    </Form>
  );
}

function kindOf(value: string): Origin['kind'] {
  return kinds.find((kind) => kind === value) ?? 'post';
}
