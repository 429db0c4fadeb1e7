import { describe, expect, it } from 'vitest';
import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffPackage, PartOf } from '../../policies/handoff/package.ts';
import { inputAt, OVER_AUTHORITY, REFUND, type ShortTurn } from '../../policies/handoff/testdata/contact.ts';
import { HandoffSpec } from '../../policies/schema.ts';
import { type HandoffToScore, scoreHandoff } from './score.ts';
import { handoffAt } from './testdata/handoff.ts';

const SOUND = handoffAt(REFUND, OVER_AUTHORITY);

/** The sound package with one part changed. */
function damaged<P extends HandoffPart>(part: P, change: (held: PartOf<P>) => Partial<PartOf<P>> | PartOf<P>): HandoffToScore {
  const held = SOUND.handoff[part] as PartOf<P>;
  const changed = change(held);
  return { ...SOUND, handoff: { ...SOUND.handoff, [part]: Array.isArray(changed) ? changed : { ...held, ...changed } } };
}

const CALM: readonly ShortTurn[] = [
  { say: 'Where is order 20931?', signals: { frustration: 0.1, sentiment: 0.1 }, outcome: 'answered' },
  { say: 'Could you look once more?', signals: { frustration: 0.1, sentiment: 0 } },
];

/** A handoff because a rule could not be evaluated. */
function brokenRule(turns: readonly ShortTurn[]): HandoffToScore {
  const { decision } = inputAt(turns, undefined);
  const errors = [{ rule: 'broken', message: 'No such key: mood', acted: 'escalate' as const }];
  return handoffAt(turns, undefined, { decision: { ...decision, diagnostics: { also_fired: [], errors } } });
}

/** A handoff by a rule that looks at the number of the turn alone, with this for its reason. */
function reasonSaying(text: string): HandoffToScore {
  const trigger = 'complexity';
  const built = handoffAt(REFUND, { rule: 'late', do: 'escalate', trigger, values: { turn: 3 } });
  return { ...built, handoff: { ...built.handoff, reason: { text, rule: 'late', trigger, turn: 3, values: { turn: 3 } } } };
}

