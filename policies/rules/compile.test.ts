import { describe, expect, it } from 'vitest';
import type { Problem } from '../../core/errors.ts';
import { FIRST_RULE_LINE, policyOf, policyWhen, problemsOf } from '../testdata/rules.ts';

function underlined(problem: Problem | undefined): string | undefined {
  return problem?.excerpt?.text.slice(problem.excerpt.from - 1, problem.excerpt.to - 1);
}

describe('a condition that is wrong', () => {
  it.each([
    // Names
    ['confidnce < 0.5', 'unknown-variable', 'unknown variable `confidnce`', 'confidnce'],
    ['confidence < 0.5', 'unknown-variable', 'unknown variable `confidence`, did you mean `signals.confidence`?', 'confidence'],
    ['singals.confidence < 0.5', 'unknown-variable', 'unknown variable `singals`, did you mean `signals`?', 'singals'],
    ['signals.confidnce < 0.5', 'unknown-field', '`signals` has no `confidnce`, did you mean `confidence`?', 'confidnce'],
    ['has(signals.confidnce)', 'unknown-field', '`signals` has no `confidnce`, did you mean `confidence`?', 'confidnce'],
    ['signals.constructor == "a"', 'unknown-field', '`signals` has no `constructor`', 'constructor'],
    ['messages.exists(m, m.rol == "agent")', 'unknown-field', '`m` has no `rol`, did you mean `role`?', 'rol'],
    ['messages[0].txt == "a"', 'unknown-field', '`messages[0]` has no `txt`, did you mean `text`?', 'txt'],
    ['turn > params.contact', 'unknown-param', '`params` has no `contact`, did you mean `contacts`?', 'contact'],
    ['turn > params.confidence.finacial', 'unknown-param', '`params.confidence` has no `finacial`, did you mean `financial`?', 'finacial'],
    ['messages.exist(m, true)', 'unknown-variable', 'unknown variable `m`', 'm'],
    // Syntax
    ['turn >', 'condition-syntax', 'the condition breaks off', undefined],
    ['(turn > 1', 'condition-syntax', 'the condition breaks off', undefined],
    ['turn = 2', 'condition-syntax', 'a single `=` means nothing in a condition', '='],
    ['turn > 1 & turn < 3', 'condition-syntax', 'a single `&` means nothing in a condition', '&'],
    ['turn > 1 and turn < 3', 'condition-syntax', '`and` is not an operator', undefined],
    ['turn => 3', 'condition-syntax', '`=>` is not an operator', '='],
    ['turn =< 3', 'condition-syntax', '`=<` is not an operator', '='],
    ['turn > 1 && not turn > 3', 'condition-syntax', '`not` is not an operator', 'turn'],
    ['not (turn > 3)', 'condition-type', '`not` is not an operator', 'not (turn > 3)'],
    ['message.matches("\\d+")', 'condition-syntax', '`\\d` means nothing in a text', '\\d'],
    ['turn > 1 turn', 'condition-syntax', '`turn` does not fit here', undefined],
    ['turn > 1)', 'condition-syntax', '`)` does not fit here', ')'],
    ['message == "abc', 'condition-syntax', 'a text in the condition is not closed', undefined],
    // Types
    ['message > 3', 'condition-type', '`>` does not work between a text and a number', 'message > 3'],
    ['turn == "2"', 'condition-type', '`==` does not work between a number and a text', undefined],
    ['turn in signals', 'condition-type', '`in` does not work between a number and `signals` as a whole', 'turn in signals'],
    ['turn > 1 && !turn', 'condition-type', '`!` does not work on a number', '!turn'],
    ['turn > 1 && turn', 'condition-type', '`&&`, `||` need true or false on both sides, got a number', 'turn > 1 && turn'],
    ['turn.startsWith("a")', 'condition-type', 'there is no `startsWith()` on a number with a text', 'turn.startsWith("a")'],
    ['now() == turn', 'condition-type', 'there is no `now()`', 'now()'],
    ['turn ? true : false', 'condition-type', 'expected true or false, got a number', 'turn'],
    ['turn in [1, 2.5]', 'condition-type', 'a list or table holds one kind of value, got a whole number and a number with a point', '2.5'],
    ['has(turn)', 'condition-type', '`has()` asks for a field', 'turn'],
    ['turn + 1', 'condition-not-bool', 'a condition gives true or false; this one gives a number', 'turn + 1'],
    ['message', 'condition-not-bool', 'a condition gives true or false; this one gives a text', 'message'],
    // Words
    ['account.tier == "enterprize"', 'impossible-value', '`enterprize` is none of the tiers there are, did you mean `enterprise`?', '"enterprize"'],
    ['account.tier in ["free", "gold"]', 'impossible-value', '`gold` is none of the tiers there are', '"gold"'],
    ['account.identity != "unverifed"', 'impossible-value', '`unverifed` is none of the identities there are, did you mean `unverified`?', '"unverifed"'],
    ['"finansial" == action.consequence', 'impossible-value', '`finansial` is none of the consequences there are, did you mean `financial`?', '"finansial"'],
    ['channel in params.words.filter(w, true) || channel == "fax"', 'impossible-value', '`fax` is none of the channels there are', '"fax"'],
    ['contacts.exists(c, c.channel == "emial")', 'impossible-value', '`emial` is none of the channels there are, did you mean `email`?', '"emial"'],
    ['attempts[0].outcome == "fialed"', 'impossible-value', '`fialed` is none of the outcomes there are, did you mean `failed`?', '"fialed"'],
    ['account.tier == params.pattern', 'impossible-value', '`^refund` is none of the tiers there are', 'params.pattern'],
    // Patterns
    ['message.matches("(a+)+$")', 'regex-unsafe', '`(a+)+$` can take very long on a long message, or could not be shown not to', undefined],
    ['message.matches("(")', 'regex-invalid', '`(` is not a regular expression', undefined],
    ['message.matches(channel)', 'regex-dynamic', 'the pattern of `matches()` has to be known when the policy is loaded', 'channel'],
  ])('%s: %s', (condition, code, message, place) => {
    const problems = problemsOf(() => policyOf(`  - id: only\n    trigger: confidence\n    do: escalate\n    when: |-\n      ${condition}\n`));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, message });
    expect(problems[0]?.message).not.toMatch(/overload|dyn|RPAREN|macro/);
    expect(problems[0]?.help).toMatch(/^[A-Z].*\.$/);
    expect(problems[0]?.place).toMatchObject({ file: 'tested.yaml', line: FIRST_RULE_LINE + 4 });
    if (place !== undefined) expect(underlined(problems[0])).toBe(place);
  });

  it('is reported together with all others, in the order of the file', () => {
    const rules = `  - { id: a, trigger: confidence, do: escalate, when: turn > params.nothing && sgnals.intent == "x" }
  - { id: a, do: offer, when: turn }
`;
    expect(problemsOf(() => policyOf(rules)).map(({ code, place }) => [code, place?.line, place?.column])).toEqual([
      ['unknown-param', FIRST_RULE_LINE, 69],
      ['unknown-variable', FIRST_RULE_LINE, 80],
      ['missing-trigger', FIRST_RULE_LINE + 1, 5],
      ['duplicate-rule', FIRST_RULE_LINE + 1, 11],
      ['condition-not-bool', FIRST_RULE_LINE + 1, 31],
    ]);
  });

  it('is pointed at where it stands', () => {
    const [problem] = problemsOf(() => policyOf('  - { id: a, do: continue, when: turn > 1 && signals.confidnce < 0.5 }\n'));
    expect(problem).toMatchInlineSnapshot(`
      {
        "code": "unknown-field",
        "excerpt": {
          "from": 54,
          "text": "  - { id: a, do: continue, when: turn > 1 && signals.confidnce < 0.5 }",
          "to": 63,
        },
        "help": "Write \`confidence\`.",
        "message": "\`signals\` has no \`confidnce\`, did you mean \`confidence\`?",
        "place": {
          "column": 54,
          "file": "tested.yaml",
          "line": 11,
        },
      }
    `);
  });
});

