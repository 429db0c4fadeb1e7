import type { Cause } from './cause.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { headlineOf } from './headline.ts';
import type { Material, Matter } from './material.ts';
import type { PartOf } from './package.ts';
import { isWorthTelling, phraseOf } from './phrase.ts';
import { elide, lastWords, quote } from './wording.ts';

const MAX_MESSAGE = 200;

type Undecided = Exclude<Cause, { kind: 'fired' }>;

/** Why it went to a human: the trigger, the value against the limit, and the rule that found it. */
export function reasonOf(input: Matter): PartOf<'reason'> {
  const {
    cause,
    observation: { turn },
  } = input;
  if (cause.kind !== 'fired') {
    return { text: undecidedSentence(cause, input, errorOf(cause)), ...(cause.kind === 'rule_error' ? { rule: cause.rule } : {}), turn, values: {} };
  }
  const evidence = evidenceOf(cause, input.observation);
  const trigger = cause.trigger === undefined ? {} : { trigger: cause.trigger };
  return { text: firedSentence(cause.rule, evidence, input), rule: cause.rule, ...trigger, turn, values: { ...evidence.values } };
}

export function reasonPart({ reason }: Material): PartOf<'reason'> {
  return reason;
}

/** The text of the reason for those who work on the case: without the error of a policy that broke. */
export function reasonForTicket(input: Material): string {
  const { cause } = input;
  return cause.kind === 'fired' ? input.reason.text : undecidedSentence(cause, input, '');
}

/** `Refund a payment: 640 USD is over the agent's limit of 200 USD (rule over-authority).` */
function firedSentence(rule: string, evidence: Evidence, { observation, team }: Matter): string {
  const headline = headlineOf(evidence, observation, team);
  const others = Object.entries(evidence.values).filter(([path, value]) => isWorthTelling(path, value) && !headline.told.includes(path));
  const rest = others.map(([path, value]) => `; ${phraseOf(path, value, team)}`).join('');
  return `${headline.text} (rule ${rule}${rest}).`;
}

/** @param error what stands after "could not be evaluated" or "broke" */
function undecidedSentence(cause: Undecided, { observation }: Matter, error: string): string {
  const words = lastWords(observation).text;
  const last = words.trim() === '' ? '' : ` The customer last said: ${quote(words, MAX_MESSAGE)}`;
  if (cause.kind === 'rule_error')
    return `The policy could not decide, because its rule ${cause.rule} could not be evaluated${error}. It hands over when that happens.${last}`;
  if (cause.message === undefined) return `The policy handed over without naming a rule.${last}`;
  return `The policy could not decide, because it broke${error}. Its fail-safe hands over when that happens.${last}`;
}

/** The first line of an error: what follows it (a stack, a piece of code) helps nobody who reads a reason. */
function errorOf({ message }: Undecided): string {
  const [line = ''] = (message ?? '').trim().split(/[\r\n]/, 1);
  return line === '' ? '' : `: ${elide(line, MAX_MESSAGE)}`;
}
