import { expect, it } from 'vitest';
import { formatPlace } from '../../../core/errors.ts';
import { TEAM } from '../../../policies/handoff/testdata/contact.ts';
import { policyOf } from '../../../policies/testdata/rules.ts';
import { expectationWarnings } from './warnings.ts';

const rule = (id: string, more: string) => `  - { id: ${id}, trigger: confidence, when: turn > 1, ${more} }\n`;
const QUEUES = { ...TEAM.queues, general: { skills: ['general'], staff: 1, hours: 'always' as const, immediate_minutes: 15 } };

it('warns of each text with the queue, urgency and time that it does not fit', () => {
  const policy = policyOf(
    rule('now', 'do: escalate, route: approvals, urgency: immediate, say: A colleague joins you now.') +
      rule('told', 'do: escalate, route: approvals, urgency: immediate, say: "A colleague joins you {when}."') +
      rule('silent', 'do: offer, route: approvals') +
      rule('as-usual', 'do: offer') +
      rule('none', 'do: continue'),
  );
  expect(
    expectationWarnings(policy, { ...TEAM, queues: QUEUES }).map(({ code, message, place }) => [code, place && formatPlace(place), message]),
  ).toMatchInlineSnapshot(`
    [
      [
        "wrong-expectation",
        "tested.yaml:9:55",
        "\`say\` of the defaults does not fit \`general\` and \`within_24h\`, for example on Monday 10:30: it does not say when to expect the human",
      ],
      [
        "wrong-expectation",
        "tested.yaml:11:110",
        "\`say\` of rule \`now\` does not fit \`approvals\` and \`immediate\`, for example on Monday 18:30: “now” is sooner than the queue's SLA and hours give (2026-01-13T09:15:00-05:00)",
      ],
      [
        "wrong-expectation",
        "tested.yaml:13:5",
        "\`say\` of rule \`silent\` does not fit \`approvals\` and \`within_24h\`, for example on Monday 10:30: it does not say when to expect the human",
      ],
    ]
  `);
});

it('looks at the defaults of a module', () => {
  const defaults = { route: 'approvals', urgency: 'immediate' as const, say: 'A colleague joins you now.' };
  const policy = { ...policyOf('  []\n'), kind: 'module' as const, defaults };
  expect(expectationWarnings(policy, { ...TEAM, queues: QUEUES })).toMatchObject([{ code: 'wrong-expectation', place: { file: 'tested.yaml' } }]);
});
