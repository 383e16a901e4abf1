import { useState } from 'preact/hooks';
import type { Identity } from '../relationship/identity.ts';
import { AddressField } from './AddressField.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { accountWords } from './IdentityList.tsx';
import { say } from './say.ts';

type Props = {
  /** Already typed elsewhere: the words of a search that found nobody. */
  name: string;
  /** Reads a pasted link or address; an empty list when it is nobody's account. */
  read: (typed: string) => Identity[];
  onSave: (name: string, identities: Identity[]) => Promise<void>;
  onClose: () => void;
};

/** Adds somebody by hand: a name, and an account if there is one, so that pages can recognise them. */
export function AddPersonDialog({ name: given, read, onSave, onClose }: Props) {
  const [name, setName] = useState(given);
  const [typed, setTyped] = useState('');
  const identities = read(typed);
  const unclear = typed.trim() !== '' && identities.length === 0;
  const hint = unclear ? say('dashboardAccountUnclear') : identities.map(accountWords).join(', ') || say('dashboardAccountWhy');
  return (
    <Dialog title={say('dashboardAddPerson')} onClose={onClose}>
      <Form
        saveLabel={say('dashboardAdd')}
        ready={name.trim() !== '' && !unclear}
        onSave={() => onSave(name.trim(), identities)}
        onCancel={onClose}
      >
        <Field label={say('dashboardName')}>
          <input autofocus dir="auto" autocomplete="off" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </Field>
        <AddressField label={say('dashboardAccountOptional')} hint={hint} value={typed} onChange={setTyped} />
      </Form>
    </Dialog>
  );
}
