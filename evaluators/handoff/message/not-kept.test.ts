import { describe, expect, it } from 'vitest';
import type { Urgency } from '../../../core/vocabulary.ts';
import { TEAM } from '../../../policies/handoff/testdata/contact.ts';
import { firstNotKept } from './not-kept.ts';

// `approvals` works from Monday to Friday, 09:00 to 18:00.
describe('firstNotKept', () => {
  it.each<[string, Urgency, string | undefined]>([
    ['A colleague joins you now.', 'immediate', '2026-01-12T18:30:00-05:00'],
    ['A colleague answers today.', 'same_business_day', '2026-01-12T18:30:00-05:00'],
    ['A colleague answers tomorrow.', 'same_business_day', '2026-01-16T18:30:00-05:00'],
    ['A colleague answers within a day.', 'within_24h', '2026-01-12T18:30:00-05:00'],
    ['A colleague answers within a week.', 'same_business_day', undefined],
    ['A colleague answers.', 'immediate', '2026-01-12T10:30:00-05:00'],
    ['A colleague answers {when}.', 'immediate', undefined],
    ['A colleague answers {when}.', 'same_business_day', undefined],
    ['A colleague answers {when}.', 'within_24h', undefined],
  ])('%s (%s): %s', (say, urgency, clock) => {
    expect(firstNotKept({ route: 'approvals', urgency, say }, TEAM)?.clock).toBe(clock);
  });

  it('holds `now` for kept where people are always there', () => {
    const approvals = { skills: ['billing'], staff: 1, hours: 'always' as const, immediate_minutes: 10 };
    const routing = { route: 'approvals', urgency: 'immediate' as const, say: 'A colleague joins you now.' };
    expect(firstNotKept(routing, { ...TEAM, queues: { approvals } })).toBeUndefined();
  });

  it('says nothing of a queue that the team does not have', () => {
    expect(firstNotKept({ route: 'nowhere', urgency: 'immediate', say: 'Now.' }, TEAM)).toBeUndefined();
  });
});
