import { useMemo } from 'preact/hooks';
import { type HelloFlagKind, helloFlags } from '../relationship/helloCheck.ts';
import { listed } from './listed.ts';
import { Notice } from './Notice.tsx';
import { type MessageKey, say } from './say.ts';

type Props = {
  text: string;
  /** What to do before asking them for something; null where they could be asked. */
  beforeAsking: string | null;
};

/** Where a hello asks for something. Nothing stands in the user's way: it is theirs to send as it is. */
export function HelloFlags({ text, beforeAsking }: Props) {
  const flags = useMemo(() => helloFlags(text), [text]);
  if (flags.length === 0) return null;
  const told = [...new Set(flags.map(({ kind, words }) => say(flagKeys[kind], words)))];
  const asks = flags.some(({ kind }) => kind === 'ask');
  return (
    <Notice tone="warm">
      {say('helloFlagged', listed(told))}
      {asks && beforeAsking !== null && ` ${beforeAsking}`}
    </Notice>
  );
}

const flagKeys: Record<HelloFlagKind, MessageKey> = {
  ask: 'helloFlagAsk',
  link: 'helloFlagLink',
  meeting: 'helloFlagMeeting',
  'call to action': 'helloFlagAction',
};
