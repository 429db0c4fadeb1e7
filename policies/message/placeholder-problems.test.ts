import { describe, expect, it } from 'vitest';
import { formatPlace } from '../../core/errors.ts';
import { FIRST_RULE_LINE, policyOf, problemsOf } from '../testdata/rules.ts';

const saying = (say: string) => `  - { id: a, do: offer, trigger: confidence, when: turn > 1, say: ${JSON.stringify(say)} }\n`;

describe('placeholders of a policy', () => {
  it('are taken where a value is known', () => {
    const approach = 'handoff: { approach: { confidence: "{amount} {limit} {intent} {contacts} {last_words}" } }\n';
    expect(problemsOf(() => policyOf(saying('We answer {when}.'), approach))).toEqual([]);
  });

  it.each([
    ['{whne}', '`rules.0.say`: nothing is known for `{whne}`, did you mean `{when}`?', 'Write `{when}`.'],
    ['{ When }', '`rules.0.say`: nothing is known for `{ When }`, did you mean `{when}`?', 'Write `{when}`.'],
    ['{amount}', '`rules.0.say`: nothing is known for `{amount}`', 'Placeholders here: `{when}`.'],
    ['{}', '`rules.0.say`: nothing is known for `{}`', 'Placeholders here: `{when}`.'],
  ])('%s is refused in what the customer is told', (written, message, help) => {
    const [problem, ...more] = problemsOf(() => policyOf(saying(`We answer ${written}.`)));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'unknown-placeholder', message, help });
    expect(problem?.place && formatPlace(problem.place)).toBe(`tested.yaml:${FIRST_RULE_LINE}:67`);
  });

  it('are refused in a suggested approach as well', () => {
    const approach = 'handoff: { approach: { confidence: "Look at {last_word} and {when}." } }\n';
    expect(problemsOf(() => policyOf(saying('Soon.'), approach)).map(({ message }) => message)).toEqual([
      '`handoff.approach.confidence`: nothing is known for `{last_word}`, did you mean `{last_words}`?',
      '`handoff.approach.confidence`: nothing is known for `{when}`',
    ]);
  });
});
