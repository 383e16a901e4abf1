import { Sprout } from 'lucide';
import type { PersonSummary } from '../relationship/person.ts';
import './PersonRow.css';
import { Chip } from './Chip.tsx';
import { Icon } from './Icon.tsx';
import { Initials } from './Initials.tsx';
import { personWords } from './personWords.ts';
import { say } from './say.ts';

type Props = {
  person: PersonSummary;
  /** The person's page. */
  href: string;
  /** The page of everyone in a community. */
  communityHref: (community: string) => string;
  /** What a search found them by, when it was not the name; '' otherwise. */
  found: string;
  /** The clock, ms since epoch. */
  now: number;
  /** Whether Tab stops at this row; one row of a list says yes. */
  tabStop: boolean;
  chosen: boolean;
  /** Whether the box to choose them stands in place of their initials even while nobody points at the row. */
  choosing: boolean;
  /** Chooses them or not any more; with Shift everybody from the last one chosen to here. */
  onChoose: (withShift: boolean) => void;
};

/** One person in a list: who, what there has been, and where they belong. The whole row opens their page. */
export function PersonRow({ person, href, communityHref, found, now, tabStop, chosen, choosing, onChoose }: Props) {
  return (
    <article class={`person-row${chosen ? ' chosen' : ''}${choosing ? ' choosing' : ''}`}>
      <label class="face" title={say('dashboardChoose', person.name)}>
        <input
          type="checkbox"
          aria-label={say('dashboardChoose', person.name)}
          checked={chosen}
          tabIndex={tabStop && choosing ? 0 : -1}
          onClick={(event) => onChoose(event.shiftKey)}
        />
        <Initials name={person.name} />
      </label>
      <div class="who">
        <a class="name words" href={href} tabIndex={tabStop ? 0 : -1}>
          <bdi>{person.name}</bdi>
        </a>
        {person.focus && (
          <span class="focus-mark" title={say('dashboardInFocus')}>
            <Icon icon={Sprout} size={16} />
            <span class="unseen">{say('dashboardInFocus')}</span>
          </span>
        )}
        <p class="quiet">{found === '' ? personWords(person, now) : <bdi>{found}</bdi>}</p>
      </div>
      {person.communities.length > 0 && (
        <div class="communities">
          {person.communities.slice(0, 2).map((community) => (
            <Chip key={community} text={community} href={communityHref(community)} tabStop={false} />
          ))}
        </div>
      )}
    </article>
  );
}
