import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Team } from '../core/team.ts';
import { validate } from '../core/validate.ts';
import { TRIGGERS } from '../core/vocabulary.ts';
import { readYaml } from '../core/yaml.ts';
import { absenceWarnings, maskingWarnings } from './rules/checks.ts';
import { loadRulePolicy } from './rules/load.ts';
import { literalWarnings } from './rules/vocabularies.ts';
import { anObservation } from './testdata/observations.ts';

const FOLDER = join(import.meta.dirname, 'library');
const policy = (name: string) => loadRulePolicy(join(FOLDER, `${name}.yaml`));
const decided = (name: string, changes: Parameters<typeof anObservation>[0] = {}) => (policy(name).decide(anObservation(changes)) as { do: string }).do;

/** Nothing out of the ordinary: a question, well understood, by a content customer. */
const CALM = {
  turn: 1,
  contacts_7d: 1,
  signals: {
    intent: 'how_to',
    confidence: 0.97,
    sentiment: 0.2,
    frustration: 0,
    explicit_request: false,
    curt_hostile: false,
    sensitive_topics: [],
    issues: 1,
  },
  action: { name: 'answer', consequence: 'informational' as const },
  authority: { permitted: true },
};

describe('shipped policies', () => {
  it.each(readdirSync(FOLDER))('%s names the schema, itself, and what it is', (file) => {
    const { definition } = loadRulePolicy(join(FOLDER, file));
    expect(readFileSync(join(FOLDER, file), 'utf8').split('\n')[0]).toBe('# yaml-language-server: $schema=../../schemas/policy.schema.json');
    expect(`${definition.policy}.yaml`).toBe(file);
    expect(definition.about).toMatch(/^[A-Z].*\.$/);
    expect(maskingWarnings(loadRulePolicy(join(FOLDER, file)))).toEqual([]);
    expect(absenceWarnings(loadRulePolicy(join(FOLDER, file)))).toEqual([]);
  });

  it.each(readdirSync(FOLDER))('%s names only intents, actions and topics that the shipped team has', (file) => {
    const team = validate(Team, readYaml(join(import.meta.dirname, '../scenarios/library/team.yaml')));
    expect(literalWarnings(loadRulePolicy(join(FOLDER, file)), team)).toEqual([]);
  });

  it.each(['balanced', 'conservative', 'lenient'])('%s uses all it can do, for every trigger', (name) => {
    const { definition } = policy(name);
    expect(new Set(definition.rules.map((rule) => rule.do))).toEqual(new Set(['continue', 'offer', 'escalate']));
    expect(new Set(definition.rules.flatMap((rule) => rule.trigger ?? []))).toEqual(new Set(TRIGGERS));
    expect(Object.keys(definition.handoff.approach).sort()).toEqual([...TRIGGERS].sort());
  });

  it.each(['balanced', 'conservative', 'lenient', 'flat-threshold', 'by-ticket-type', 'never'])('%s leaves a calm question with the agent', (name) => {
    expect(decided(name, CALM)).toBe('continue');
  });

  it.each(['balanced', 'conservative', 'lenient'])('%s never lets an action beyond authority happen', (name) => {
    expect(decided(name, { ...CALM, authority: { permitted: false } })).toBe('escalate');
  });

  it('differ in how soon they hand over', () => {
    const third = { ...CALM, contacts_7d: 3 };
    expect(['conservative', 'balanced', 'lenient', 'flat-threshold', 'by-ticket-type'].map((name) => decided(name, third))).toEqual([
      'escalate',
      'escalate',
      'offer',
      'continue',
      'continue',
    ]);
  });

  it('hold the bar for confidence to what is at stake, except for the flat one', () => {
    const unsure = (consequence: 'informational' | 'financial', confidence: number) => ({
      ...CALM,
      action: { name: 'a', consequence },
      signals: { ...CALM.signals, confidence },
    });
    expect([decided('balanced', unsure('informational', 0.65)), decided('balanced', unsure('financial', 0.75))]).toEqual(['continue', 'escalate']);
    expect([decided('flat-threshold', unsure('informational', 0.65)), decided('flat-threshold', unsure('financial', 0.75))]).toEqual(['escalate', 'continue']);
  });

  it('mark the extremes', () => {
    expect(['always', 'never', 'always-offer'].map((name) => [policy(name).bound, decided(name, CALM)])).toEqual([
      [true, 'escalate'],
      [true, 'continue'],
      [true, 'offer'],
    ]);
  });
});
