import { describe, expect, it } from 'vitest';
import { dayAt } from '../../relationship/day.ts';
import { defaultSettings } from '../../relationship/settings.ts';
import { suggestNextStep } from '../../relationship/suggestion.ts';
import { noon, standing, talks } from '../standings.ts';

const on = (day: string, settings = {}) => dayAt({ ...defaultSettings, ...settings }, noon(day), 'UTC');

describe('suggestNextStep', () => {
  it('says hello by e-mail after twelve talks, with the reason', () => {
    const ada = standing({ person: { identities: ['email:ada@example.org'] }, interactions: talks(12, '2026-03-01') });
    expect(suggestNextStep(ada, on('2026-03-14'))).toEqual({
      kind: 'hello',
      step: 'email',
      because: [{ kind: 'talks', talks: 12, rung: 'reply' }, { kind: 'no e-mail yet' }],
      key: 'hello',
    });
  });

  it('stays silent with someone we have barely talked to', () => {
    expect(suggestNextStep(standing({ interactions: talks(2, '2026-03-01') }), on('2026-03-14'))).toBeNull();
  });
});
