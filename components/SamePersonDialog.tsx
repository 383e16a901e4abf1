import { useState } from 'preact/hooks';
import { Dialog } from './Dialog.tsx';
import { Form } from './Form.tsx';
import { PersonPicker, type Someone } from './PersonPicker.tsx';
import { say } from './say.ts';

type Props = {
  /** Who stays. */
  name: string;
  findPeople: (query: string) => Promise<Someone[]>;
  /** The other one is the same person. */
  onSame: (other: Someone) => Promise<void>;
  onClose: () => void;
};

/** Asks who else is this person, where nothing raised the question. */
export function SamePersonDialog({ name, findPeople, onSame, onClose }: Props) {
  const [other, setOther] = useState<Someone | null>(null);
  return (
    <Dialog title={say('samePersonTitle', name)} onClose={onClose}>
      <Form
        ready={other !== null}
        saveLabel={say('questionSame')}
        onSave={async () => {
          if (other !== null) await onSame(other);
        }}
        onCancel={onClose}
      >
        <PersonPicker autofocus label={say('samePersonWho')} chosen={other} findPeople={findPeople} onChoose={setOther} />
        <p class="quiet">{say('questionWhatSame', name)}</p>
      </Form>
    </Dialog>
  );
}
