import { Check, Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { isOpen, type Pledge } from '../relationship/pledge.ts';
import './PledgeList.css';
import { Button } from './Button.tsx';
import { dayWords, roughly } from './dateWords.ts';
import { type PledgeDraft, PledgeForm } from './PledgeForm.tsx';
import { Section } from './Section.tsx';
import { say } from './say.ts';

type Props = {
  /** The other one's name, for "Ada said". */
  name: string;
  pledges: readonly Pledge[];
  onAdd: (draft: PledgeDraft) => Promise<void>;
  onKeep: (pledgeId: string) => void;
  onDelete: (pledgeId: string) => void;
  /** The clock, ms since epoch. */
  now: number;
};

/** What the two have promised each other and is still open; kept ones are folded away. */
export function PledgeList({ name, pledges, onAdd, onKeep, onDelete, now }: Props) {
  const [adding, setAdding] = useState(false);
  const open = pledges.filter(isOpen).sort((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) || a.at - b.at);
  const kept = pledges.filter((pledge) => !isOpen(pledge)).sort((a, b) => (b.keptAt ?? 0) - (a.keptAt ?? 0));
  const row = (pledge: Pledge) => (
    <li key={pledge.id} class="pledge">
      <div class="what">
        <p dir="auto">{pledge.what}</p>
        <p class="quiet">
          {pledge.by === 'me' ? say('dashboardPromiseByMe') : say('dashboardPromiseByThem', name)}
          {pledge.keptAt !== null && ` · ${say('dashboardPromiseKept', roughly(pledge.keptAt, now))}`}
          {isOpen(pledge) && pledge.dueAt !== null && ` · ${say('dashboardPromiseDue', dayWords(pledge.dueAt, now))}`}
        </p>
      </div>
      {isOpen(pledge) && (
        <Button kind="bare" icon={Check} onClick={() => onKeep(pledge.id)}>
          {say('dashboardPromiseKeep')}
        </Button>
      )}
      <Button kind="bare" icon={Trash2} iconOnly onClick={() => onDelete(pledge.id)}>
        {say('dashboardPromiseDelete')}
      </Button>
    </li>
  );
  return (
    <Section
      title={say('dashboardPromises')}
      onlyYou
      action={
        !adding && (
          <Button kind="bare" icon={Plus} onClick={() => setAdding(true)}>
            {say('dashboardPromiseAdd')}
          </Button>
        )
      }
    >
      {adding && (
        <div class="panel">
          <PledgeForm
            name={name}
            onSave={async (draft) => {
              await onAdd(draft);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        </div>
      )}
      {open.length === 0 && !adding && <p class="quiet">{say('dashboardPromisesNone')}</p>}
      {open.length > 0 && <ul class="pledge-list">{open.map(row)}</ul>}
      {kept.length > 0 && (
        <details class="kept">
          <summary class="quiet">{say('dashboardPromisesKept', String(kept.length))}</summary>
          <ul class="pledge-list">{kept.map(row)}</ul>
        </details>
      )}
    </Section>
  );
}
