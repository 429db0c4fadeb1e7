import type { Cause } from './cause.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { headlineOf } from './headline.ts';
import type { Material } from './material.ts';
import type { PartOf } from './package.ts';
import { isWorthTelling, phraseOf } from './phrase.ts';
import { elide, lastWords, quote } from './wording.ts';

const MAX_MESSAGE = 200;

/** Why it went to a human: the trigger, the value against the limit, and the rule that found it. */
export function reasonPart(input: Material): PartOf<'reason'> {
  const {
    cause,
    observation: { turn },
  } = input;
  if (cause.kind !== 'fired') return { text: undecidedSentence(cause, input), ...(cause.kind === 'rule_error' ? { rule: cause.rule } : {}), turn, values: {} };
  const evidence = evidenceOf(cause, input.observation);
  const trigger = cause.trigger === undefined ? {} : { trigger: cause.trigger };
  return { text: firedSentence(cause.rule, evidence, input), rule: cause.rule, ...trigger, turn, values: { ...evidence.values } };
}

/** `Refund a payment: 640 USD is over the agent's limit of 200 USD (rule over-authority).` */
function firedSentence(rule: string, evidence: Evidence, { observation, team }: Material): string {
  const headline = headlineOf(evidence, observation, team);
  const others = Object.entries(evidence.values).filter(([path, value]) => isWorthTelling(path, value) && !headline.told.includes(path));
  const rest = others.map(([path, value]) => `; ${phraseOf(path, value, team)}`).join('');
  return `${headline.text} (rule ${rule}${rest}).`;
}

function undecidedSentence(cause: Exclude<Cause, { kind: 'fired' }>, { observation }: Material): string {
  const words = lastWords(observation).text;
  const last = words.trim() === '' ? '' : ` The customer last said: ${quote(words, MAX_MESSAGE)}`;
  const why = cause.message === undefined ? '' : `: ${elide(cause.message, MAX_MESSAGE)}`;
  if (cause.kind === 'rule_error')
    return `The policy could not decide, because its rule ${cause.rule} could not be evaluated${why}. It hands over when that happens.${last}`;
  if (cause.message === undefined) return `The policy handed over without naming a rule.${last}`;
  return `The policy could not decide, because it broke${why}. Its fail-safe hands over when that happens.${last}`;
}
