import { useLayoutEffect, useRef } from 'preact/hooks';
import { badgeWords } from '../../components/badgeWords.ts';
import type { Badge } from '../../relationship/badge.ts';
import css from '../annotate/badge.css?inline';

type Props = { badge: Badge };

/** A badge exactly as pages get it, same sheet and same words, though nothing happens on a click. */
export function RealBadge({ badge }: Props) {
  const host = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (host.current && !host.current.shadowRoot) drawBadge(host.current, badge);
  }, [badge]);
  return <span ref={host} />;
}

function drawBadge(host: HTMLElement, badge: Badge): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.tabIndex = -1;
  const { full, short } = badgeWords(badge);
  button.dataset.words = full;
  button.classList.toggle('focus', badge.step !== null);
  button.classList.toggle('dark', matchMedia('(prefers-color-scheme: dark)').matches);
  root.append(button);
  const line = host.parentElement;
  if (line) button.style.setProperty('--down', `${middleOf(line) - middleOf(button)}px`);
  const room = host.closest('article')?.getBoundingClientRect();
  const taken = button.getBoundingClientRect();
  if (room && (taken.right > room.right || taken.left < room.left)) button.dataset.words = short;
}

/** On pages the badge is moved to the middle of the words before it in the same way. */
function middleOf(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return (top + bottom) / 2;
}
