import { describe, expect, it } from 'vitest';
import { FamilyId, Name, PolicyId, ScenarioId } from './ids.ts';

describe('ids', () => {
  it.each(['a', '7', 'refund-limit_2', 'a'.repeat(80)])('takes %s', (name) => {
    for (const schema of [ScenarioId, FamilyId, PolicyId, Name]) expect(schema.parse(name)).toBe(name);
  });

  it.each(['', '-a', '_a', 'A', 'a b', 'a.b', '../a', 'a/b', 'a\n', 'ä', 'a'.repeat(81)])('refuses %j', (name) => {
    expect(Name.safeParse(name).error?.issues.map((issue) => issue.message)).toEqual([
      'a name must be lower-case letters, digits, `-` or `_`, start with a letter or digit, and have at most 80 characters',
    ]);
  });

  it('refuses the one name that every object seems to hold', () => {
    expect(Name.safeParse('constructor').error?.issues.map((issue) => issue.message)).toEqual(['a name must not be a word that JavaScript keeps for itself']);
  });

  it('says which kind of name is wrong', () => {
    const first = [ScenarioId, FamilyId, PolicyId].map((schema) => schema.safeParse('A').error?.issues[0]?.message.slice(0, 13));
    expect(first).toEqual(['a scenario id', 'a family must', 'a policy name']);
  });
});
