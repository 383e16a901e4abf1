import { badgeLabel, badgeWords } from '../../components/badgeWords.ts';
import { isInPlace, type Placed } from './badges.ts';
import { fitAtRest } from './fitting.ts';
import { isOnDark } from './ground.ts';
import { roomBehind } from './room.ts';
import { widthOf, wordsThatFit } from './wordsThatFit.ts';

/** Puts into words what is known, as far as there is room beside the name. A page that hunts for extensions is never given any. */
export type Speaking = {
  /** Says the answer the badge has now, once the page rests. */
  say(placed: Placed): void;
  /** Has the badge fitted anew. */
  adjust(badge: Element): void;
  drop(placed: Placed): void;
  stop(): void;
};

/** The smallest room for the round symbol, px. */
const symbolWidth = 18;

/**
 * Words for the badges in `live`. `restOnly`: for the label alone; the page is shown none. `onGround` hears whether a badge stands on a
 * dark ground.
 */
export function speakOn(live: ReadonlySet<Placed>, restOnly: boolean, onGround: (isDark: boolean) => void): Speaking {
  const unlabelled = new Set<Placed>();
  const fitting = fitAtRest((buttons) => {
    label();
    const seen = [...live].filter(({ button }) => buttons.includes(button));
    // First all reading, then all writing, so that nothing is laid out twice.
    for (const write of seen.map(measure)) write?.();
  });

  function measure(placed: Placed): (() => void) | undefined {
    const { answer, host, button, card, mention } = placed;
    if (!answer || !isInPlace(placed)) return;
    const words = restOnly ? null : badgeWords(answer);
    const room = roomBehind(host.element, words === null ? symbolWidth : widthOf(words.full), card);
    const isDark = isOnDark(mention.element);
    onGround(isDark);
    return () => {
      const hasRoom = room.width >= symbolWidth && mention.role !== 'mentioned';
      button.style.setProperty('--right', hasRoom ? `${room.right}px` : '');
      button.style.setProperty('--down', hasRoom ? `${room.down}px` : '');
      button.classList.toggle('dark', isDark);
      button.classList.toggle('dot', !hasRoom);
      const shown = words !== null && hasRoom ? wordsThatFit(words, room.width) : '';
      if (shown === '') delete button.dataset.words;
      else button.dataset.words = shown;
    };
  }

  /** Also those out of view, which are not fitted yet: the keyboard reaches them. */
  function label(): void {
    for (const { answer, button } of unlabelled) if (answer !== null) button.ariaLabel = badgeLabel(answer);
    unlabelled.clear();
  }

  return {
    say(placed) {
      unlabelled.add(placed);
      fitting.look(placed.button);
    },
    adjust: fitting.look,
    drop(placed) {
      unlabelled.delete(placed);
      fitting.drop(placed.button);
    },
    stop: fitting.stop,
  };
}
