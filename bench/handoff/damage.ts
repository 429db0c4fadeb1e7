import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { DefectKind } from '../../evaluators/handoff/objections.ts';
import type { HandoffToScore } from '../../evaluators/handoff/score.ts';
import { atNight, inDetails, inReason, inTicket, patch, withPart, withSecret } from './altered.ts';
import { BOILERPLATE, MESSAGES } from './boilerplate.ts';
import { routed, told } from './change.ts';
import type { Kind } from './families.ts';
import type { Expected } from './written.ts';

/** One way of damaging a sound handoff; undefined where it does not fit this one. */
export interface Damage {
  readonly kind: Kind;
  readonly name: string;
  readonly expect: Expected;
  /** @param nth how many handoffs were damaged in this way before */
  readonly apply: (sound: HandoffToScore, nth: number) => HandoffToScore | undefined;
}

const FALSE: DefectKind[] = ['made_up', 'contradicted', 'invented_attempt'];
const CARD = '4539 1488 0343 6467';
const SECRETS: readonly string[] = [
  `My card is ${CARD}, take it from there.`,
  'my password is Sunflower88, maybe that helps',
  'IBAN DE89 3704 0044 0532 0130 00 in case you need it',
  'the cvv is 382',
  'My SSN is 536-22-8146.',
  `card 4539148803436467`,
];
const WHENS = { immediate: 'in a few minutes', same_business_day: 'today', within_24h: 'within a day' } as const;

