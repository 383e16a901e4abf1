import { Split } from 'lucide';
import { Button } from './Button.tsx';
import { dayWords } from './dateWords.ts';
import { Section } from './Section.tsx';
import { say } from './say.ts';

type Props = {
  /** Who became part of this person, latest first. */
  merges: readonly { id: string; name: string /** ms since epoch. */; at: number }[];
  onUnmerge: (mergeId: string, name: string) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** Who was found to be this person, each to make a person of their own again. */
export function MergedPeople({ merges, onUnmerge, now }: Props) {
  if (merges.length === 0) return null;
  return (
    <Section title={say('mergedTitle')}>
      <ul class="row-list">
        {merges.map(({ id, name, at }) => (
          <li key={id}>
            <div class="what">
              <bdi>{name}</bdi>
              <p class="quiet">{say('mergedWhen', dayWords(at, now))}</p>
            </div>
            <Button kind="bare" icon={Split} label={say('mergedUndoOf', name)} onClick={() => onUnmerge(id, name)}>
              {say('mergedUndo')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
