import { describe, expect, it } from 'vitest';
import type { Decision } from '../core/decision.ts';
import { Unavailable } from '../core/outage.ts';
import { decideSafely } from './decide-safely.ts';
import type { Policy } from './policy.ts';
import { anObservation, TEAM } from './testdata/observations.ts';
import { policyOf } from './testdata/rules.ts';

const GOOD: Decision = {
  do: 'escalate',
  route: 'approvals',
  urgency: 'immediate',
  say: 'A colleague takes over.',
  diagnostics: { fired: { rule: 'a', do: 'escalate', trigger: 'confidence', values: {} }, also_fired: [], errors: [] },
};
const FAIL_SAFE = { do: 'escalate', route: 'general', urgency: 'within_24h', say: 'We will write to you.', diagnostics: { also_fired: [], errors: [] } };

function answering(decide: () => unknown, failSafe: Policy['failSafe'] = 'escalate'): Policy {
  return { ...policyOf('  []\n'), failSafe, decide: decide as Policy['decide'] };
}

describe('a decision that can be acted on', () => {
  it('is passed on at once', () => {
    expect(
      decideSafely(
        answering(() => GOOD),
        anObservation(),
        TEAM,
      ),
    ).toEqual({ decision: GOOD });
  });

  it('is awaited where the policy takes time', async () => {
    await expect(
      decideSafely(
        answering(async () => GOOD),
        anObservation(),
        TEAM,
      ),
    ).resolves.toEqual({ decision: GOOD });
  });

  it('may rest on a rule that failed', () => {
    const decision = { ...GOOD, diagnostics: { also_fired: [], errors: [{ rule: 'a', message: 'm', acted: 'escalate' }] } };
    expect(
      decideSafely(
        answering(() => decision),
        anObservation(),
        TEAM,
      ),
    ).toEqual({ decision });
  });
});

describe('what the customer is told', () => {
  const clock = '2026-03-02T10:05:00-05:00';
  const asked = (policy: Policy) => decideSafely(policy, anObservation({ clock }), TEAM);

  it('says when to expect a human', () => {
    expect(asked(answering(() => ({ ...GOOD, say: 'A colleague answers {when}.' })))).toMatchObject({
      decision: { say: 'A colleague answers within 15 minutes.' },
    });
  });

  it('says so where the fail-safe decides as well, at once or later', async () => {
    const defaults = { route: 'general', urgency: 'same_business_day' as const, say: 'We write to you {when}.' };
    const told = { decision: { say: 'We write to you by the end of today.' } };
    expect(asked({ ...answering(() => undefined), defaults })).toMatchObject(told);
    await expect(asked({ ...answering(() => Promise.reject(new Error('no'))), defaults })).resolves.toMatchObject(told);
  });
});

describe('anything else', () => {
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'it did not return a decision'],
    ['a text', 'escalate', 'it did not return a decision'],
    ['null', null, 'it did not return a decision'],
    ['an unknown act', { ...GOOD, do: 'panic' }, 'it decided `panic`'],
    ['a circle', { ...GOOD, do: circular }, 'it decided `an object`'],
    ['no diagnostics', { do: 'continue' }, 'its decision has no diagnostics'],
    ['a queue of no team', { ...GOOD, route: 'vip' }, 'it routed to `vip`, which is not a queue of the team'],
    ['a queue from the prototype', { ...GOOD, route: 'constructor' }, 'it routed to `constructor`, which is not a queue of the team'],
    ['a queue without staff', { ...GOOD, route: 'nobody' }, 'it routed to `nobody`, a queue nobody staffs'],
    ['an unknown urgency', { ...GOOD, urgency: 'soon' }, 'its urgency was `soon`'],
    ['nothing to say', { ...GOOD, say: ' ' }, 'it had nothing to say to the customer'],
    ['no trigger', { ...GOOD, diagnostics: { also_fired: [], errors: [] } }, 'it decided to escalate without a trigger'],
    [
      'an unknown trigger',
      { ...GOOD, diagnostics: { ...GOOD.diagnostics, fired: { rule: 'a', do: 'escalate', trigger: 'mood', values: {} } } },
      'its trigger was `mood`',
    ],
    ['a nameless rule', { ...GOOD, diagnostics: { ...GOOD.diagnostics, also_fired: [{}] } }, 'a rule in its diagnostics has no name or no values'],
  ])('%s is the fail-safe', (_case, decision, failure) => {
    expect(
      decideSafely(
        answering(() => decision),
        anObservation(),
        TEAM,
      ),
    ).toEqual({ decision: FAIL_SAFE, failure });
  });

  it.each<[string, () => unknown, string]>([
    [
      'a crash',
      () => {
        throw new Error('no\n  such thing');
      },
      'no such thing',
    ],
    [
      'a thrown text',
      () => {
        throw 'oops';
      },
      'it threw oops',
    ],
    ['a rejection', () => Promise.reject(new Error('later')), 'later'],
    [
      'a long story',
      () => {
        throw new Error('x'.repeat(1000));
      },
      `${'x'.repeat(299)}…`,
    ],
  ])('%s is the fail-safe', async (_case, decide, failure) => {
    expect(await decideSafely(answering(decide), anObservation(), TEAM)).toEqual({ decision: FAIL_SAFE, failure });
  });

  it('continues where the policy declares that', () => {
    expect(
      decideSafely(
        answering(() => undefined, 'continue'),
        anObservation(),
        TEAM,
      ),
    ).toMatchObject({ decision: { do: 'continue' } });
  });

  it('is not for what is out of reach', async () => {
    const gone = new Unavailable('the model does not answer');
    expect(() =>
      decideSafely(
        answering(() => {
          throw gone;
        }),
        anObservation(),
        TEAM,
      ),
    ).toThrow(gone);
    await expect(
      decideSafely(
        answering(() => Promise.reject(gone)),
        anObservation(),
        TEAM,
      ),
    ).rejects.toBe(gone);
  });
});
