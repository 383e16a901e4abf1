import { EyeOff, Pencil, Pin, PinOff, Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { type Facet, type Fact, isPrivateByDefault } from '../relationship/fact.ts';
import './FactList.css';
import { Button } from './Button.tsx';
import { type FactDraft, FactForm, facetWords } from './FactForm.tsx';
import { Icon } from './Icon.tsx';
import { Section } from './Section.tsx';
import { say } from './say.ts';
import { type AskedFacet, UnknownFacets } from './UnknownFacets.tsx';

type Props = {
  facts: readonly Fact[];
  onAdd: (draft: FactDraft) => Promise<void>;
  onEdit: (factId: string, draft: FactDraft) => Promise<void>;
  onPin: (factId: string, pinned: boolean) => void;
  onDelete: (factId: string) => void;
  /** Parts of their life of which nothing is known and which the user has not skipped. */
  unknown: readonly AskedFacet[];
  onSkip: (facet: AskedFacet) => void;
};

/** How many facts the card on a page has room for. */
const mostPinned = 3;

/** What the user knows of somebody's life. Up to three are pinned to the card; private ones never leave these pages. */
export function FactList({ facts, onAdd, onEdit, onPin, onDelete, unknown, onSkip }: Props) {
  const [editing, setEditing] = useState<string | null>(null);
  const [adding, setAdding] = useState<Facet | null>(null);
  const pinned = facts.filter((fact) => fact.pinned).length;
  const ordered = [...facts].sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.at - a.at);
  return (
    <Section
      title={say('dashboardFacts')}
      onlyYou
      action={
        adding === null && (
          <Button kind="bare" icon={Plus} onClick={() => setAdding('other')}>
            {say('dashboardFactAdd')}
          </Button>
        )
      }
    >
      {adding !== null && (
        <div class="panel">
          <FactForm
            key={adding}
            fact={{ text: '', facet: adding, private: isPrivateByDefault(adding) }}
            onSave={async (draft) => {
              await onAdd(draft);
              setAdding(null);
            }}
            onCancel={() => setAdding(null)}
          />
        </div>
      )}
      {facts.length === 0 && adding === null && <p class="quiet">{say('dashboardFactsNone')}</p>}
      <ul class="fact-list">
        {ordered.map((fact) =>
          editing === fact.id ? (
            <li key={fact.id} class="panel">
              <FactForm
                fact={fact}
                onSave={async (draft) => {
                  await onEdit(fact.id, draft);
                  setEditing(null);
                }}
                onCancel={() => setEditing(null)}
              />
            </li>
          ) : (
            <li key={fact.id} class={fact.pinned ? 'fact pinned' : 'fact'}>
              <div class="what">
                <p dir="auto" class="words">
                  {fact.text}
                </p>
                <p class="about quiet">
                  {facetWords(fact.facet)}
                  {fact.private && (
                    <span class="private">
                      <Icon icon={EyeOff} size={13} />
                      {say('dashboardFactIsPrivate')}
                    </span>
                  )}
                  {fact.pinned && !fact.private && <span>{say('dashboardFactOnCard')}</span>}
                </p>
              </div>
              <div class="tools">
                {!fact.private && (
                  <Button
                    kind="bare"
                    iconOnly
                    icon={fact.pinned ? PinOff : Pin}
                    disabled={!fact.pinned && pinned >= mostPinned}
                    onClick={() => onPin(fact.id, !fact.pinned)}
                  >
                    {fact.pinned ? say('dashboardFactUnpin') : say('dashboardFactPin')}
                  </Button>
                )}
                <Button kind="bare" iconOnly icon={Pencil} onClick={() => setEditing(fact.id)}>
                  {say('dashboardFactEdit')}
                </Button>
                <Button kind="bare" iconOnly icon={Trash2} onClick={() => onDelete(fact.id)}>
                  {say('dashboardFactDelete')}
                </Button>
              </div>
            </li>
          ),
        )}
      </ul>
      <UnknownFacets facets={unknown} onNote={setAdding} onSkip={onSkip} />
    </Section>
  );
}
