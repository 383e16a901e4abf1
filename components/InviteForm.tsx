import { useState } from 'preact/hooks';
import type { Invitation } from '../relationship/invitation.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { say } from './say.ts';

type Someone = { personId: string; name: string };

type Props = {
  findPeople: (query: string) => Promise<Someone[]>;
  onSave: (personId: string, by: Invitation['by'], note: string) => Promise<void>;
  onCancel: () => void;
};

/** Notes an invitation to talk that was given, by the user or to them. */
export function InviteForm({ findPeople, onSave, onCancel }: Props) {
  const [person, setPerson] = useState<Someone | null>(null);
  const [by, setBy] = useState<Invitation['by']>('me');
  const [note, setNote] = useState('');
  return (
    <Form
      ready={person !== null}
      onSave={async () => {
        if (person !== null) await onSave(person.personId, by, note.trim());
      }}
      onCancel={onCancel}
    >
      <PersonPicker label={say('callsWith')} chosen={person} findPeople={findPeople} onChoose={setPerson} />
      <Field label={say('callsWhoInvited')}>
        <select value={by} onChange={(event) => setBy(event.currentTarget.value === 'them' ? 'them' : 'me')}>
          <option value="me">{say('callsInvitedByMe')}</option>
          <option value="them">{say('callsInvitedByThem')}</option>
        </select>
      </Field>
      <Field label={say('callsProposed')} hint={say('callsProposedHint')}>
        <input dir="auto" value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      </Field>
    </Form>
  );
}
