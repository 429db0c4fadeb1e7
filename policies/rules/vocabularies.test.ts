import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../core/errors.ts';
import { TEAM } from '../testdata/observations.ts';
import { FIRST_RULE_LINE, policyOf, policyWhen } from '../testdata/rules.ts';
import { literalWarnings } from './vocabularies.ts';

const team = { ...TEAM, sensitive_topics: { press: ['journalist'] } };
const messages = (condition: string) => literalWarnings(policyWhen(condition), team).map(({ message }) => message);

describe('literalWarnings', () => {
  it.each([
    ['signals.intent == "refund_reqest"', ["`refund_reqest` is none of the team's intents, did you mean `refund_request`?"]],
    ['"refund_reqest" != signals.intent', ["`refund_reqest` is none of the team's intents, did you mean `refund_request`?"]],
    ['signals.intent in ["refund_request", "praise"]', ["`praise` is none of the team's intents"]],
    ['signals.intent in params.words', ["`refund` is none of the team's intents", "`money` is none of the team's intents"]],
    ['signals.intent in [params.pattern]', ["`^refund` is none of the team's intents"]],
    ['action.name == "isue_refund"', ["`isue_refund` is none of the team's actions, did you mean `issue_refund`?"]],
    ['attempts.exists(a, a.action == "anser")', ["`anser` is none of the team's actions, did you mean `answer`?"]],
    ['attempts.filter(a, a.turn > 1).exists(a, a.action == "anser")', ["`anser` is none of the team's actions, did you mean `answer`?"]],
    ['"safty" in signals.sensitive_topics', ["`safty` is none of the team's sensitive topics, did you mean `safety`?"]],
    [
      'signals.sensitive_topics.exists(t, t in params.words)',
      ["`refund` is none of the team's sensitive topics", "`money` is none of the team's sensitive topics"],
    ],
    ['signals.sensitive_topics[0] == "pres"', ["`pres` is none of the team's sensitive topics, did you mean `press`?"]],
  ])('%s', (condition, expected) => {
    expect(messages(condition)).toEqual(expected);
  });

  it.each([
    'signals.intent == "refund_request" && action.name in ["clarify", "answer", "issue_refund"]',
    '["safety", "legal", "fraud", "bereavement", "press"].exists(t, t in signals.sensitive_topics)',
    '"press" in signals.sensitive_topics && "legal" in signals.sensitive_topics',
    'message == "refund_reqest" || "anything" in account.flags || signals.intent == message',
    'messages.exists(action, action.text == "hello")',
  ])('has nothing to say about %s', (condition) => {
    expect(messages(condition)).toEqual([]);
  });

  it('points at the word', () => {
    const policy = policyOf('  - { id: a, do: continue, when: turn > 1 && signals.intent == "refund_reqest" }\n');
    const [warning] = literalWarnings(policy, team);
    expect(warning).toMatchObject({ code: 'unknown-value', help: 'Write `refund_request`.', excerpt: { from: 64, to: 79 } });
    expect(warning?.place && formatPlace(warning.place)).toBe(`tested.yaml:${FIRST_RULE_LINE}:64`);
  });

  it('looks at policies of rules alone', () => {
    expect(literalWarnings({ ...policyWhen('signals.intent == "x"'), kind: 'module' }, team)).toEqual([]);
  });
});
