import { moveFocusIn } from '../../components/moveFocus.ts';
import { PersonOnPageRow } from '../../components/PersonOnPageRow.tsx';
import { personWords } from '../../components/personWords.ts';
import { say, sayCount } from '../../components/say.ts';
import type { FoundPerson } from '../../storage/search.ts';

type Props = {
  query: string;
  people: readonly FoundPerson[];
  onOpen: (personId: string) => void;
  /** Escape, or up from the first. */
  onLeave: () => void;
};

/** Whom a search found; the arrows move, Enter opens. */
export function Found({ query, people, onOpen, onLeave }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget;
    if (!(list instanceof HTMLElement)) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'ArrowDown') moveFocusIn(list, 1);
    else if (event.key === 'ArrowUp') moveFocusIn(list, -1);
    else return;
    event.preventDefault();
  };
  return (
    <section class="found" aria-labelledby="found">
      <h2 id="found">
        <span role="status">{people.length === 0 ? say('popupNobodyFound', query) : sayCount('popupFound', people.length)}</span>
      </h2>
      {people.length === 0 && <p class="quiet">{say('popupNobodyFoundHint')}</p>}
      <ul onKeyDown={onKeyDown}>
        {people.map(({ person, fact }) => (
          <PersonOnPageRow
            key={`${person.personId} ${fact?.id ?? ''}`}
            name={person.name}
            words={fact?.text ?? personWords(person, Date.now())}
            onOpen={() => onOpen(person.personId)}
          />
        ))}
      </ul>
    </section>
  );
}
