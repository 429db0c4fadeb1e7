import { describe, expect, it } from 'vitest';
import { InputError } from '../core/errors.ts';
import { validate } from '../core/validate.ts';
import { parseYaml } from '../core/yaml.ts';
import { Traffic } from './traffic.ts';

function problems(lines: string): string[] {
  try {
    validate(Traffic, parseYaml('traffic.yaml', `version: 1\nsource: measured\n${lines}`));
    return [];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`);
  }
}
const cell = (stratum: string, need: string, share: number | string) => `  - { stratum: ${stratum}, need: ${need}, share: ${share} }\n`;

describe('Traffic', () => {
  it.each<[string, string]>([
    ['shares that add up to 1', `cells:\n${cell('a', 'must', 0.25)}${cell('a', 'may', 0.75)}`],
    ['shares that only rounding keeps from 1', `cells:\n${cell('a', 'must', 0.1)}${cell('a', 'may', 0.2)}${cell('b', 'may', 0.7)}`],
    ['thirds with seven digits', `cells:\n${cell('a', 'must', 0.3333333)}${cell('b', 'must', 0.3333333)}${cell('c', 'must', 0.3333333)}`],
    ['single scenarios beside cells', `cells:\n${cell('a', 'must', 0.5)}scenarios:\n  - { scenario: hello, share: 0.5 }\n`],
  ])('takes %s', (_name, lines) => {
    expect(problems(lines)).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['shares below 1', `cells:\n${cell('a', 'must', 0.25)}${cell('a', 'may', 0.7)}`, ['4:3 `cells`: the shares must add up to 1, and add up to 0.95']],
    [
      'shares above 1',
      `cells:\n${cell('a', 'must', 0.6)}scenarios:\n  - { scenario: hello, share: 0.6 }\n`,
      ['4:3 `cells`: the shares must add up to 1, and add up to 1.2'],
    ],
    ['no shares', '', ['1:1 `cells`: the shares must add up to 1, and add up to 0']],
    ['a cell given twice', `cells:\n${cell('a', 'must', 0.5)}${cell('a', 'must', 0.5)}`, ['5:5 `cells.1`: the cell `a × must` is given twice']],
    [
      'a scenario given twice',
      'scenarios:\n  - { scenario: hello, share: 0.5 }\n  - { scenario: hello, share: 0.5 }\n',
      ['5:5 `scenarios.1`: the scenario `hello` is given twice'],
    ],
    [
      'a share in percent',
      `cells:\n${cell('a', 'must', 100)}`,
      ['4:38 `cells.0.share`: expected a number of at most 1, got `100`', '4:3 `cells`: the shares must add up to 1, and add up to 100'],
    ],
    ['a need without a share', `cells:\n${cell('a', 'unlabelled', 1)}`, ['4:25 `cells.0.need`: expected `must` or `may` or `must_not`, got `"unlabelled"`']],
  ])('refuses %s', (_name, lines, expected) => {
    expect(problems(lines)).toEqual(expected);
  });
});
