import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import './RepliesOnPage.css';
import { say, sayCount } from './say.ts';

type Props = {
  /** How many things were said to the user on the page in front. */
  all: number;
  /** Those they have not answered there, in the order of the page. */
  open: readonly { name: string; permalink: string }[];
  onGo: (permalink: string) => void;
};

/** So many at first: a page may have hundreds. */
const openAtFirst = 5;

/** "4 replies, 2 unanswered", with a way to each. */
export function RepliesOnPage({ all, open, onGo }: Props) {
  const [most, setMost] = useState(openAtFirst);
  const replies = sayCount('popupReplies', all);
  return (
    <section class="replies-on-page" aria-label={say('popupRepliesTitle')}>
      <p>{open.length === 0 ? say('popupRepliesAnswered', replies) : say('popupRepliesOpen', replies, String(open.length))}</p>
      <ul>
        {open.slice(0, most).map(({ name, permalink }) => (
          <li key={permalink}>
            <Button kind="bare" onClick={() => onGo(permalink)}>
              {say('popupReplyOf', name)}
            </Button>
          </li>
        ))}
      </ul>
      {open.length > most && (
        <Button kind="bare" onClick={() => setMost(open.length)}>
          {sayCount('popupMoreReplies', open.length - most)}
        </Button>
      )}
    </section>
  );
}
