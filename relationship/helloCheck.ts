import { writtenLanguages } from './written/all.ts';

/** What a hello had better not have in it. */
export type HelloFlagKind = 'ask' | 'link' | 'meeting' | 'call to action';

/** One place in a hello that asks for something. */
export type HelloFlag = { kind: HelloFlagKind; start: number; end: number; words: string };

const links = /\bhttps?:\/\/[^\s<>]+|\bwww\.[^\s<>]+/giu;

/**
 * Where a hello asks for something (H2): it "doesn't need to have a call to action in it. Don't ask for anything." In the order of the
 * text, no two at one place. The user may send it all the same.
 */
export function helloFlags(text: string): HelloFlag[] {
  const found = [
    ...flagged('link', links, text),
    ...writtenLanguages.flatMap(({ asks, meetings, actions }) => [
      ...flagged('meeting', meetings, text),
      ...flagged('call to action', actions, text),
      ...flagged('ask', asks, text),
    ]),
  ];
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((flag, i) => inOrder.findIndex((other) => other.start < flag.end && flag.start < other.end) === i);
}

function flagged(kind: HelloFlagKind, pattern: RegExp, text: string): HelloFlag[] {
  return [...text.matchAll(pattern)].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].trim(),
  }));
}
