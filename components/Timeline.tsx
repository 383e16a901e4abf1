import { Plus } from 'lucide';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Interaction } from '../relationship/interaction.ts';
import type { Rung } from '../relationship/ladder.ts';
import './Timeline.css';
import { Button } from './Button.tsx';
import { Chip } from './Chip.tsx';
import { type InteractionDraft, InteractionForm } from './InteractionForm.tsx';
import { rungWords } from './rungWords.ts';
import { Section } from './Section.tsx';
import { say } from './say.ts';
import { TimelineEntry } from './TimelineEntry.tsx';
import { useVirtualRows } from './useVirtualRows.ts';

type Props = {
  /** Newest first. */
  interactions: readonly Interaction[];
  /** Show this rung alone; null for all. */
  rung: Rung | null;
  onAllRungs: () => void;
  onAdd: (draft: InteractionDraft) => Promise<void>;
  /** Marks what happened as kind words, or takes the mark off. */
  onKindWords: (interactionId: string, on: boolean) => void;
  onDelete: (interactionId: string) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** Everything that happened between the two, newest first, however long. */
export function Timeline({ interactions, rung, onAllRungs, onAdd, onKindWords, onDelete, now }: Props) {
  const [adding, setAdding] = useState(false);
  const shown = useMemo(
    () => (rung === null ? interactions : interactions.filter((interaction) => interaction.rung === rung)),
    [interactions, rung],
  );
  const virtual = useVirtualRows<HTMLOListElement>({
    count: shown.length,
    estimate: () => 64,
    keyOf: useCallback((index: number) => shown[index]?.id ?? String(index), [shown]),
  });
  return (
    <Section
      title={say('dashboardTimeline')}
      onlyYou
      action={
        !adding && (
          <Button kind="bare" icon={Plus} onClick={() => setAdding(true)}>
            {say('dashboardTimelineAdd')}
          </Button>
        )
      }
    >
      {rung !== null && (
        <p>
          <Chip on text={rungWords(rung)} remove={{ label: say('dashboardTimelineAll'), onRemove: onAllRungs }} />
        </p>
      )}
      {adding && (
        <div class="panel">
          <InteractionForm
            now={now}
            onSave={async (draft) => {
              await onAdd(draft);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </div>
      )}
      {shown.length === 0 && !adding && <p class="quiet">{say('dashboardTimelineNone')}</p>}
      <ol ref={virtual.listRef} class="timeline" style={{ height: `${virtual.height}px` }}>
        {virtual.rows.map((row) => {
          const interaction = shown[row.index];
          return (
            interaction && (
              <li
                key={row.key}
                ref={virtual.measure}
                data-index={row.index}
                aria-setsize={shown.length}
                aria-posinset={row.index + 1}
                style={{ transform: `translateY(${virtual.offsetOf(row)}px)` }}
              >
                <TimelineEntry
                  interaction={interaction}
                  now={now}
                  onKindWords={(on) => onKindWords(interaction.id, on)}
                  onDelete={() => onDelete(interaction.id)}
                />
              </li>
            )
          );
        })}
      </ol>
    </Section>
  );
}
