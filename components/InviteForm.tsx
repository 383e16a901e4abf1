import { useState } from 'preact/hooks';
import type { Invitation } from '../relationship/invitation.ts';
import { Chip } from './Chip.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import './InviteForm.css';
import { PersonPicker, type Someone } from './PersonPicker.tsx';
import { say } from './say.ts';

type Props = {
  /** People to tick, where the page shows some anyway. */
  offered?: readonly Someone[];
  findPeople: (query: string) => Promise<Someone[]>;
  onSave: (personIds: string[], by: Invitation['by'], note: string) => Promise<void>;
  onCancel: () => void;
};

/** Notes an invitation to talk that was given, by the user or to them: to one, or the same to several. */
export function InviteForm({ offered = [], findPeople, onSave, onCancel }: Props) {
  const [chosen, setChosen] = useState<readonly Someone[]>([]);
  const [by, setBy] = useState<Invitation['by']>('me');
  const [note, setNote] = useState('');
  const isChosen = ({ personId }: Someone) => chosen.some((one) => one.personId === personId);
  const leaveOut = ({ personId }: Someone) => setChosen(chosen.filter((one) => one.personId !== personId));
  const named = chosen.filter(({ personId }) => !offered.some((one) => one.personId === personId));
  return (
    <Form
      ready={chosen.length > 0}
      onSave={() =>
        onSave(
          chosen.map(({ personId }) => personId),
          by,
          note.trim(),
        )
      }
      onCancel={onCancel}
    >
      {offered.length > 0 && (
        <fieldset class="invite-offered">
          <legend>{say('callsWith')}</legend>
          {offered.map((person) => (
            <label key={person.personId}>
              <input
                type="checkbox"
                checked={isChosen(person)}
                onChange={() => (isChosen(person) ? leaveOut(person) : setChosen([...chosen, person]))}
              />
              <bdi>{person.name}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      {named.length > 0 && (
        <p class="invite-chosen">
          {named.map((person) => (
            <Chip
              key={person.personId}
              on
              text={person.name}
              remove={{ label: say('dashboardPickerRemove', person.name), onRemove: () => leaveOut(person) }}
            />
          ))}
        </p>
      )}
      <PersonPicker
        // Begins anew after each choice, and the keyboard goes on in it.
        key={named.length}
        label={say(chosen.length === 0 ? 'callsWith' : 'callsWithOthers')}
        chosen={null}
        autofocus={named.length > 0}
        findPeople={async (query) => (await findPeople(query)).filter((person) => !isChosen(person))}
        onChoose={(person) => person && setChosen([...chosen, person])}
      />
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
