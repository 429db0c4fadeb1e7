import { TRIGGERS } from '../../../core/vocabulary.ts';
import type { ListedNeed } from '../../../evaluators/listing/listing.ts';
import type { Way } from '../../../evaluators/listing/way.ts';
import { SEVERITY } from '../../../evaluators/mistakes.ts';
import type { ScenarioFacts } from '../book.ts';

const OUTCOMES = ['correct', 'early', 'offered', 'late', 'missed', 'unnecessary', 'contained', 'offered_unnecessarily'] as const;
const UNSCORED = ['may', 'unlabelled', 'not_due', 'unobserved', 'errored', 'invalid'] as const;
const YES_NO = ['yes', 'no'] as const;

/** What a filter may ask of a conversation, by what the answer hangs on. Values are compared whole, case ignored; `*` stands for anything. */
export type Field =
  | { readonly on: 'scenario'; readonly of: (facts: ScenarioFacts) => readonly string[]; readonly known?: readonly string[] }
  | { readonly on: 'need'; readonly of: (need: ListedNeed) => readonly string[]; readonly known: readonly string[] }
  | { readonly on: 'status'; readonly known: readonly string[] }
  | { readonly on: 'trial' }
  /** Of a policy that the filter names with `by:`, or of any. */
  | { readonly on: 'way'; readonly of: (way: Way) => readonly string[]; readonly known?: readonly string[] }
  | { readonly on: 'by' }
  | { readonly on: 'flip' }
  | { readonly on: 'text' };

export const FIELDS: Readonly<Record<string, Field>> = {
  category: { on: 'scenario', of: ({ category }) => [category] },
  trigger: { on: 'scenario', of: ({ trigger }) => (trigger === undefined ? ['none'] : [trigger]), known: [...TRIGGERS, 'none'] },
  persona: { on: 'scenario', of: ({ archetype, id, family }) => [archetype, id, family] },
  family: { on: 'scenario', of: ({ family }) => [family] },
  kind: { on: 'scenario', of: ({ kind }) => [kind], known: ['script', 'persona', 'transcript'] },
  need: { on: 'need', of: ({ need }) => [need], known: ['must', 'may', 'must_not', 'unlabelled', 'not_due'] },
  status: { on: 'status', known: ['played', 'errored', 'invalid'] },
  trial: { on: 'trial' },
  outcome: { on: 'way', of: ({ outcome }) => [outcome], known: [...OUTCOMES, ...UNSCORED] },
  mistake: { on: 'way', of: ({ mistake }) => (mistake === undefined ? ['none'] : [mistake, 'any']), known: [...SEVERITY, 'any', 'none'] },
  handed: { on: 'way', of: ({ stopped }) => [stopped === 'escalate' || stopped === 'offer_accepted' ? 'yes' : 'no'], known: YES_NO },
  startable: { on: 'way', of: ({ startable }) => (startable === undefined ? [] : [startable ? 'yes' : 'no']), known: YES_NO },
  broke: { on: 'way', of: ({ broke }) => [broke === true ? 'yes' : 'no'], known: YES_NO },
  rule: { on: 'way', of: ({ rule }) => (rule === undefined ? ['none'] : [rule]) },
  by: { on: 'by' },
  flip: { on: 'flip' },
  text: { on: 'text' },
};

/** A line of help each: what may be typed. */
export const FILTER_HELP: readonly (readonly [string, string])[] = [
  ['category:billing*', 'ticket category; * stands for anything'],
  ['trigger:sentiment', 'the reason for a human that the customer tests'],
  ['persona:angry_repeat', 'kind of customer, or part of a name: persona:*refund*'],
  ['need:must', 'must, may, must_not, unlabelled, not_due'],
  ['outcome:late,missed', 'how it came out; a comma is an or'],
  ['mistake:any', 'beyond_authority, missed, late, unnecessary, early, any, none'],
  ['by:balanced', 'of this policy; without it, of any'],
  ['flip:balanced,lenient', 'where these two come out differently'],
  ['text:"my money"', 'words that somebody says; searched while you look on'],
  ['handed:yes startable:no', 'also rule: broke: status: family: kind: trial:'],
  ['-outcome:contained', 'a minus turns a condition round'],
  ['refund', 'a word alone: in name or title'],
];
