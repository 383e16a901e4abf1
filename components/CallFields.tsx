import type { Interaction } from '../relationship/interaction.ts';
import { Field } from './Field.tsx';
import { say } from './say.ts';

/** What a call told, as it is typed; '' for nothing. */
export type CallTold = { life: string; work: string; help: string; reason: string; hard: boolean };

/** Before anything is typed. */
export const nothingTold: CallTold = { life: '', work: '', help: '', reason: '', hard: false };

/** What was typed as an interaction holds it: only what the user said. */
export function asTold({ life, work, help, reason, hard }: CallTold): Pick<Interaction, 'told' | 'reason' | 'hard'> {
  const told = { life: life.trim(), work: work.trim(), help: help.trim() };
  return {
    ...(Object.values(told).some((words) => words !== '') && { told }),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
    ...(hard && { hard: true as const }),
  };
}

type Props = {
  told: CallTold;
  onChange: (changes: Partial<CallTold>) => void;
};

/** What a call told of their life and work, and how the user can help. All of it can be left out. */
export function CallFields({ told, onChange }: Props) {
  const field = (part: 'life' | 'work' | 'help' | 'reason', label: string) => (
    <Field label={label}>
      <input dir="auto" value={told[part]} onInput={(event) => onChange({ [part]: event.currentTarget.value })} />
    </Field>
  );
  return (
    <details>
      <summary class="quiet">{say('callToldMore')}</summary>
      <div class="form">
        <div class="beside">
          {field('life', say('callToldLife'))}
          {field('work', say('callToldWork'))}
        </div>
        {field('help', say('callToldHelp'))}
        {field('reason', say('callToldReason'))}
        <label class="check">
          <input type="checkbox" checked={told.hard} onChange={(event) => onChange({ hard: event.currentTarget.checked })} />
          {say('callToldHard')}
        </label>
      </div>
    </details>
  );
}
