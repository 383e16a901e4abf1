import { UserPlus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Badge } from '../relationship/badge.ts';
import type { Mark } from '../relationship/mark.ts';
import './PeopleOnPage.css';
import { Button } from './Button.tsx';
import { badgeWords } from './badgeWords.ts';
import { MarkButtons } from './MarkButtons.tsx';
import { PersonOnPageRow } from './PersonOnPageRow.tsx';
import { say, sayCount } from './say.ts';

type Props<M> = {
  /** `marked` is how the user has marked what they wrote on the page; null where nothing of theirs is there. */
  known: readonly { person: { personId: string; name: string }; badge: Badge | null; marked: readonly Mark[] | null }[];
  /** Everybody else; `mention` comes back when they are to be remembered. */
  strangers: readonly { name: string; mention: M }[];
  onOpen: (personId: string) => void;
  onRemember: (mention: M) => void;
  onMark: (personId: string, mark: Mark, on: boolean) => void;
  /** The keys that remember whoever is pointed at on the page; '' for none. */
  keysToRemember: string;
};

/** More strangers than this would bury the people one knows. */
const strangersAtFirst = 4;
/** So many at a time: a page may have thousands. */
const strangersMore = 40;

/** Who is on the page in front: people known with what there has been, and the others to be remembered with one click. */
export function PeopleOnPage<M>({ known, strangers, onOpen, onRemember, onMark, keysToRemember }: Props<M>) {
  const [most, setMost] = useState(strangersAtFirst);
  const shown = strangers.slice(0, most);
  return (
    <section class="people-on-page" aria-labelledby="people-on-page">
      <h2 id="people-on-page">{say('popupOnThisPageTitle')}</h2>
      {known.length > 0 && (
        <ul>
          {known.map(({ person, badge, marked }) => (
            <PersonOnPageRow
              key={person.personId}
              name={person.name}
              words={badge === null ? '' : badgeWords(badge).full}
              onOpen={() => onOpen(person.personId)}
              below={
                marked && (
                  <MarkButtons name={person.name} marked={marked} onMark={(mark, on) => onMark(person.personId, mark, on)} />
                )
              }
            />
          ))}
        </ul>
      )}
      {known.length === 0 && <p class="quiet">{say(strangers.length > 0 ? 'popupNobodyKnownHere' : 'popupNobodyHere')}</p>}
      {strangers.length > 0 && (
        <ul aria-label={say('popupOthersHere')}>
          {shown.map(({ name, mention }, index) => (
            <PersonOnPageRow
              key={`${index} ${name}`}
              name={name}
              words=""
              action={
                <Button kind="bare" icon={UserPlus} label={say('popupRememberName', name)} onClick={() => onRemember(mention)}>
                  {say('popupRemember')}
                </Button>
              }
            />
          ))}
        </ul>
      )}
      {shown.length < strangers.length && (
        <Button kind="bare" onClick={() => setMost(most + strangersMore)}>
          {sayCount('popupMoreOthers', strangers.length - shown.length)}
        </Button>
      )}
      {strangers.length > 0 && keysToRemember !== '' && <p class="quiet">{say('popupRememberKeys', keysToRemember)}</p>}
    </section>
  );
}
