import { describe, expect, it } from 'vitest';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { AIRLINE_TEAM } from './formats/tau.ts';
import { actionName } from './tools.ts';

const team = validate(Team, readYaml(AIRLINE_TEAM));
const intents = Object.entries(team.intents);

describe('the airline team', () => {
  it('has the queues that the shipped policies route to', () => {
    const shipped = validate(Team, readYaml(AIRLINE_TEAM.replace(/airline.team\.yaml$/, 'team.yaml')));
    expect(Object.keys(team.queues)).toEqual(Object.keys(shipped.queues));
  });

  it('files every intent under a category, and uses every category', () => {
    expect(new Set(intents.map(([, intent]) => intent.category))).toEqual(new Set(Object.keys(team.categories)));
  });

  it('gives each intent 6 to 12 examples, none of them twice', () => {
    for (const [name, { examples }] of intents) expect([name, examples.length >= 6 && examples.length <= 12]).toEqual([name, true]);
    const all = intents.flatMap(([, intent]) => intent.examples.map((example) => example.toLowerCase()));
    expect(new Set(all).size).toBe(all.length);
  });

  it('names its actions as the tools of the records come out', () => {
    expect(Object.keys(team.actions).map(actionName)).toEqual(Object.keys(team.actions));
  });
});
