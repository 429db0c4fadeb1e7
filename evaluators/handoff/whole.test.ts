import { describe, expect, it } from 'vitest';
import { OVER_AUTHORITY, REFUND, type ShortTurn } from '../../policies/handoff/testdata/contact.ts';
import { maskSecrets } from '../../policies/handoff/without-secrets.ts';
import { type HandoffToScore, scoreHandoff } from './score.ts';
import { handoffAt } from './testdata/handoff.ts';

const CARD = '4539 1488 0343 6467';
const WITH_CARD: readonly ShortTurn[] = REFUND.map((turn, at) => (at === 2 ? { ...turn, say: `${turn.say} My card is ${CARD}.` } : turn));

const kinds = (input: HandoffToScore) => scoreHandoff(input).defects.map(({ kind, where }) => `${where} ${kind}`);

describe('secrets', () => {
  it('are masked by the builder, and the package is sound', () => {
    const input = handoffAt(WITH_CARD, OVER_AUTHORITY);
    expect(JSON.stringify(input.handoff)).not.toContain('4539');
    expect(input.handoff.conversation?.at(-1)?.text).toBe('Just refund me. My card is [card number removed].');
    expect(scoreHandoff(input).startable).toBe(true);
  });

  it('are a defect where a package passes them on, and are not repeated', () => {
    const input = handoffAt(WITH_CARD, OVER_AUTHORITY);
    const conversation = input.handoff.conversation?.map((one) => ({ ...one, text: one.text.replace('[card number removed]', CARD) })) ?? [];
    const score = scoreHandoff({ ...input, handoff: { ...input.handoff, conversation } });
    expect(score.defects).toContainEqual({ kind: 'personal_data', where: 'conversation', why: 'it holds a card number' });
    expect(JSON.stringify(score)).not.toContain('4539');
    expect(score.parts.conversation.grounded).toBe(true);
  });

  it('may be masked in another way', () => {
    const input = handoffAt(WITH_CARD, OVER_AUTHORITY);
    const conversation = input.handoff.conversation?.map((one) => ({ ...one, text: one.text.replace('[card number removed]', '****') })) ?? [];
    expect(scoreHandoff({ ...input, handoff: { ...input.handoff, conversation } }).parts.conversation.grounded).toBe(true);
  });

  it('are not e-mail addresses and order numbers', () => {
    expect(maskSecrets('Order A-1093, ada@example.com')).toBe('Order A-1093, ada@example.com');
  });
});

describe('what the customer has to say again', () => {
  const sound = handoffAt(REFUND, OVER_AUTHORITY);

  it('is nothing where the package holds the conversation', () => {
    expect(scoreHandoff(sound).re_explain.lacking).toBe(0);
  });

  it('is what no part holds', () => {
    const score = scoreHandoff({ ...sound, handoff: {}, facts: [{ id: 'order', any_of: ['A-1093'] }] });
    expect(score.re_explain.given.map(({ kind, text, state }) => `${kind} ${text} ${state}`)).toEqual([
      'fact order lacking',
      'email ada@example.com lacking',
      'id A-1093 lacking',
      'number 640 lacking',
    ]);
  });

  it('tells what stands in the transcript alone', () => {
    const { conversation } = sound.handoff;
    const score = scoreHandoff({ ...sound, handoff: conversation === undefined ? {} : { conversation } });
    expect(score.re_explain).toMatchObject({ lacking: 0, buried: 3 });
  });
});

describe('queue and urgency', () => {
  const sound = handoffAt(REFUND, OVER_AUTHORITY);
  const routedTo = (route: string, urgency: string) => ({
    ...sound,
    passage: { ...sound.passage, routing: { route, urgency, say: 'A colleague takes over within minutes.' } },
  });

  it.each<[string, HandoffToScore, string]>([
    ['no such queue', routedTo('nowhere', 'immediate'), 'queue wrong_queue'],
    ['nobody there', routedTo('empty', 'immediate'), 'queue wrong_queue'],
    ['a skill that is missing', { ...routedTo('general', 'immediate'), skills: ['refund_authority'] }, 'queue wrong_queue'],
    ['an urgency that is too low', { ...routedTo('approvals', 'within_24h'), urgency: ['immediate'] }, 'queue urgency_too_low'],
    ['an urgency that is too high', { ...routedTo('approvals', 'immediate'), urgency: ['within_24h'] }, 'queue urgency_too_high'],
  ])('finds %s', (_, input, kind) => {
    expect(kinds(input)).toContain(kind);
  });

  it('finds nothing wrong with a sound handoff, and says that its queue is open', () => {
    expect(scoreHandoff({ ...sound, urgency: ['immediate'] })).toMatchObject({ placement: { open: true, urgency: 'as_needed' } });
  });
});
