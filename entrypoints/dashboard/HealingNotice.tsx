import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { sayCount } from '../../components/say.ts';
import { forgetHealing, lastHealing } from '../../storage/journal.ts';
import { useLive } from './useLive.ts';

/** Tells once that the browser had lost the data and that the second copy brought it back. */
export function HealingNotice() {
  const healing = useLive(lastHealing, []);
  const [read, setRead] = useState(false);
  if (!healing || read) return null;
  return (
    <Notice
      tone="warm"
      onDismiss={() => {
        setRead(true);
        forgetHealing();
      }}
    >
      <p>{sayCount('dashboardHealed', healing.people)}</p>
      {healing.lost > 0 && <p>{sayCount('dashboardHealedLost', healing.lost)}</p>}
    </Notice>
  );
}