/** Every way in which a package of the builder is damaged, each applied to several contacts. */
export const DAMAGES: readonly Damage[] = [
  ...HANDOFF_PARTS.map((part) => damage('part removed', `${part} removed`, [part], ['missing'], (sound) => withPart(sound, part, undefined))),
  ...boilerplates(),
  damage('amount', 'amount', ['ticket'], FALSE, (sound) =>
    inTicket(sound, (text) => changed(text, /\b\d{2,5}(?:\.\d\d)?(?= USD)/, (amount) => String(Number(amount) + 45))),
  ),
  damage('amount', 'amount in the reason', ['reason'], FALSE, (sound) =>
    inReason(sound, (text) => changed(text, /\b\d{2,5}(?= USD is over)/, (amount) => `${amount.slice(0, -1)}${(Number(amount.at(-1)) + 3) % 10}`)),
  ),
  damage('id', 'id', ['ticket'], FALSE, (sound) =>
    inTicket(sound, (text) => changed(text, /\b(?:NF|INV|HF)-\d{4,5}/, (id) => `${id.slice(0, -2)}${id.at(-1)}${(Number(id.at(-2)) + 1) % 10}`)),
  ),
  damage('other fact', 'turn of a detail', ['understanding'], FALSE, (sound) =>
    inDetails(sound, (details) => details.map((detail) => ({ ...detail, turn: detail.turn + 1 }))),
  ),
  damage('name', 'name of the customer', ['account_state'], FALSE, (sound) =>
    withPart(sound, 'account_state', sound.handoff.account_state?.name === undefined ? undefined : { ...sound.handoff.account_state, name: 'Karen Oakley' }),
  ),
  damage('other fact', 'tier', ['account_state'], FALSE, (sound) =>
    withPart(sound, 'account_state', { ...sound.handoff.account_state, tier: sound.context.account.tier === 'free' ? 'business' : 'free' }),
  ),
  damage('count', 'contacts in seven days', ['history'], FALSE, (sound) => patch(sound, 'history', (held) => ({ ...held, contacts_7d: held.contacts_7d + 1 }))),
  damage('date', 'date of an earlier contact', ['history'], FALSE, (sound) =>
    patch(sound, 'history', (held) =>
      held.contacts.length === 0
        ? undefined
        : {
            ...held,
            contacts: held.contacts.map((one) => ({
              ...one,
              at: one.at.replace(/-(\d)(\d)T/, (_, tens: string, unit: string) => `-${tens}${(Number(unit) + 1) % 9}T`),
            })),
          },
    ),
  ),
  damage('other fact', "words in the customer's mouth", ['conversation'], FALSE, (sound) =>
    patch(sound, 'conversation', (held) => held.map((one, at) => (at === 0 ? { ...one, text: `${one.text} Or I will leave you.` } : one))),
  ),
  damage('date', 'due time', ['routing'], FALSE, (sound) => patch(sound, 'routing', (held) => ({ ...held, due: held.due?.replace(/T\d\d/, 'T05') ?? '' }))),
  damage('invented attempt', 'in the list', ['attempted'], ['invented_attempt'], (sound, nth) =>
    patch(sound, 'attempted', (held) => [
      ...held,
      {
        turn: sound.passage.stop.turn,
        action: ['issue_refund', 'look_up', 'troubleshoot', 'clarify'][nth % 4] ?? '',
        outcome: 'failed',
        reply: 'It did not go through.',
      },
    ]),
  ),
  damage('invented attempt', 'in the ticket', ['ticket'], ['invented_attempt'], (sound, nth) =>
    inTicket(sound, (text) => `${text}\n${INVENTED[nth % INVENTED.length]}`),
  ),
  damage('contradicted outcome', 'of an attempt', ['attempted'], FALSE, (sound) =>
    patch(sound, 'attempted', (held) =>
      held.length === 0
        ? undefined
        : held.map((one, at) => (at === held.length - 1 ? { ...one, outcome: one.outcome === 'answered' ? 'failed' : 'answered' } : one)),
    ),
  ),
  damage('contradicted outcome', 'in the ticket', ['ticket'], FALSE, (sound, nth) =>
    hasAnswered(sound) ? undefined : inTicket(sound, (text) => `${text}\n${SETTLED[nth % SETTLED.length]}`),
  ),
  damage('wrong sentiment', 'label', ['sentiment'], FALSE, (sound) =>
    patch(sound, 'sentiment', (held) =>
      held.label === 'angry' || held.label === 'frustrated' ? { ...held, label: 'friendly' } : isPlain(sound) ? { ...held, label: 'angry' } : undefined,
    ),
  ),
  damage('wrong sentiment', 'score', ['sentiment'], FALSE, (sound) =>
    patch(sound, 'sentiment', (held) => ({ ...held, score: held.score === undefined || held.score < 0.5 ? 0.95 : -0.6 })),
  ),
  damage('wrong sentiment', 'in the ticket', ['ticket'], FALSE, (sound) =>
    isPlain(sound)
      ? inTicket(sound, (text) => `${text}\nThe customer is furious about it.`)
      : isAngry(sound)
        ? inTicket(sound, (text) => `${text}\nThe customer is calm and relaxed.`)
        : undefined,
  ),
  damage('wrong queue', 'other than it went to', ['routing'], ['wrong_queue'], (sound) =>
    patch(sound, 'routing', (held) => ({ ...held, queue: held.queue === 'general' ? 'sales' : 'general' })),
  ),
  damage('wrong queue', 'without the skills', ['queue'], ['wrong_queue'], (sound) =>
    routed(sound, sound.passage.routing?.route === 'sales' ? 'technical' : 'sales', 'same_business_day'),
  ),
  damage('wrong queue', 'closed, though nothing but at once will do', ['queue'], ['closed_queue'], (sound, nth) =>
    nth < 6 ? { ...routed(atNight(sound), 'sales', 'immediate'), skills: ['sales'], urgency: ['immediate'] } : undefined,
  ),
  damage('wrong queue', 'urgency too low', ['queue'], ['urgency_too_low'], (sound) =>
    sound.passage.routing?.urgency === 'immediate' ? { ...routed(sound, sound.passage.routing.route, 'within_24h'), urgency: ['immediate'] } : undefined,
  ),
  ...SECRETS.flatMap((secret, at) => [
    damage('secret left in', `customer's words ${at + 1}`, ['conversation'], ['personal_data'], (sound) => withSecret(sound, secret)),
    damage('secret left in', `ticket ${at + 1}`, ['ticket'], ['personal_data'], (sound) => inTicket(sound, (text) => `${text}\nNote: ${secret}`)),
  ]),
  ...messages('blame', MESSAGES.blame, 'blame'),
  ...messages('rejection', MESSAGES.rejection, 'rejection'),
  ...messages('hidden', MESSAGES.hidden, 'not_open'),
  damage('against the SLA', 'now, to a queue with hours to go', ['message'], ['expectation'], (sound) =>
    urgencyOf(sound) === 'immediate' ? undefined : told(sound, 'A colleague is joining this conversation right now.'),
  ),
  damage('against the SLA', 'minutes, on a slow queue', ['message'], ['expectation'], (sound) =>
    urgencyOf(sound) === 'immediate' ? undefined : told(sound, 'Our team takes over and writes to you within ten minutes.'),
  ),
  damage('against the SLA', 'a day, for what is immediate', ['message'], ['expectation'], (sound) =>
    urgencyOf(sound) === 'immediate' ? told(sound, 'A colleague takes this over and answers within two days.') : undefined,
  ),
  damage('against the SLA', 'no time at all', ['message'], ['expectation'], (sound) => told(sound, 'A colleague will take this over and get back to you.')),
  damage('against the SLA', 'at night, right away', ['message'], ['expectation'], (sound) =>
    told(routed(atNight(sound), 'sales', 'immediate'), 'I am connecting you with our sales desk right away.'),
  ),
];

