import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { HANDOFF_PARTS, Urgency } from '../../core/vocabulary.ts';
import { DEFECT_KINDS } from '../../evaluators/handoff/objections.ts';
import type { HandoffToScore } from '../../evaluators/handoff/score.ts';
import { HandoffPackage, SentimentLabel } from '../../policies/handoff/package.ts';
import { routed, told } from './change.ts';
import { built, type Contact, type Contacts } from './contacts.ts';
import { KINDS, type Kind } from './families.ts';

/** Fits every queue, whatever its hours. */
export const FITTING = 'A colleague takes this over as soon as their desk is open and writes to you during their working hours.';

const Said = z.strictObject({ text: z.string(), turn: z.number().int() });

const Sound = z.strictObject({
  contact: z.string(),
  account: z.union([z.literal('all'), z.array(z.string())]),
  attempted: z.array(z.string()).exactOptional(),
  reason: z.string(),
  title: z.string(),
  body: z.string(),
  next_step: z.string(),
  wants: z.string(),
  details: z.array(Said),
  mood: SentimentLabel,
  quote: Said,
  approach: z.string(),
  say: z.string().exactOptional(),
});
type Sound = z.infer<typeof Sound>;

export const Expected = z.strictObject({ where: z.array(z.enum([...HANDOFF_PARTS, 'queue', 'message'])), kinds: z.array(z.enum(DEFECT_KINDS)) });
export type Expected = z.infer<typeof Expected>;

/** Another queue than the recorded one, and the skills and urgencies that the contact needs. */
const Queued = z.strictObject({ route: z.string(), urgency: Urgency, skills: z.array(z.string()), urgencies: z.array(Urgency) });

const Damaged = z.strictObject({
  contact: z.string(),
  kind: z.enum(KINDS),
  expect: Expected,
  part: z.enum(HANDOFF_PARTS).exactOptional(),
  set: z
    .union([z.record(z.string(), z.unknown()), z.array(z.unknown())])
    .exactOptional()
    .describe('Laid over the part; a list stands in its stead'),
  removed: z.literal(true).exactOptional().describe('The part is not passed on'),
  queue: Queued.exactOptional(),
  message: z.string().exactOptional(),
});
type Damaged = z.infer<typeof Damaged>;

/** A text of one part, or the message, in other words, as sound as the one it replaces. */
const SoundText = z.strictObject({
  contact: z.string(),
  part: z.enum(HANDOFF_PARTS).exactOptional(),
  set: z.record(z.string(), z.string()).exactOptional(),
  message: z.string().exactOptional(),
});

const Written = z.strictObject({ sound: z.array(Sound), sound_texts: z.array(SoundText).default([]), damaged: z.array(Damaged) });

export interface WrittenSound {
  readonly name: string;
  readonly input: HandoffToScore;
}

export interface WrittenDamaged extends WrittenSound {
  readonly kind: Kind;
  readonly expect: Expected;
}

/** Packages written by hand, sound and damaged, laid over what any tool copies from the record. */
export function loadWritten(file: string, contacts: Contacts): { readonly sound: readonly WrittenSound[]; readonly damaged: readonly WrittenDamaged[] } {
  const { sound, sound_texts, damaged } = Written.parse(parse(readFileSync(new URL(file, import.meta.url), 'utf8')));
  return {
    sound: [
      ...sound.map((one) => ({ name: one.contact, input: overlaid(one, contacts) })),
      ...sound_texts.map((one) => ({ name: one.contact, input: reworded(one, contacts) })),
    ],
    damaged: damaged.map((one) => ({ name: one.contact, kind: one.kind, expect: one.expect, input: spoilt(one, contacts) })),
  };
}

/** Another queue, other words to the customer or one part that is changed or left out. */
function spoilt({ contact, part, set, removed, queue, message }: Damaged, contacts: Contacts): HandoffToScore {
  const base = built(find(contact, contacts), contacts);
  const queued = queue === undefined ? base : { ...routed(base, queue.route, queue.urgency), skills: queue.skills, urgency: queue.urgencies };
  const changed = message === undefined ? queued : told(queued, message);
  if (part === undefined) return changed;
  const { [part]: held, ...others } = changed.handoff;
  const written = removed === true ? others : { ...others, [part]: Array.isArray(set) ? set : { ...held, ...set } };
  return { ...changed, handoff: HandoffPackage.parse(written) };
}

/** One text is laid over the package; the message is its own or one that fits any queue. */
function reworded({ contact, part, set, message = FITTING }: z.infer<typeof SoundText>, contacts: Contacts): HandoffToScore {
  const base = told(built(find(contact, contacts), contacts), message);
  return part === undefined ? base : { ...base, handoff: HandoffPackage.parse({ ...base.handoff, [part]: { ...base.handoff[part], ...set } }) };
}

function find(name: string, { contacts }: Contacts): Contact {
  const contact = contacts.find(({ scenario }) => scenario === name);
  if (contact === undefined) throw new Error(`no contact \`${name}\` was recorded`);
  return contact;
}

function overlaid(one: Sound, contacts: Contacts): HandoffToScore {
  const plain = built(find(one.contact, contacts), contacts);
  const base = one.say === undefined ? plain : told(plain, one.say);
  const { handoff } = base;
  const { account_state = {}, attempted = [], reason, ticket, understanding, sentiment, approach } = handoff;
  const { facts = {}, ...fields } = account_state;
  const isNamed = ([name]: [string, unknown]) => one.account === 'all' || name === 'id' || one.account.includes(name);
  const written = {
    ...handoff,
    account_state: { ...Object.fromEntries(Object.entries(fields).filter(isNamed)), facts: Object.fromEntries(Object.entries(facts).filter(isNamed)) },
    attempted: attempted.map((attempt, index) => ({ ...attempt, reply: one.attempted?.[index] ?? attempt.reply })),
    reason: { ...reason, text: one.reason },
    ticket: { ...ticket, title: one.title, body: one.body, next_step: one.next_step },
    understanding: { ...understanding, wants: one.wants, details: one.details },
    sentiment: { ...sentiment, label: one.mood, quote: one.quote.text, turn: one.quote.turn },
    approach: { ...approach, text: one.approach },
  };
  return { ...base, handoff: HandoffPackage.parse(written) };
}
