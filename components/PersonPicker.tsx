import { useId, useState } from 'preact/hooks';
import './PersonPicker.css';
import { Chip } from './Chip.tsx';
import { Field } from './Field.tsx';
import { say } from './say.ts';

/** One of the people to choose from. */
export type Someone = { personId: string; name: string };

type Props = {
  label: string;
  /** Who is chosen; null for nobody. */
  chosen: Someone | null;
  /** Takes the focus when it appears. */
  autofocus?: boolean;
  /** People whose name fits, best first. */
  findPeople: (query: string) => Promise<Someone[]>;
  onChoose: (person: Someone | null) => void;
};

/** Chooses one of the people the user knows: type, then take one of the buttons below. */
export function PersonPicker({ label, chosen, autofocus = false, findPeople, onChoose }: Props) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Someone[]>([]);
  const listId = useId();

  async function search(typed: string) {
    setQuery(typed);
    setFound(typed.trim() === '' ? [] : (await findPeople(typed)).slice(0, 5));
  }

  if (chosen !== null) {
    return (
      <div class="field">
        <span class="label">{label}</span>
        <span>
          <Chip
            on
            text={chosen.name}
            remove={{ label: say('dashboardPickerRemove', chosen.name), onRemove: () => onChoose(null) }}
          />
        </span>
      </div>
    );
  }
  return (
    <div class="person-picker">
      <Field label={label}>
        <input
          dir="auto"
          autofocus={autofocus}
          autocomplete="off"
          aria-controls={listId}
          placeholder={say('dashboardPickerPlaceholder')}
          value={query}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </Field>
      <ul id={listId}>
        {found.map((person) => (
          <li key={person.personId}>
            <button type="button" onClick={() => onChoose(person)}>
              <bdi>{person.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
