import type { VariantReport } from '../../../evaluators/report.ts';
import { answerOf } from '../decision/answer.ts';
import { type Recommendation, recommendations } from '../decision/recommend.ts';
import type { HtmlReportInput } from '../input.ts';
import type { Links } from '../links.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { contactAnswers, suiteAnswers } from './four-answers.ts';

const BADGES: Readonly<Record<Recommendation['says'], { readonly mark: string; readonly text: string }>> = {
  clear: { mark: '✓', text: 'Nothing here speaks against it' },
  open: { mark: '?', text: 'Cannot tell yet' },
  no: { mark: '✕', text: 'Not as it is' },
};
const RANK: Readonly<Record<Recommendation['says'], number>> = { clear: 0, open: 1, no: 2 };

/** The first page: may we go live, and for each policy whom it would trap, whom it would send for nothing, and what the human would lack. */
export function decisionSection({ view }: HtmlReportInput, links: Links): Markup {
  const all = recommendations(view);
  const { word, sentence } = answerOf(all);
  const policies = view.report.variants.flatMap((variant) => {
    const recommendation = all.get(variant.variant);
    return recommendation === undefined ? [] : [{ variant, recommendation }];
  });
  const ordered = policies.toSorted((a, b) => RANK[a.recommendation.says] - RANK[b.recommendation.says] || trapped(a.variant) - trapped(b.variant));
  return markup`<section id="decision" aria-labelledby="decision-title">
<p class="question">May we go live?</p>
<h2 id="decision-title" class="answer">${word}</h2>
<p class="sentence">${sentence}</p>
<div class="cards">${ordered.map(({ variant, recommendation }) => card(variant, recommendation, links))}</div>
${caveats(view.report, view.heading.trafficSource)}
</section>`;
}

function trapped({ projection }: VariantReport): number {
  return projection?.trapped.lowPoint ?? 0;
}

function card(variant: VariantReport, { says, against, open }: Recommendation, links: Links): Markup {
  const { mark, text } = BADGES[says];
  const answers = variant.projection === undefined ? suiteAnswers(variant, links) : contactAnswers(variant, variant.projection, links);
  return markup`<article class="card ${says}" aria-labelledby="card-${variant.variant}">
<header><h3 id="card-${variant.variant}">${variant.variant}</h3><p class="badge"><span aria-hidden="true">${mark}</span> ${text}</p></header>
<div class="reasons">${reasons('Against it', against)}${reasons('Not known', open)}</div>
<dl class="answers">${answers.map(
    ({ question, figure, range, detail }) =>
      markup`<div><dt>${question}</dt><dd><b>${figure}</b> <span class="range">${range}</span>${detail === undefined ? NOTHING : markup`<span class="detail">${detail}</span>`}</dd></div>`,
  )}</dl>
</article>`;
}

function reasons(title: string, sentences: readonly string[]): Markup {
  return sentences.length === 0 ? NOTHING : markup`<h4>${title}</h4><ul>${sentences.map((one) => markup`<li>${one}</li>`)}</ul>`;
}

/** What the numbers are not: it stands on the first page, or nobody reads it. */
function caveats(report: HtmlReportInput['view']['report'], source: 'measured' | 'assumption' | undefined): Markup {
  const isRecorded = report.suite.recorded > 0 && report.suite.recorded === report.suite.scenarios;
  const lines = [
    isRecorded
      ? 'These are records of what another agent did. Where a policy parts from the record nobody knows what would have followed, so figures come as at least and at most. Ranges in brackets are 95 % intervals.'
      : 'These customers are simulated. Ranges in brackets are 95 % intervals of simulation error only: how much a figure would move with other customers of the same making. They do not say how like your own customers these are.',
    source === undefined
      ? 'Without a traffic.yaml figures speak for the customers of this suite and not for your contacts: a suite is not traffic.'
      : `Figures per 1,000 contacts weigh the customers of the suite by the shares of traffic.yaml, which are ${source === 'measured' ? 'measured' : 'assumed, not measured: put your own in'}.`,
    unscoredText(report),
  ];
  return markup`<aside class="caveats" aria-labelledby="caveats-title"><h3 id="caveats-title">What these numbers are not</h3><ul>${lines.map((text) => markup`<li>${text}</li>`)}</ul></aside>`;
}

/** What is counted and not scored; which conversations need nobody to say is the same for every policy. */
function unscoredText({ suite, errored, invalid, variants }: HtmlReportInput['view']['report']): string {
  const { may = 0, unlabelled = 0, not_due = 0, unobserved = 0 } = variants[0]?.tally.unscored ?? {};
  const reasons = [
    [may, 'a human may take them or not'],
    [unlabelled, 'nobody said what they need'],
    [not_due, 'their need is never due'],
    [unobserved, 'the record ends before it would show'],
  ] as const;
  const apart = reasons.flatMap(([count, why]) => (count > 0 ? [`${count.toLocaleString('en')} because ${why}`] : []));
  const alone = variants.reduce((sum, { tally: { unscored } }) => sum + unscored.errored + unscored.invalid, 0);
  const broke =
    errored.length + invalid + alone === 0
      ? 'No conversation errored.'
      : `${errored.length.toLocaleString('en')} conversations errored, ${invalid.toLocaleString('en')} were invalid, and ${alone.toLocaleString('en')} broke off for one policy alone: none of them is scored.`;
  const conversations = suite.conversations.toLocaleString('en');
  return `${apart.length === 0 ? `All ${conversations} conversations are scored that were played to their end.` : `Of ${conversations} conversations some are counted and not scored: ${apart.join(', ')}.`} ${broke}`;
}