it.each([
  ['turn => 3', 'Write `>=`.'],
  ['turn =< 3', 'Write `<=`.'],
  ['not turn > 3', 'Write `!`.'],
  ['not (turn > 3)', 'Write `!`.'],
  ['message.matches("\\d+")', 'Write `\\\\d`; where YAML has the condition in double quotes, `\\\\\\\\d`.'],
])('%s: %s', (condition, help) => {
  expect(problemsOf(() => policyWhen(condition)).map((problem) => problem.help)).toEqual([help]);
});

it.each([
  ['when: true', '`rules.0.when`: expected a string, got `true`', 'Write it in quotes.'],
  ['when: turn > 1, say: A colleague, with time', 'unknown key `with time`', 'A text with a comma inside `{ }` must be quoted.'],
])('{ %s }', (keys, message, help) => {
  expect(problemsOf(() => policyOf(`  - { id: a, do: continue, ${keys} }\n`))).toMatchObject([{ message, help }]);
});

it('accepts words that can stand there', () => {
  const condition =
    'account.tier in ["free", "business"] && action.consequence != "financial" && channel == "sms" && contacts.all(channel, channel.summary != "fax")';
  expect(problemsOf(() => policyWhen(condition))).toEqual([]);
});

it('accepts a field name that only a loop gives meaning to', () => {
  expect(problemsOf(() => policyWhen('attempts.exists(turn, turn.outcome == "failed")'))).toEqual([]);
});
