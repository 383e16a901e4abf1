import { useState } from 'preact/hooks';
import { type Facet, type Fact, isPrivateByDefault } from '../relationship/fact.ts';
import { Field } from './Field.tsx';
import { Form } from './Form.tsx';
import { Switch } from './Switch.tsx';
import { say } from './say.ts';

/** What the user decides about a fact. */
export type FactDraft = Pick<Fact, 'text' | 'facet' | 'private'>;

export const facets: readonly Facet[] = ['family', 'place', 'work', 'cares about', 'health', 'community', 'other'];

type Props = {
  /** The fact to change; left out for a new one. */
  fact?: FactDraft;
  onSave: (draft: FactDraft) => Promise<void>;
  onCancel: () => void;
};

/** Writes down one thing about somebody's life. Health is private until the user says otherwise. */
export function FactForm({ fact, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState<FactDraft>(fact ?? { text: '', facet: 'other', private: false });

  function chooseFacet(facet: Facet) {
    setDraft({ ...draft, facet, private: isPrivateByDefault(facet) || (draft.private && !isPrivateByDefault(draft.facet)) });
  }

  return (
    <Form ready={draft.text.trim() !== ''} onSave={() => onSave({ ...draft, text: draft.text.trim() })} onCancel={onCancel}>
      <Field label={say('dashboardFactText')}>
        <textarea
          rows={2}
          autofocus
          dir="auto"
          placeholder={say('dashboardFactPlaceholder')}
          value={draft.text}
          onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
      </Field>
      <Field label={say('dashboardFactFacet')}>
        <select value={draft.facet} onChange={(event) => chooseFacet(facetOf(event.currentTarget.value))}>
          {facets.map((facet) => (
            <option key={facet} value={facet}>
              {facetWords(facet)}
            </option>
          ))}
        </select>
      </Field>
      <Switch
        label={say('dashboardFactPrivate')}
        hint={say('dashboardFactPrivateHint')}
        on={draft.private}
        onChange={(on) => setDraft({ ...draft, private: on })}
      />
    </Form>
  );
}

/** What people call a facet. */
export function facetWords(facet: Facet): string {
  return facet === 'cares about' ? say('dashboardFacet_caresAbout') : say(`dashboardFacet_${facet}`);
}

function facetOf(value: string): Facet {
  return facets.find((facet) => facet === value) ?? 'other';
}
