import { useEffect, useState } from 'preact/hooks';
import { Card, type CardAct } from '../../components/Card.tsx';
import { dayWords } from '../../components/dateWords.ts';
import { say } from '../../components/say.ts';
import { stepAnswerWords } from '../../components/stepAnswerWords.ts';
import { Words } from '../../components/Words.tsx';
import type { Card as CardContent } from '../../relationship/card.ts';
import { sendMessage } from '../../storage/messages.ts';
import { sent } from '../annotate/known.ts';
import { pageNow } from '../annotate/reading.ts';
import { type Shown, wordsDoor } from '../annotate/wordsDoor.ts';

/** For how long "later" keeps silent, days. */
const snoozeDays = 7;
const dayMs = 86_400_000;

type Props = {
  personId: string;
  /** What the card stands beside. */
  shown: Shown;
  /** Grows when something changed anywhere; the card is then read anew. */
  version: number;
  onClose: () => void;
};

/** The card with what it shows and what its buttons do. */
export function CardOnPage({ personId, shown, version, onClose }: Props) {
  // As it was when the card was opened: a feed may reuse the element.
  const [mention] = useState(() => sent(shown.site, shown.mention));
  const [card, setCard] = useState<CardContent | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [asksNotSame, setAsksNotSame] = useState(false);
  /** How often something was done here: the card is read anew at once, and not when the news comes round. */
  const [acts, setActs] = useState(0);

  useEffect(() => {
    let isLatest = true;
    sendMessage('card', { personId, mention, ...pageNow() }).then((answer) => {
      // Answers overtake each other.
      if (!isLatest) return;
      if (answer) setCard(answer);
      // After "not them" there is nobody to show, but the way back still stands in the card.
      else if (!card) onClose();
    }, onClose);
    return () => {
      isLatest = false;
    };
  }, [personId, version, acts]);

  async function act(what: CardAct): Promise<void> {
    if (what === 'not same' && !asksNotSame) return setAsksNotSame(true);
    setAsksNotSame(false);
    try {
      setDone(await carryOut(what));
      setActs((before) => before + 1);
    } catch {
      setDone(say('cardNotDone'));
    }
  }

  /** Does it and says what was done; null where the answer is a page that opens. */
  async function carryOut(what: CardAct): Promise<string | null> {
    const operationId = crypto.randomUUID();
    if (typeof what === 'object' && 'kept' in what) {
      await sendMessage('keepPromise', { pledgeId: what.kept, operationId });
      return say('cardDoneKept');
    }
    if (typeof what === 'object' && 'step' in what) {
      const { key = '' } = card?.suggestion ?? {};
      await sendMessage('answerStep', { personId, key, answer: what.step, operationId });
      return stepAnswerWords(what.step, card?.badge.name ?? '');
    }
    if (typeof what === 'object') {
      const text = (await wordsDoor())?.read(shown) ?? '';
      await sendMessage('mark', { personId, mention, ...what, text, ...pageNow(), operationId });
      return say(what.on ? 'markDone' : 'markTakenOff');
    }
    switch (what) {
      case 'log':
      case 'open':
        await sendMessage('openPerson', { personId, toLog: what === 'log' });
        return null;
      case 'write':
        await sendMessage('writeMail', { personId });
        return null;
      case 'snooze':
        await sendMessage('snooze', { personId, days: snoozeDays, operationId });
        return say('cardDoneSnoozed', dayWords(Date.now() + snoozeDays * dayMs, Date.now()));
      case 'happy':
      case 'prompt again':
        await sendMessage('setHappy', { personId, happy: what === 'happy', operationId });
        return say(what === 'happy' ? 'cardDoneHappy' : 'cardDonePromptAgain');
      case 'not same':
        await sendMessage('notSame', { personId, identities: mention.identities, operationId });
        return say('cardDoneNotSame');
    }
  }

  async function undo(): Promise<void> {
    await sendMessage('undoLast', { operationId: crypto.randomUUID() }).catch(() => {});
    setDone(null);
    setActs((before) => before + 1);
  }

  if (!card) return <Words text="" look="middle" />;
  return (
    <Card
      card={card}
      now={Date.now()}
      done={done}
      asksNotSame={asksNotSame}
      onAct={(what) => void act(what)}
      onUndo={() => void undo()}
      onSame={() => setAsksNotSame(false)}
    />
  );
}
