import { useState } from 'preact/hooks';
import './WordList.css';
import { AddressField } from './AddressField.tsx';
import { Chip } from './Chip.tsx';
import { Form } from './Form.tsx';
import { say } from './say.ts';

type Props<T extends string> = {
  words: readonly string[];
  label: string;
  placeholder: string;
  /** What a typed text adds; an empty list when it is nothing of the kind. */
  read: (typed: string) => T[];
  /** How one reads. */
  shown: (word: string) => string;
  onChange: (words: string[]) => Promise<void>;
};

/** A short list to add to and take from: the user's own pages, the user's own accounts. */
export function WordList<T extends string>({ words, label, placeholder, read, shown, onChange }: Props<T>) {
  const [typed, setTyped] = useState('');
  const added = read(typed);
  return (
    <div class="word-list">
      {words.length > 0 && (
        <ul>
          {words.map((word) => (
            <li key={word}>
              <Chip
                text={shown(word)}
                remove={{
                  label: say('settingsRemove', shown(word)),
                  onRemove: () => onChange(words.filter((each) => each !== word)),
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Form
        saveLabel={say('dashboardAdd')}
        ready={added.length > 0}
        onSave={async () => {
          await onChange([...new Set([...words, ...added])]);
          setTyped('');
        }}
      >
        <AddressField label={label} placeholder={placeholder} value={typed} onChange={setTyped} />
      </Form>
    </div>
  );
}
