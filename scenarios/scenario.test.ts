import { describe, expect, it } from 'vitest';
import { validate } from '../core/validate.ts';
import { parseYaml } from '../core/yaml.ts';
import { Scenario, ScenarioFile } from './scenario.ts';

const OWN = {
  scenario: 'hello',
  title: 'A greeting',
  clock: '2026-03-03T10:00:00Z',
  account: { id: 'c-1' },
  customer: { kind: 'transcript', turns: [{ say: 'hi' }] },
  truth: { need: 'unlabelled' },
};
const TOP = { version: 1, family: 'greetings', stratum: 'other', archetype: 'everyday' };

describe('Scenario', () => {
  it('fills in what is not said', () => {
    const scenario = Scenario.parse({ ...TOP, ...OWN });
    expect(scenario).toMatchObject({ channel: 'chat', language: 'en', contacts: [], tags: [], world: { proposals: {} } });
    expect(scenario.world.confused).toMatch(/\?$/);
    expect(Scenario.parse(scenario)).toEqual(scenario);
  });

  it('stays the same through JSON', () => {
    const scenario = Scenario.parse({ ...TOP, ...OWN });
    expect(Scenario.parse(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
  });
});

describe('ScenarioFile', () => {
  it('leaves to each scenario what it does not say itself', () => {
    const [own] = ScenarioFile.parse({ ...TOP, scenarios: [OWN] }).scenarios;
    expect(own).not.toHaveProperty('family');
    expect(own).not.toHaveProperty('stratum');
    expect(own).not.toHaveProperty('archetype');
  });

  it.each<[string, object, string]>([
    ['a scenario without a title', { ...TOP, scenarios: [{ ...OWN, title: undefined }] }, '`scenarios.0.title`: missing; expected a string'],
    ['a file without a family', { ...TOP, family: undefined, scenarios: [OWN] }, '`family`: missing; expected a string'],
    [
      'a fact of the account that is a list',
      { ...TOP, scenarios: [{ ...OWN, account: { id: 'c', facts: { a: [1] } } }] },
      '`scenarios.0.account.facts.a`: expected a string, or a number, or a boolean, got a list',
    ],
  ])('refuses %s', (_name, value, message) => {
    expect(() => validate(ScenarioFile, parseYaml('f.yaml', JSON.stringify(value)))).toThrow(message);
  });
});
