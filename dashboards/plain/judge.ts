import type { Agreement } from '../../evaluators/llm-judge/calibrate.ts';
import type { Judgement } from '../../evaluators/llm-judge/judgement.ts';
import { QUESTIONS, type Question } from '../../evaluators/llm-judge/question.ts';
import type { KappaEstimate } from '../../evaluators/statistics/cohens-kappa.ts';
import { decimal, estimate, plural } from './numbers.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { indented } from './wrap.ts';

const WORDS: Readonly<Record<Question, string>> = {
  faithful: 'IS WHAT THE HUMAN READS FAITHFUL?',
  kind: 'WAS THE CUSTOMER TOLD KINDLY?',
};
const SHOWN = 5;

/** What a judge found of the handoffs of a run: by question and policy, with how far the judge can be trusted. */
export function judgeText(judgements: readonly Judgement[], agreements: readonly Agreement[], variants: readonly string[], style: Style): string {
  return QUESTIONS.map((question) =>
    questionText(
      question,
      judgements.filter((one) => one.question === question),
      agreements,
      variants,
      style,
    ),
  ).join('\n');
}

function questionText(question: Question, all: readonly Judgement[], agreements: readonly Agreement[], variants: readonly string[], style: Style): string {
  const rows = variants.flatMap((variant) => {
    const own = all.filter((one) => one.variant === variant);
    const count = (verdict: Judgement['verdict'], by: Judgement['by']) => String(own.filter((one) => one.verdict === verdict && one.by === by).length);
    return own.length === 0
      ? []
      : [[safeLine(variant, 40), count('fail', 'rules'), count('fail', 'model'), count('pass', 'model'), count('cannot_tell', 'model')]];
  });
  const heads = ['', 'fails by rule', 'judge: fails', 'passes', 'cannot tell'].map((title, index) => ({
    title: style.faint(title),
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  const failed = all.filter(({ verdict, by }) => verdict === 'fail' && by === 'model').slice(0, SHOWN);
  return [
    style.strong(WORDS[question]),
    table(heads, rows).trimEnd(),
    ...trustLines(question, all, agreements, style),
    ...failed.flatMap(({ scenario, trial, variant, quote, reason }) => [
      `  ${safeLine(scenario, 60)}${trial > 1 ? ` #${trial}` : ''}, ${safeLine(variant, 40)}: ${safeLine(reason, 200)}`,
      ...(quote === '' ? [] : [style.faint(`    “${safeLine(quote, 160)}”`)]),
    ]),
    '',
  ].join('\n');
}

/** Until people were asked, nobody knows what a verdict is worth. */
function trustLines(question: Question, all: readonly Judgement[], agreements: readonly Agreement[], style: Style): string[] {
  const asked = [...new Map(all.filter(({ by }) => by === 'model').map((one) => [`${one.model} ${one.prompt}`, one])).values()];
  return asked.flatMap(({ model = '', prompt = '' }) => {
    const found = agreements.find((one) => one.question === question && one.model === model && one.prompt === prompt);
    const who = `${safeLine(model, 60)}, ${safeLine(prompt, 40)}`;
    if (model === 'simulated') return [style.bad('SIMULATED: verdicts by chance, from a stand-in; none of them says anything.')];
    if (found !== undefined && !(found.sensitivity.kind === 'interval' && found.specificity.kind === 'interval'))
      return indented(
        `uncalibrated: ${plural(found.n, 'label')} for ${who} are too few; both what people pass and what they fail has to come from five families.`,
        '',
      ).map(style.bad);
    if (found === undefined)
      return indented(`uncalibrated: nobody held the verdicts of ${who} against people's. \`escalab judge calibrate\` does.`, '').map(style.bad);
    return indented(`${who}, held against ${plural(found.n, 'label')} by people: ${agreementText(found)}`, '').map(style.faint);
  });
}

/** `finds 83 % (61–95) of what people fail, …`. */
function agreementText({ sensitivity, specificity, kappa, cannot_tell }: Agreement): string {
  const untold = cannot_tell === 0 ? '' : `; could not tell on ${cannot_tell}, which are left out`;
  return `fails ${estimate(sensitivity)} of what they fail, passes ${estimate(specificity)} of what they pass, κ ${kappaText(kappa)}${untold}`;
}

function kappaText(kappa: KappaEstimate): string {
  if (kappa.kind === 'undefined') return `undefined (${kappa.why})`;
  return kappa.kind === 'point'
    ? `${decimal(kappa.kappa)} (no interval: ${kappa.why})`
    : `${decimal(kappa.kappa)} (${decimal(kappa.low)} to ${decimal(kappa.high)})`;
}

/** What `judge calibrate` found. */
export function calibrationText(agreements: readonly Agreement[], unmatched: number, style: Style): string {
  const blocks = agreements.map((one) => [
    `${style.strong(one.question)} ${style.faint(`${safeLine(one.model, 60)}, ${safeLine(one.prompt, 40)} · ${plural(one.n, 'label')}`)}`,
    ...(one.model === 'simulated' ? [style.bad('  SIMULATED: a stand-in judged by chance; this says nothing of any model.')] : []),
    ...indented(agreementText(one), '  '),
  ]);
  return [
    ...blocks.flat(),
    ...(unmatched === 0
      ? []
      : indented(
          `${plural(unmatched, 'label')} of handoffs that no model judged in this run, or that rules had settled, ${unmatched === 1 ? 'is' : 'are'} left out.`,
          '',
        )),
    style.faint('Intervals are 95 %, with families of scenarios as the unit of evidence.'),
  ].join('\n');
}
