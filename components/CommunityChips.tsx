import { Plus } from 'lucide';
import { useId, useState } from 'preact/hooks';
import './CommunityChips.css';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { say } from './say.ts';

type Props = {
  communities: readonly string[];
  /** Communities of others, to choose from. */
  known: () => Promise<string[]>;
  hrefOf: (community: string) => string;
  onChange: (communities: string[]) => Promise<void>;
};

/** The communities somebody shares with the user; each opens everyone in it. */
export function CommunityChips({ communities, known, hrefOf, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const [offered, setOffered] = useState<string[]>([]);
  const listId = useId();
  const open = async () => {
    setAdding(true);
    setOffered(await known());
  };
  const close = () => {
    setAdding(false);
    setTyped('');
  };
  return (
    <div class="community-chips">
      {communities.map((community) => (
        <Chip
          key={community}
          text={community}
          href={hrefOf(community)}
          remove={{
            label: say('dashboardCommunityRemove', community),
            onRemove: () => onChange(communities.filter((each) => each !== community)),
          }}
        />
      ))}
      {!adding && (
        <Button kind="bare" icon={Plus} onClick={open}>
          {say('dashboardCommunityAdd')}
        </Button>
      )}
      {adding && (
        <div class="panel">
          <Form
            ready={typed.trim() !== ''}
            onSave={async () => {
              await onChange([...new Set([...communities, typed.trim()])]);
              close();
            }}
            onCancel={close}
          >
            <Field label={say('dashboardCommunity')} hint={say('dashboardCommunityHint')}>
              <input autofocus dir="auto" list={listId} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
            </Field>
            <datalist id={listId}>
              {offered.map((community) => (
                <option key={community} value={community} />
              ))}
            </datalist>
          </Form>
        </div>
      )}
    </div>
  );
}
