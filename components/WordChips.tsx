import { Plus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import './WordChips.css';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { say } from './say.ts';

type Props = {
  words: readonly string[];
  /** What one of them is called, and what it is for. */
  name: string;
  hint: string;
  /** Words of others, to choose from. */
  known?: () => Promise<string[]>;
  /** Where a click on one leads; nowhere when left out. */
  hrefOf?: (word: string) => string;
  onChange: (words: string[]) => Promise<void>;
};

/** A few words that belong to somebody: the communities they share with the user, the user's own labels. */
export function WordChips({ words, name, hint, known, hrefOf, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const [offered, setOffered] = useState<string[]>([]);
  const listId = useId();
  const open = async () => {
    setAdding(true);
    setOffered((await known?.()) ?? []);
  };
  const close = () => {
    setAdding(false);
    setTyped('');
  };
  return (
    <div class="word-chips">
      {words.map((word) => (
        <Chip
          key={word}
          text={word}
          {...(hrefOf && { href: hrefOf(word) })}
          remove={{
            label: say('dashboardCommunityRemove', word),
            onRemove: () => onChange(words.filter((each) => each !== word)),
          }}
        />
      ))}
      {!adding && (
        <Button kind="bare" icon={Plus} onClick={open}>
          {name}
        </Button>
      )}
      {adding && (
        <div class="panel">
          <Form
            ready={typed.trim() !== ''}
            onSave={async () => {
              await onChange([...new Set([...words, typed.trim()])]);
              close();
            }}
            onCancel={close}
          >
            <Field label={name} hint={hint}>
              <input autofocus dir="auto" list={listId} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
            </Field>
            <datalist id={listId}>
              {offered.map((word) => (
                <option key={word} value={word} />
              ))}
            </datalist>
          </Form>
        </div>
      )}
    </div>
  );
}
