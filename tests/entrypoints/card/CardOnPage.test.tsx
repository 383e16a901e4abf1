// @vitest-environment jsdom
import { act, render } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { CardOnPage } from '../../../entrypoints/card/CardOnPage.tsx';
import type { Card } from '../../../relationship/card.ts';
import type { Mention } from '../../../relationship/mention.ts';
import type { Site } from '../../../sites/site.ts';
import { sendMessage } from '../../../storage/messages.ts';
import { speak } from '../../speak.ts';

vi.mock('../../../storage/messages.ts', () => ({ sendMessage: vi.fn() }));
beforeEach(() => speak());

const mention = { element: document.body, identities: ['x:ada'], role: 'author', displayName: 'Ada Moss' } as unknown as Mention;
const shown = { site: { name: 'x' } as Site, mention };

function cardWith(talks: number): Card {
  const says = { kind: 'talks' as const, talks, rung: 'message' as const };
  return {
    badge: { personId: '1', name: 'Ada Moss', probably: false, claimed: false, says, step: null },
    origin: null,
    via: null,
    facts: [],
    privateFacts: 0,
    lastTalks: [],
    promises: [],
    communities: [],
    recentPost: null,
    suggestion: null,
    email: null,
    happySince: null,
    focus: false,
    marks: [],
  };
}

it('shows what was answered to the latest question, though an earlier answer comes last', async () => {
  const answers: ((card: Card) => void)[] = [];
  vi.mocked(sendMessage).mockImplementation(() => new Promise((resolve) => answers.push(resolve as (card: Card) => void)));
  const card = (version: number) => <CardOnPage personId="1" shown={shown} version={version} onClose={() => {}} />;
  const { container, rerender } = render(card(0));
  await act(() => rerender(card(1)));
  expect(answers).toHaveLength(2);
  await act(async () => answers[1]?.(cardWith(13)));
  await act(async () => answers[0]?.(cardWith(12)));
  const texts = [...container.querySelectorAll('[data-text]')].map((element) => element.getAttribute('data-text'));
  expect(texts).toContain('13 talks');
});
