import type { Mistake, MistakeKind } from '../../../evaluators/mistakes.ts';
import type { Projection } from '../../../evaluators/projection.ts';
import type { VariantReport } from '../../../evaluators/report.ts';
import type { ProportionEstimate } from '../../../evaluators/statistics/clustered-proportion.ts';
import type { ProjectedProportion } from '../../../evaluators/statistics/projected-proportion.ts';
import { defectName } from '../../plain/defect-names.ts';
import { estimate, percent, projectedPercent, projectedPerThousand } from '../../plain/numbers.ts';
import { isWeighed } from '../../plain/suite-share.ts';
import type { Links } from '../links.ts';
import { type Content, markup } from '../markup.ts';

/** One of the questions of the first page, answered for one policy. */
export interface FourAnswers {
  readonly question: string;
  /** The point, large. */
  readonly figure: string;
  /** What it is of, with its interval. */
  readonly range: Content;
  /** For instance whom. */
  readonly detail?: Content;
}

/** Where traffic is known: of 1,000 contacts. */
export function contactAnswers(variant: VariantReport, { trapped, sent_for_nothing, rate, verdict }: Projection, links: Links): FourAnswers[] {
  return [
    { question: 'Whom would it trap?', ...ofThousand(trapped), ...instances(variant, ['missed', 'late'], links) },
    { question: 'Whom would it send for nothing?', ...ofThousand(sent_for_nothing), ...instances(variant, ['unnecessary'], links) },
    lacking(variant),
    {
      question: 'How many would it hand over?',
      figure: pointOf(projectedPercent(rate)),
      range: markup`of contacts${rangeOf(projectedPercent(rate))}`,
      detail: BAND[verdict.verdict],
    },
  ];
}

const BAND = {
  inside: 'Inside the 5–15 % that is typical of a well-designed system.',
  below: 'Below the 5–15 % band.',
  above: 'Above the 5–15 % band.',
  out_of_scope: 'Above the 5–15 % band, and above 20 %.',
  cannot_tell: 'Inside the 5–15 % band or not: cannot tell.',
} as const;

/** Where it is not: of the customers of the suite. */
export function suiteAnswers(variant: VariantReport, links: Links): FourAnswers[] {
  const { recall, specificity } = variant.classification;
  return [
    variant.untimed.needed > 0 && recall.kind === 'none'
      ? trappedInRecords(variant)
      : {
          question: 'Whom would it trap?',
          ...missing(recall, 'of those who needed a human', 'nobody is known to need a human'),
          ...instances(variant, ['missed', 'late'], links),
        },
    {
      question: 'Whom would it send for nothing?',
      ...missing(specificity, 'of those who needed none', 'nobody is known to need none'),
      ...instances(variant, ['unnecessary'], links),
    },
    lacking(variant),
    { question: 'How many would it hand over?', ...ofSuite(variant), detail: 'No verdict on the 5–15 % band: a suite is not traffic.' },
  ];
}

/** Of records that are known to have needed a human, nobody says when: who was not handed over may have been later. */
function trappedInRecords({ untimed: { needed, handed, unobserved } }: VariantReport): FourAnswers {
  return {
    question: 'Whom would it trap?',
    figure: unobserved === 0 ? '0' : `At most ${unobserved.toLocaleString('en')}`,
    range: `of ${needed.toLocaleString('en')} records that needed a human`,
    detail: `It hands over ${handed.toLocaleString('en')} within the record. What comes after a record nobody saw.`,
  };
}

/** Records say at least and at most. */
function ofSuite({ suite_share }: VariantReport): Pick<FourAnswers, 'figure' | 'range'> {
  const { low, high } = suite_share;
  return {
    figure: low === high ? percent(low) : `${percent(low)} to ${percent(high)}`,
    range: `of the conversations of this suite${isWeighed(suite_share) ? ', by weight' : ''}`,
  };
}

function ofThousand(value: ProjectedProportion): Pick<FourAnswers, 'figure' | 'range'> {
  const text = projectedPerThousand(value);
  return { figure: pointOf(text), range: markup`of 1,000 contacts${rangeOf(text)}` };
}

/** `3` of `3 (0–19)`. */
function pointOf(text: string): string {
  return text.replace(/ \(.*$/, '');
}

/** Its ` (0–19)`, which stays on one line. */
function rangeOf(text: string): Content {
  const range = /\(.*$/.exec(text)?.[0];
  return range === undefined ? '' : markup` <span class="whole">${range}</span>`;
}

/** The share that is not among those counted. */
function missing(value: ProportionEstimate, of: string, otherwise: string): Pick<FourAnswers, 'figure' | 'range'> {
  if (value.kind === 'none') return { figure: 'Cannot tell', range: otherwise };
  const interval = value.kind === 'interval' ? ` (${percent(1 - value.high).replace(' %', '')}–${percent(1 - value.low).replace(' %', '')})` : '';
  return { figure: percent(1 - value.estimate), range: `${of}${interval}` };
}

const MOST_NAMED = 2;

/** The first customers to whom it happens. */
function instances({ mistakes, tally }: VariantReport, kinds: readonly MistakeKind[], links: Links): Pick<FourAnswers, 'detail'> {
  const made = mistakes.filter(({ kind }) => kinds.includes(kind));
  const { correct, early, offered, late, missed, unnecessary, contained, offered_unnecessarily } = tally.outcomes;
  const isTrap = kinds.includes('missed');
  const [bad, of, whom] = isTrap
    ? [late + missed, correct + early + offered + late + missed, 'who needed a human']
    : [unnecessary, unnecessary + contained + offered_unnecessarily, 'who needed none'];
  if (of === 0) return {};
  const named = made
    .slice(0, MOST_NAMED)
    .map((mistake: Mistake, index) => markup`${index === 0 ? ': ' : '; '}“${links(mistake.scenario, mistake.trial, mistake.title)}”`);
  return { detail: markup`In this suite ${bad === 0 ? 'none' : bad.toLocaleString('en')} of ${of.toLocaleString('en')} ${whom}${named}` };
}

function lacking({ handoff: { startable, defects } }: VariantReport): FourAnswers {
  const question = 'What would the human lack?';
  if (startable.kind === 'none') return { question, figure: '–', range: 'no handoff to judge' };
  const worst = defects.toSorted((a, b) => b.handoffs - a.handoffs).slice(0, MOST_NAMED);
  const text = estimate(startable);
  return {
    question,
    figure: pointOf(text),
    range: markup`of handoffs can be started at once${rangeOf(text)}`,
    ...(worst.length === 0
      ? {}
      : { detail: `Most often: ${worst.map(({ kind, handoffs }) => `${defectName(kind)} (${handoffs.toLocaleString('en')})`).join('; ')}` }),
  };
}
