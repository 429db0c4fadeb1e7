import { describe, expect, it } from 'vitest';
import { InputError } from '../../core/errors.ts';
import { Halted, Unavailable } from '../../core/outage.ts';
import { ModelError } from '../../llm/errors.ts';
import type { LanguageModel, ModelAnswer } from '../../llm/port.ts';
import { decideSafely } from '../decide-safely.ts';
import { anObservation, TEAM } from '../testdata/observations.ts';
import { parsePromptPolicy } from './load.ts';
import type { PromptDecision } from './prompt.ts';

const FRONT = 'policy: prose\ndefaults: { route: general, urgency: within_24h, say: "A colleague answers {when}." }';
const file = (front: string, prose = 'Escalate whoever asks for a human.') => `---\n${front}\n---\n${prose}\n`;
const USAGE = { input: 1, output: 1, cacheRead: 0, cacheWrite: 0 };
const PLACE = { team: TEAM, conversation: 's#1', course: '0' };
const ESCALATES: PromptDecision = { do: 'escalate', trigger: 'explicit_request', route: '', urgency: '', say: '', because: 'asked for a human' };

function model(...replies: readonly (PromptDecision | ModelAnswer<never>['kind'] | Error)[]): LanguageModel & { readonly addresses: object[] } {
  const addresses: object[] = [];
  return {
    addresses,
    ask: async <T>({ address }: { address: object }) => {
      const reply = replies[Math.min(addresses.length, replies.length - 1)];
      addresses.push(address);
      if (reply instanceof Error) throw reply;
      if (typeof reply === 'object') return { kind: 'answered', value: reply as T, usage: USAGE, model: 'm' };
      return { kind: reply as 'refused', detail: 'no', usage: USAGE };
    },
  };
}

describe('a policy in prose', () => {
  it.each([
    ['Escalate everybody.', 'p.md:1: the policy has no front matter'],
    [file(FRONT, ' '), 'p.md:1: the policy says nothing'],
    [file(FRONT.replace('policy: prose', 'policy: Prose')), 'p.md:2: `policy`'],
    [file(FRONT.replace('{when}', '{whenever}')), 'p.md:3: `defaults.say`'],
    [file(`${FRONT}\nrules: []`), 'p.md:4: unknown key `rules`'],
  ])('is refused where it is wrong: %j', (text, problem) => {
    const [, place = '', words = ''] = /^(\S+): (.*)$/.exec(problem) ?? [];
    try {
      parsePromptPolicy('p.md', text);
      expect.unreachable();
    } catch (error) {
      const [first] = (error as InputError).problems;
      expect([`${first?.place?.file}:${first?.place?.line}`, first?.message]).toEqual([place, expect.stringContaining(words)]);
    }
  });

  it('is decided by nobody until a model is named', async () => {
    await expect(parsePromptPolicy('p.md', file(FRONT)).decide(anObservation())).rejects.toThrow(Unavailable);
  });

  it('fills in its routing where the model leaves it open, and says which clause decided', async () => {
    const asked = model(ESCALATES);
    const policy = parsePromptPolicy('p.md', file(FRONT)).withModel(asked, 'm');
    const { decision, failure } = await decideSafely(policy, anObservation(), TEAM, PLACE);
    expect(failure).toBeUndefined();
    expect(decision).toMatchObject({
      do: 'escalate',
      route: 'general',
      urgency: 'within_24h',
      diagnostics: { fired: { rule: 'prompt', trigger: 'explicit_request', values: { because: 'asked for a human' } } },
    });
    expect(asked.addresses).toEqual([{ conversation: 's#1', course: '0 by prose', turn: 2, attempt: 0 }]);
  });

  it.each<[string, PromptDecision | 'refused' | 'malformed']>([
    ['refuses', 'refused'],
    ['answers in another shape', 'malformed'],
    ['hands over without a trigger', { ...ESCALATES, trigger: '' }],
  ])('is its own outcome where the model %s, after three tries', async (_what, reply) => {
    const asked = model(reply);
    const policy = parsePromptPolicy('p.md', file(FRONT)).withModel(asked, 'm');
    const { decision, failure } = await decideSafely(policy, anObservation(), TEAM, PLACE);
    expect([decision.do, failure]).toEqual(['escalate', expect.stringContaining('the model ')]);
    expect(asked.addresses.length).toBe(3);
  });

  it("is nobody's outcome where the service is out of reach", async () => {
    const parsed = parsePromptPolicy('p.md', file(FRONT));
    const decide = (error: Error) => decideSafely(parsed.withModel(model(error), 'm'), anObservation(), TEAM, PLACE);
    await expect(decide(new ModelError('model-unreachable', 'conversation', { message: 'gone' }))).rejects.toThrow(Unavailable);
    await expect(decide(new ModelError('model-budget-reached', 'run', { message: 'the cap' }))).rejects.toThrow(Halted);
  });

  it('throws nothing but what the caller can mend', () => {
    expect(() => parsePromptPolicy('p.md', '')).toThrow(InputError);
  });
});
