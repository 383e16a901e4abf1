import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { roughly } from './dateWords.ts';
import { Form } from './Form.tsx';
import { Notice } from './Notice.tsx';
import { say, sayCount } from './say.ts';
import { toggled } from './selection.ts';
import './FocusManyDialog.css';

type Props = {
  /** How many would be new in focus. */
  count: number;
  /** For how many there is room at a time. */
  capacity: number;
  /** Who is in focus and not among those chosen, whom they were last in touch with longest ago first. */
  inFocus: readonly { personId: string; name: string /** ms since epoch; null for never. */; lastAt: number | null }[];
  /** How many of those chosen are in focus already. */
  already: number;
  now: number;
  onSave: (resting: string[]) => Promise<void>;
  onClose: () => void;
};

/** Takes many into focus. Where the room does not do, it asks whom to let rest; where it never would, it says so. */
export function FocusManyDialog({ count, capacity, inFocus, already, now, onSave, onClose }: Props) {
  const [resting, setResting] = useState<ReadonlySet<string>>(new Set());
  const tooMany = count + already > capacity;
  const toRest = Math.max(0, count + already + inFocus.length - capacity);
  const left = Math.max(0, toRest - resting.size);
  return (
    <Dialog title={sayCount('dashboardFocusManyTitle', count)} onClose={onClose}>
      {tooMany ? (
        <>
          <Notice tone="warm">{sayCount('dashboardFocusTooMany', capacity)}</Notice>
          <div class="button-row">
            <Button kind="main" onClick={onClose}>
              {say('close')}
            </Button>
            <a class="button plain" href="#settings">
              {say('dashboardSettings')}
            </a>
          </div>
        </>
      ) : (
        <Form saveLabel={say('dashboardTakeIntoFocus')} ready={left === 0} onSave={() => onSave([...resting])} onCancel={onClose}>
          {toRest === 0 ? (
            <p class="quiet">{say('dashboardFocusExplained')}</p>
          ) : (
            <fieldset class="let-rest">
              <legend>{sayCount('dashboardFocusLetRest', toRest, String(capacity))}</legend>
              {inFocus.map(({ personId, name, lastAt }) => (
                <label key={personId}>
                  <input
                    type="checkbox"
                    checked={resting.has(personId)}
                    onChange={() => setResting(toggled(resting, personId))}
                  />
                  <bdi>{name}</bdi>
                  <span class="quiet">{lastAt === null ? say('dashboardNoTalksYet') : roughly(lastAt, now)}</span>
                </label>
              ))}
            </fieldset>
          )}
        </Form>
      )}
    </Dialog>
  );
}
