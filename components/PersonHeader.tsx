import { Pencil, Sprout } from 'lucide';
import { useState } from 'preact/hooks';
import type { Person } from '../relationship/person.ts';
import './PersonHeader.css';
import { Button } from './Button.tsx';
import { CommunityChips } from './CommunityChips.tsx';
import { Field } from './Field.tsx';
import { FocusDialog } from './FocusDialog.tsx';
import { Form } from './Form.tsx';
import { Initials } from './Initials.tsx';
import { say } from './say.ts';

type Props = {
  person: Person;
  /** What there has been, in one line. */
  words: string;
  /** Communities of others, to choose from. */
  knownCommunities: () => Promise<string[]>;
  communityHref: (community: string) => string;
  onRename: (name: string) => Promise<void>;
  onCommunities: (communities: string[]) => Promise<void>;
  onFocus: (focus: boolean, why: string) => Promise<void>;
};

/** Who it is, what there has been, where they belong, and whether the user tends to them. */
export function PersonHeader({ person, words, knownCommunities, communityHref, onRename, onCommunities, onFocus }: Props) {
  const [renaming, setRenaming] = useState(false);
  const [name, setName] = useState(person.name);
  const [focusing, setFocusing] = useState(false);
  return (
    <header class="person-header">
      <Initials name={person.name} size={72} />
      <div class="who">
        {renaming && <h1 class="unseen">{person.name}</h1>}
        {renaming ? (
          <Form
            ready={name.trim() !== ''}
            onSave={async () => {
              await onRename(name.trim());
              setRenaming(false);
            }}
            onCancel={() => setRenaming(false)}
          >
            <Field label={say('dashboardName')}>
              <input autofocus dir="auto" value={name} onInput={(event) => setName(event.currentTarget.value)} />
            </Field>
          </Form>
        ) : (
          <div class="title">
            <h1 tabIndex={-1}>
              <bdi>{person.name}</bdi>
            </h1>
            <Button
              kind="bare"
              iconOnly
              icon={Pencil}
              onClick={() => {
                setName(person.name);
                setRenaming(true);
              }}
            >
              {say('dashboardRename')}
            </Button>
          </div>
        )}
        <p class="quiet lead">{words}</p>
        <CommunityChips
          communities={person.communities}
          known={knownCommunities}
          hrefOf={communityHref}
          onChange={onCommunities}
        />
      </div>
      <div class="focus">
        <Button
          icon={Sprout}
          pressed={person.focus}
          onClick={() => (person.focus ? onFocus(false, person.why) : setFocusing(true))}
        >
          {person.focus ? say('dashboardInFocus') : say('dashboardTakeIntoFocus')}
        </Button>
        {person.focus && person.why !== '' && (
          <p class="why words" dir="auto">
            {person.why}
          </p>
        )}
      </div>
      {focusing && (
        <FocusDialog
          name={person.name}
          why={person.why}
          onSave={async (why) => {
            await onFocus(true, why);
            setFocusing(false);
          }}
          onClose={() => setFocusing(false)}
        />
      )}
    </header>
  );
}
