import { Notice } from '../../components/Notice.tsx';
import { sayCount } from '../../components/say.ts';
import { forgetHealing, lastHealing } from '../../storage/journal.ts';
import { useAnswer } from '../ownPages/useAnswer.ts';

type Props = {
  /** Whether there is anything to tell could not be read. */
  onUnread: (failure: unknown) => void;
};

/** Tells once that the browser had lost the data and that the second copy brought it back. */
export function Healed({ onUnread }: Props) {
  const healing = useAnswer(lastHealing, [], { onFailure: onUnread });
  if (!healing) return null;
  return (
    <Notice tone="warm" onDismiss={() => void forgetHealing()}>
      <p>{sayCount('dashboardHealed', healing.people)}</p>
      {healing.lost > 0 && <p>{sayCount('dashboardHealedLost', healing.lost)}</p>}
    </Notice>
  );
}
