import { ListOrdered, Pencil, Sprout } from 'lucide';
import { useState } from 'preact/hooks';
import type { Person } from '../relationship/person.ts';
import './PersonHeader.css';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { FocusDialog } from './FocusDialog.tsx';
import { Form } from './Form.tsx';
import { Initials } from './Initials.tsx';
import { say } from './say.ts';
import { WordChips } from './WordChips.tsx';

type Props = {
  person: Person;
  /** What there has been, in one line. */
  words: string;
  /** Communities of others, to choose from. */
  knownCommunities: () => Promise<string[]>;
  communityHref: (community: string) => string;
  onRename: (name: string) => Promise<void>;
  onCommunities: (communities: string[]) => Promise<void>;
  onTags: (tags: string[]) => Promise<void>;
  /** How many the focus list has room for, and who is on it. */
  capacity: number;
  inFocus: readonly { id: string; name: string }[];
  /** Takes them into focus; somebody may rest in return. */
  onFocus: (why: string, restId: string | null) => Promise<void>;
  onRest: () => void;
  /** Into the queue "next up", or out of it. */
  onNextUp: (queued: boolean) => void;
};

/** Who it is, what there has been, where they belong, and whether the user tends to them. */
export function PersonHeader({
  person,
  words,
  knownCommunities,
  communityHref,
  onRename,
  onCommunities,
  onTags,
  ...focus
}: Props) {
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
        <div class="labels">
          <WordChips
            words={person.communities}
            name={say('dashboardCommunity')}
            hint={say('dashboardCommunityHint')}
            known={knownCommunities}
            hrefOf={communityHref}
            onChange={onCommunities}
          />
          <WordChips words={person.tags} name={say('tagName')} hint={say('tagHint')} onChange={onTags} />
        </div>
      </div>
      <div class="focus">
        <Button icon={Sprout} pressed={person.focus} onClick={() => (person.focus ? focus.onRest() : setFocusing(true))}>
          {person.focus ? say('dashboardInFocus') : say('dashboardTakeIntoFocus')}
        </Button>
        <Button icon={ListOrdered} pressed={person.nextUp !== null} onClick={() => focus.onNextUp(person.nextUp === null)}>
          {say('nextUpTitle')}
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
          capacity={focus.capacity}
          inFocus={focus.inFocus}
          onSave={async (why, restId) => {
            await focus.onFocus(why, restId);
            setFocusing(false);
          }}
          onClose={() => setFocusing(false)}
        />
      )}
    </header>
  );
}