const INVENTED: readonly string[] = [
  'The agent already sent a replacement by courier.',
  'We issued a credit of goodwill to the account.',
  'The assistant called the carrier, who knew nothing.',
  'A refund was processed, but the bank returned it.',
  'The bot reset the device remotely.',
  'We cancelled the plan at the request of the customer.',
];
const SETTLED: readonly string[] = [
  'All of this was resolved in the chat.',
  'The problem is fixed and works again.',
  'The refund went through and has been paid out.',
  'The customer confirmed that it is solved.',
];

function damage(kind: Kind, name: string, where: Expected['where'], kinds: readonly DefectKind[], apply: Damage['apply']): Damage {
  return { kind, name, expect: { where, kinds: [...kinds] }, apply };
}

function boilerplates(): Damage[] {
  const ofPart = (name: string, part: HandoffPart, apply: Damage['apply']) => damage('boilerplate', name, [part], ['boilerplate', 'incomplete'], apply);
  const pick = (texts: readonly string[], nth: number) => texts[nth % texts.length] ?? '';
  return [
    ofPart('reason', 'reason', (sound, nth) => patch(sound, 'reason', (held) => ({ ...held, text: pick(BOILERPLATE.reason, nth) }))),
    ofPart('title', 'ticket', (sound, nth) => patch(sound, 'ticket', (held) => ({ ...held, title: pick(BOILERPLATE.title, nth) }))),
    ofPart('body', 'ticket', (sound, nth) => patch(sound, 'ticket', (held) => ({ ...held, body: pick(BOILERPLATE.body, nth) }))),
    ofPart('approach', 'approach', (sound, nth) => patch(sound, 'approach', (held) => ({ ...held, text: pick(BOILERPLATE.approach, nth) }))),
    damage('boilerplate', 'wants', ['understanding'], ['boilerplate', 'made_up'], (sound, nth) =>
      patch(sound, 'understanding', (held) => ({ ...held, wants: pick(BOILERPLATE.wants, nth) })),
    ),
  ];
}

function messages(kind: Kind, texts: readonly string[], defect: DefectKind): Damage[] {
  return texts.map((text, at) =>
    damage(kind, `${defect} ${at + 1}`, ['message'], [defect], (sound) => told(sound, text.replace('{when}', WHENS[urgencyOf(sound)]))),
  );
}

function urgencyOf({ passage }: HandoffToScore): keyof typeof WHENS {
  const urgency = passage.routing?.urgency;
  return urgency === 'immediate' || urgency === 'within_24h' ? urgency : 'same_business_day';
}

function changed(text: string, pattern: RegExp, by: (found: string) => string): string {
  return text.replace(pattern, by);
}

function hasAnswered({ course, passage, context }: HandoffToScore): boolean {
  return (
    course.turns.some((one) => one.turn < passage.stop.turn && one.outcome === 'answered') || context.contacts.some(({ outcome }) => outcome === 'resolved')
  );
}

/** Nothing in the contact speaks of a bad mood. */
function isPlain({ course, passage, context }: HandoffToScore): boolean {
  const seen = course.turns.slice(0, passage.stop.turn);
  return context.contacts.length === 0 && seen.length === 1 && seen.every(({ signals }) => (signals.sentiment ?? 0) >= 0.2 && (signals.frustration ?? 0) === 0);
}

function isAngry({ course, passage }: HandoffToScore): boolean {
  return (course.turns[passage.stop.turn - 1]?.signals.frustration ?? 0) >= 0.5;
}
