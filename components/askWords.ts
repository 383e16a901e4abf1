import type { AskReadiness, BeforeAsking, SpeaksForAsking } from '../relationship/askReadiness.ts';
import { roughly } from './dateWords.ts';
import { listed } from './listed.ts';
import { type MessageKey, say, sayCount } from './say.ts';

/** "Warm it first: keep your promise (send the draft), and thank them.", or that they could be asked. */
export function askWords({ first }: AskReadiness, now: number): string {
  if (first.length === 0) return say('askReady');
  return say('askWarm', listed(first.map((one) => firstWords(one, now))));
}

/** "What speaks for it: 12 talks, and you kept 2 promises."; null where nothing does yet. */
export function speaksForWords({ speaksFor }: AskReadiness): string | null {
  return speaksFor.length === 0 ? null : say('askSpeaksFor', listed(speaksFor.map(forWords)));
}

function firstWords(one: BeforeAsking, now: number): string {
  if (one.kind === 'keep promise') return say('askPromise', one.what);
  if (one.kind === 'quiet since') return say('askQuiet', roughly(one.at, now));
  return say(firstKeys[one.kind]);
}

const firstKeys: Record<Exclude<BeforeAsking['kind'], 'keep promise' | 'quiet since'>, MessageKey> = {
  'not in touch': 'askNotInTouch',
  answer: 'askAnswer',
  thank: 'askThank',
  'hard time': 'askHardTime',
  'hello on its way': 'askHello',
  'nothing from them': 'askNothingFromThem',
  give: 'askGive',
  'only in public': 'askOnlyInPublic',
};

function forWords(one: SpeaksForAsking): string {
  return one.kind === 'thanked' ? say('askThanked') : sayCount(forKeys[one.kind], one.count);
}

const forKeys = { talks: 'talks', 'wrote to them': 'askWrote', 'kept promises': 'askKept' } as const;
