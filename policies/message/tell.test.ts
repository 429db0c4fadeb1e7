import { describe, expect, it } from 'vitest';
import type { Urgency } from '../../core/vocabulary.ts';
import { TEAM } from '../handoff/testdata/contact.ts';
import { tell } from './tell.ts';

const NOON = '2026-03-03T12:00:00-05:00';
const SATURDAY = '2026-03-07T12:00:00-05:00';

describe('tell', () => {
  it.each<[string, Urgency, string, string]>([
    ['A colleague joins you {when}.', 'immediate', NOON, 'A colleague joins you within 15 minutes.'],
    ['A colleague joins you {when}.', 'immediate', SATURDAY, 'A colleague joins you on Monday by 09:15.'],
    [
      'A colleague answers {when}, and no later than {when}.',
      'same_business_day',
      NOON,
      'A colleague answers today by 18:00, and no later than today by 18:00.',
    ],
    ['{when} a colleague answers. {when} at the latest.', 'within_24h', NOON, 'Within 24 hours a colleague answers. Within 24 hours at the latest.'],
    ['You wrote {amount}: {constructor}.', 'immediate', NOON, 'You wrote {amount}: {constructor}.'],
  ])('%s (%s, %s)', (say, urgency, clock, text) => {
    expect(tell({ route: 'approvals', urgency, say }, clock, TEAM)).toBe(text);
  });

  it('promises no time for a queue that the team does not have', () => {
    expect(tell({ route: 'nowhere', urgency: 'immediate', say: 'They answer {when}.' }, NOON, TEAM)).toBe('They answer as soon as they can.');
  });
});