describe('scoreHandoff', () => {
  it('finds nothing to object to in a sound package', () => {
    const { parts, startable } = scoreHandoff(SOUND);
    for (const part of HANDOFF_PARTS) expect(parts[part], part).toEqual({ present: true, specific: true, grounded: true });
    expect(startable).toBe(true);
  });

  it('shows what no rule can judge, and faults nothing for it', () => {
    const { body } = SOUND.handoff.ticket ?? { body: '' };
    const { unverified, startable, parts, defects } = scoreHandoff(damaged('ticket', () => ({ body: `${body}\nA reviewer may read this at breakfast.` })));
    expect(unverified).toMatchObject([{ where: 'ticket' }, { where: 'ticket' }]);
    expect(unverified.map(({ why }) => why).join()).toContain('`breakfast`');
    expect(parts.ticket).toEqual({ present: true, specific: true, grounded: true });
    expect(startable).toBe(true);
    expect(defects.filter(({ where }) => where === 'ticket')).toEqual([]);
    expect(scoreHandoff(SOUND).unverified).toEqual([]);
  });

  it.each(HANDOFF_PARTS)('misses %s where it is not passed on', (part) => {
    const { [part]: _, ...rest } = SOUND.handoff;
    const score = scoreHandoff({ ...SOUND, handoff: rest });
    expect(score.parts[part]).toEqual({ present: false, specific: false, grounded: false, why: 'it is not passed on' });
    expect(score.startable).toBe(false);
  });

  it.each<[string, HandoffPart, HandoffToScore, string]>([
    ['another account', 'account_state', damaged('account_state', () => ({ annual_value: 9 })), '`annual_value` is not what the account holds'],
    ['an invented fact', 'account_state', damaged('account_state', () => ({ facts: { toString: 'A-1093' } })), '`toString` is not what'],
    [
      'an invented attempt',
      'attempted',
      damaged('attempted', (held) => [...held, { turn: 3, action: 'issue_refund', outcome: 'failed', reply: '' }]),
      '`issue_refund` at turn 3 is not what the agent did',
    ],
    ['an attempt left out', 'attempted', damaged('attempted', (held) => held.slice(1)), 'it leaves out `clarify` at turn 1'],
    [
      'a changed outcome',
      'attempted',
      damaged('attempted', (held) => held.map((one) => ({ ...one, outcome: 'answered' as const }))),
      '`clarify` at turn 1 is not what the agent did',
    ],
    ['an attempt told twice', 'attempted', damaged('attempted', (held) => [...held, ...held]), 'the same attempt twice'],
    ['a changed value', 'reason', damaged('reason', () => ({ values: { 'action.amount': 641, 'authority.limit': 200 } })), '`action.amount` was not 641'],
    ['a value of no path', 'reason', damaged('reason', (held) => ({ values: { ...held.values, 'params.cap': 100 } })), '`params.cap` was not 100'],
    [
      'a changed figure in the text',
      'reason',
      damaged('reason', (held) => ({ text: held.text.replace('640', '900') })),
      'it says 900, which the record does not hold',
    ],
    ['a figure of a later turn', 'reason', damaged('reason', (held) => ({ text: held.text.replace('640', '777') })), 'it says 777'],
    ['another rule', 'reason', damaged('reason', () => ({ rule: 'angry' })), '`angry` did not decide'],
    ['another trigger', 'reason', damaged('reason', () => ({ trigger: 'sentiment' })), '`sentiment` is not the trigger'],
    ['another turn', 'reason', damaged('reason', () => ({ turn: 2 })), 'the handoff was not at turn 2'],
    ['a wrong count', 'history', damaged('history', () => ({ contacts_7d: 3 })), 'the contacts in seven days are 2, not 3'],
    ['an invented flag', 'history', damaged('history', () => ({ flags: ['vip'] })), 'the account has no flag `vip`'],
    [
      'an invented contact',
      'history',
      damaged('history', (held) => ({ contacts: held.contacts.map((one) => ({ ...one, summary: 'x' })) })),
      'a contact that is not on record',
    ],
    ['an unknown category', 'ticket', damaged('ticket', () => ({ category: 'misc' })), 'the team has no category `misc`'],
    ['another category', 'ticket', damaged('ticket', () => ({ category: 'orders' })), 'belongs to `billing`, not to `orders`'],
    ['another priority', 'ticket', damaged('ticket', () => ({ priority: 'within_24h' })), 'the priority `within_24h` is not'],
    ['a wrong due time', 'ticket', damaged('ticket', () => ({ due: '2026-03-03T10:18:00-05:00' })), 'the due time'],
    ['an order that nobody named', 'ticket', damaged('ticket', () => ({ title: 'Refund request: A-2000' })), 'it gives `A-2000`'],
    [
      'a foreign quote in the body',
      'ticket',
      damaged('ticket', (held) => ({ body: `${held.body} “I will sue you”` })),
      'it quotes `I will sue you`, which nobody said',
    ],
    ['another amount in the next step', 'ticket', damaged('ticket', () => ({ next_step: 'Refund 500 USD.' })), 'it says 500'],
    [
      'words that nobody said',
      'conversation',
      damaged('conversation', (held) => held.map((one) => ({ ...one, text: 'Yes.' }))),
      'the customer did not say this at turn 1',
    ],
    ['messages in another order', 'conversation', damaged('conversation', (held) => held.toReversed()), 'not in the order'],
    ['another intent', 'understanding', damaged('understanding', () => ({ intent: 'order_status' })), 'the perceived intent was not `order_status`'],
    ['another confidence', 'understanding', damaged('understanding', () => ({ confidence: 0.7 })), 'the confidence was not 0.7'],
    ['words of another turn', 'understanding', damaged('understanding', () => ({ turn: 3 })), 'did not say at turn 3 what it quotes'],
    ['an invented detail', 'understanding', damaged('understanding', () => ({ details: [{ text: 'A-1094', turn: 2 }] })), 'did not give `A-1094` at turn 2'],
    [
      'a detail of a later turn',
      'understanding',
      damaged('understanding', () => ({ details: [{ text: '777 USD', turn: 4 }] })),
      'did not give `777 USD` at turn 4',
    ],
    ['another score', 'sentiment', damaged('sentiment', () => ({ score: 0.4 })), 'the sentiment was not 0.4'],
    ['another peak', 'sentiment', damaged('sentiment', () => ({ peak_frustration: 0.6 })), 'the highest frustration was 0.7, not 0.6'],
    ['a label against the signals', 'sentiment', damaged('sentiment', () => ({ label: 'friendly' })), '`friendly` contradicts the signals'],
    ['a foreign quote', 'sentiment', damaged('sentiment', () => ({ quote: 'I hate you' })), 'did not say at turn 2 what it quotes'],
    ['another trigger', 'approach', damaged('approach', () => ({ trigger: 'sentiment' })), '`sentiment` is not the trigger'],
    ['another amount', 'approach', damaged('approach', (held) => ({ text: held.text.replace('640 USD', '$950') })), 'it says 950'],
    ['a foreign quote', 'approach', damaged('approach', () => ({ text: 'They last said: “I will sue”' })), 'it quotes `I will sue`'],
    ['another queue', 'routing', damaged('routing', () => ({ queue: 'general' })), 'it did not go to `general`'],
    ['another urgency', 'routing', damaged('routing', () => ({ urgency: 'within_24h' })), 'the urgency was not'],
    ['a wrong due time', 'routing', damaged('routing', () => ({ due: '2026-03-03T10:02:00-05:00' })), 'the due time'],
    ['other words', 'routing', damaged('routing', () => ({ said: 'Wait.' })), 'the customer was told something else'],
  ])('finds %s in %s', (_, part, input, why) => {
    const score = scoreHandoff(input);
    expect(score.parts[part].why).toContain(why);
    expect(score.parts[part].grounded).toBe(false);
    expect(score.startable).toBe(false);
    expect(HANDOFF_PARTS.filter((other) => !score.parts[other].grounded)).toEqual([part]);
  });

  it.each<[string, HandoffPart, HandoffToScore, string]>([
    ['an id without a state', 'account_state', { ...SOUND, handoff: { ...SOUND.handoff, account_state: { id: 'c-17' } } }, "nothing of the account's state"],
    ['a state without an owner', 'account_state', { ...SOUND, handoff: { ...SOUND.handoff, account_state: { tier: 'business' } } }, 'whose account it is'],
    ['boilerplate', 'reason', damaged('reason', () => ({ text: 'The customer needs a human to look at this request.' })), 'its text gives no value'],
    ['no values', 'reason', damaged('reason', () => ({ values: {} })), 'it leaves out values'],
    ['flags left out', 'history', damaged('history', () => ({ flags: [] })), 'it leaves out flags'],
    ['contacts left out', 'history', damaged('history', () => ({ contacts: [] })), 'it leaves out earlier contacts'],
    ['a boilerplate title', 'ticket', damaged('ticket', () => ({ title: 'Customer needs assistance' })), 'its title would fit any customer'],
    [
      'a boilerplate body',
      'ticket',
      damaged('ticket', () => ({ body: 'The customer asked for something. Please help within 24 hours.' })),
      'its body would fit any customer',
    ],
    ['no next step', 'ticket', damaged('ticket', () => ({ next_step: ' ' })), 'it names no next step'],
    [
      'the last message alone',
      'conversation',
      handoffAt(REFUND, OVER_AUTHORITY, { spec: HandoffSpec.parse({ conversation: 'last_message' }) }),
      'it holds 1 of 5 messages',
    ],
    ['a greeting', 'understanding', damaged('understanding', () => ({ wants: 'Hell', turn: 1 })), "lacks the customer's own words"],
    ['no quote', 'sentiment', damaged('sentiment', () => ({ quote: '' })), 'it quotes nothing'],
    ['no label', 'sentiment', damaged('sentiment', () => ({ label: 'unknown' })), 'how the customer sounds'],
    ['boilerplate', 'approach', damaged('approach', () => ({ text: 'Be friendly, and say sorry for the trouble.' })), 'it would fit any customer'],
    [
      'words that fit an account by chance',
      'approach',
      damaged('approach', () => ({ text: 'Our team will answer within the business day, in 1 to 3 hours.' })),
      'it would fit any customer',
    ],
    ['a gap', 'approach', damaged('approach', (held) => ({ text: `${held.text} Up to {cap}.` })), '`{cap}` was not filled in'],
  ])('finds %s in %s', (_, part, input, why) => {
    const score = scoreHandoff(input);
    expect(score.parts[part].why).toContain(why);
    expect(score.parts[part]).toMatchObject({ present: true, specific: false });
    expect(score.startable).toBe(false);
  });

  it.each<[string, Partial<HandoffToScore>, boolean]>([
    ['the skills', { skills: ['billing', 'refund_authority'] }, true],
    ['a skill that is not there', { skills: ['fraud'] }, false],
    ['a fact that is carried', { facts: [{ id: 'order', any_of: ['a-1093'] }] }, true],
    ['a fact that is not', { facts: [{ id: 'order', any_of: ['A-1094'] }] }, false],
  ])('asks for %s', (_, more, startable) => {
    expect(scoreHandoff({ ...SOUND, ...more }).startable).toBe(startable);
  });

  it.each<[string, HandoffToScore, boolean]>([
    ['a fail-safe', handoffAt(REFUND, undefined, { failure: 'Timeout after 100 ms' }), false],
    ['a rule that could not be evaluated', brokenRule(REFUND), false],
    ['the number of the turn alone', reasonSaying('The condition of a rule held: turn 3 (rule late).'), false],
    ['the turn beside words of the customer', reasonSaying('Too long: turn 3; “Just refund me.” (rule late).'), true],
    ['the turn, blaming the mood of a calm customer', handoffAt(CALM, { rule: 'late', do: 'escalate', trigger: 'sentiment', values: { turn: 2 } }), false],
    ['the turn, blaming the mood of an angry customer', handoffAt(REFUND, { rule: 'late', do: 'escalate', trigger: 'sentiment', values: { turn: 3 } }), true],
  ])('asks a reason for more than %s', (_, input, specific) => {
    const { parts } = scoreHandoff(input);
    expect(parts.reason).toMatchObject({ present: true, grounded: true, specific });
    expect(parts.ticket).toEqual({ present: true, grounded: true, specific: true });
  });

  it.each(['body', 'title', 'next_step'] as const)('objects to the error of a policy in the %s of a ticket', (field) => {
    const broken = handoffAt(REFUND, undefined, { failure: 'Cannot read\n  mood of undefined' });
    const { ticket } = broken.handoff;
    if (!ticket) throw new Error('no ticket');
    const told = { ...ticket, [field]: `${ticket[field]} It broke: Cannot read mood of undefined` };
    expect(scoreHandoff({ ...broken, handoff: { ...broken.handoff, ticket: told } }).parts.ticket).toMatchObject({
      specific: false,
      why: 'it holds the error of a policy that broke, which belongs in the reason',
    });
  });

  it('does not believe a value that the rule recorded, where the turn shows another', () => {
    const lying = { ...OVER_AUTHORITY, values: { 'action.amount': 900, 'authority.limit': 200 } };
    expect(scoreHandoff(handoffAt(REFUND, lying)).parts.reason.why).toContain('`action.amount` was not 900');
  });

  it('objects where the team has no such queue, and where the record holds neither routing nor decision', () => {
    const { routing: _, ...unrouted } = SOUND.passage;
    const { parts, skills } = scoreHandoff({ ...SOUND, passage: { ...unrouted, decisions: [] } });
    expect(parts.routing.grounded).toBe(false);
    expect(parts.reason.why).toContain('the record holds no decision');
    expect(skills).toEqual({ exists: false, staffed: false, missing: [], fits: false });
    const nowhere = { ...SOUND.passage, routing: { route: 'toString', urgency: 'immediate', say: 'x' } };
    expect(scoreHandoff({ ...SOUND, passage: nowhere }).skills).toMatchObject({ queue: 'toString', exists: false });
  });

  it('accepts an empty package as what it is', () => {
    const empty: HandoffPackage = {};
    const score = scoreHandoff({ ...SOUND, handoff: empty, facts: [{ id: 'order', any_of: ['A-1093'] }] });
    expect(score.facts).toEqual([{ id: 'order', found: false }]);
    expect(Object.values(score.parts).some((part) => part.present)).toBe(false);
  });
});
