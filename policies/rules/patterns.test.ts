import { describe, expect, it } from 'vitest';
import { anObservation } from '../testdata/observations.ts';
import { policyWhen, problemsOf } from '../testdata/rules.ts';

const codesOf = (condition: string) => problemsOf(() => policyWhen(condition)).map(({ code }) => code);

describe('the pattern of matches()', () => {
  it.each([['(a+)+$'], ['(a|a)*b'], ['^(\\\\w+\\\\s?)*$'], ['.*a.*b.*c'], ['refund.*money'], ['\\\\s+$']])('%s can backtrack and is refused', (pattern) => {
    expect(codesOf(`message.matches('${pattern}')`)).toEqual(['regex-unsafe']);
  });

  it.each([
    ['lawyer|attorney'],
    ['\\\\b(lawyer|attorney|sue)\\\\b'],
    ['^I want .* back'],
    ['^\\\\s*(stop|quit)'],
    ['[0-9][0-9][0-9]'],
    ['(speak|talk) to (a |an )?human'],
  ])('%s is linear and accepted', (pattern) => {
    expect(codesOf(`message.matches('${pattern}')`)).toEqual([]);
  });

  it('may stand in a param, which is read when the policy is loaded', () => {
    expect(codesOf('message.matches(params.pattern)')).toEqual([]);
    expect(codesOf('message.matches(params.contacts)')).toEqual(['regex-dynamic']);
    expect(codesOf('message.matches("a" + "b")')).toEqual(['regex-dynamic']);
  });

  it('is found wherever it stands', () => {
    expect(codesOf('turn > 1 || !messages.exists(m, m.role == "agent" ? false : m.text.matches("(a+)+$"))')).toEqual(['regex-unsafe']);
  });

  it('runs over a million characters in no time', () => {
    const policy = policyWhen('message.matches("\\\\b(lawyer|attorney|sue)\\\\b") || message.lowerAscii().matches("^ref.*back$") || message.contains("never")');
    const observation = anObservation({ message: 'refund lawyers sued attorneyed '.repeat(32_000) });
    const started = performance.now();
    expect(policy.decide(observation)).toMatchObject({ do: 'continue' });
    // Linear work takes some 20 ms; what is refused above would take minutes.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
