import type { ComparedFigure } from '../../../evaluators/comparison/compare.ts';
import type { Flip } from '../../../evaluators/comparison/flips.ts';
import type { VariantReport } from '../../../evaluators/report.ts';
import { conversationsIn } from '../../flipped.ts';
import { amount, differenceText, pText } from '../../plain/compare/amounts.ts';
import { TITLES } from '../../plain/compare/figures.ts';
import { estimate, plural, projectedPercent, projectedPerThousand } from '../../plain/numbers.ts';
import { dataTable } from '../charts/figure.ts';
import type { HtmlReportInput, PairOfRuns, SecondRun } from '../input.ts';
import type { Links } from '../links.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';
import { inWords, shownLine } from '../shown.ts';

const MOST_FLIPS = 12;

/** Two runs in one page: what changed for each policy that both hold, who comes out differently, and why it could not be compared where it could not. */
export function secondRunSection({ view, second }: HtmlReportInput, links: Links): Markup {
  if (second === undefined) return NOTHING;
  const { heading, info } = second.view;
  return markup`<section id="other-run" aria-labelledby="other-run-title"><h2 id="other-run-title">Against the other run</h2>
<p class="lead">Before: ${shownLine(heading.folder)}, ${info.started.slice(0, 16).replace('T', ' ')}. Now: ${shownLine(view.heading.folder)}, ${view.info.started.slice(0, 16).replace('T', ' ')}. Changes are now − before.</p>
${refusedText(second)}
${second.pairs.filter((pair) => !isUnchanged(pair)).map((pair) => pairMarkup(pair, links))}
${unchangedText(second.pairs.filter(isUnchanged))}
${headlines(view.report.variants, second.view.report.variants)}
</section>`;
}

function refusedText({ refused }: SecondRun): Markup {
  if (refused.length === 0) return NOTHING;
  return markup`<div class="refused" role="note"><h3>Not tested against each other</h3><ul>${refused.map((why) => markup`<li>${shownLine(why, 600)}</li>`)}</ul></div>`;
}

/** The same policy met the same customers, and nobody came out differently. */
function isUnchanged({ isSamePolicy, comparison, notes }: PairOfRuns): boolean {
  return isSamePolicy && comparison.flips.length === 0 && notes.length === 0;
}

function unchangedText(pairs: readonly PairOfRuns[]): Markup {
  if (pairs.length === 0) return NOTHING;
  const names = pairs.map(({ policy }, index) => markup`${index === 0 ? '' : ', '}<strong>${policy}</strong>`);
  return markup`<p>The same text in both runs, and not one customer comes out differently: ${names}.</p>`;
}

function pairMarkup({ policy, isSamePolicy, comparison, notes }: PairOfRuns, links: Links): Markup {
  const { figures, flips, customers, families, tests } = comparison;
  const rows = figures.map((figure) => [
    `${TITLES[figure.figure]}${figure.unit === 'contacts' ? ', of 1,000' : figure.unit === 'share' ? ', of 100' : ', hundredths'}`,
    figure.a === null ? '–' : amount(figure.a, figure.unit),
    figure.b === null ? '–' : amount(figure.b, figure.unit),
    differenceText(figure),
    figure.test === undefined ? '–' : pText(figure.test.holm),
    verdictText(figure),
  ]);
  const what = isSamePolicy ? 'The policy is the same text in both runs.' : 'The policy changed between the runs.';
  return markup`<article class="pair"><h3>${policy}</h3>
<p>${what} Compared on ${plural(customers, 'customer')} in ${plural(families, 'family', 'families')} that both met. ${notes.map((note) => markup`${shownLine(note, 600)} `)}</p>
${dataTable({ heads: ['', 'before', 'now', 'change', `p, of ${tests} tests`, 'verdict'], rows }, `Changes of ${policy}`)}
${flipsMarkup(flips, links)}</article>`;
}

function verdictText({ verdict, a, b }: ComparedFigure): Markup {
  const more = a !== null && b !== null && b > a ? 'more' : 'fewer';
  const texts = {
    a_better: ['▼', 'worse'],
    b_better: ['▲', 'better'],
    a_more: ['◆', more],
    b_more: ['◆', more],
    none_differs: ['=', 'the same'],
    not_shown: ['○', 'no difference shown'],
    cannot_tell: ['?', 'cannot tell'],
  } as const;
  const [mark, text] = texts[verdict];
  return markup`<span class="verdict ${verdict}"><span aria-hidden="true">${mark}</span> ${text}</span>`;
}

function flipsMarkup(flips: readonly Flip[], links: Links): Markup {
  if (flips.length === 0) return markup`<p>Nobody comes out differently.</p>`;
  const [better, worse] = (['b', 'a'] as const).map((side) => conversationsIn(flips.filter(({ favours }) => favours === side)));
  const shown = flips
    .slice(0, MOST_FLIPS)
    .map(
      ({ scenario, title, trials, of, a, b, parting, favours }) =>
        markup`<li><span class="verdict ${favours === 'b' ? 'b_better' : favours === 'a' ? 'a_better' : 'neither'}">${favours === 'b' ? '▲ better' : favours === 'a' ? '▼ worse' : '○ other'}</span> ${links(scenario, trials[0] ?? 1, title)}: ${inWords(a.outcome)} → ${inWords(b.outcome)}${parting === undefined ? '' : `, they part at turn ${parting.turn}`}${of > 1 ? ` (${trials.length} of ${of} trials)` : ''}</li>`,
    );
  const rest =
    flips.length > MOST_FLIPS ? markup`<li>and ${flips.length - MOST_FLIPS} more: <code>escalab compare --run … --with … --all</code></li>` : NOTHING;
  return markup`<h4>Who comes out differently: ${better ?? 0} better, ${worse ?? 0} worse</h4><ul class="flips">${shown}${rest}</ul>`;
}

/** Figures of both runs beside each other; no test, as each run may have met customers of its own. */
function headlines(now: readonly VariantReport[], before: readonly VariantReport[]): Markup {
  const rows = now
    .filter(({ bound }) => !bound)
    .flatMap((variant) => {
      const old = before.find((one) => one.variant === variant.variant);
      return old === undefined ? [] : [row('before', old), row('now', variant)];
    });
  const only = (mine: readonly VariantReport[], theirs: readonly VariantReport[]) =>
    mine.filter(({ variant, bound }) => !bound && theirs.every((one) => one.variant !== variant)).map(({ variant }) => variant);
  const alone = [...only(now, before).map((name) => `${name} is in this run alone`), ...only(before, now).map((name) => `${name} is in the other run alone`)];
  return markup`<h3>Both runs, figure by figure</h3><p>Each run's own figures, with intervals. Standing beside each other is no test.</p>
${dataTable({ heads: ['', 'trapped', 'for nothing', 'handed over', 'recall', 'precision', 'can start'], rows }, 'Headline figures of both runs')}
${alone.length === 0 ? NOTHING : markup`<p>${alone.join('; ')}.</p>`}`;
}

function row(when: string, { variant, projection, classification: { recall, precision }, handoff: { startable } }: VariantReport): (string | Markup)[] {
  return [
    markup`${variant} <small>${when}</small>`,
    projection === undefined ? '–' : projectedPerThousand(projection.trapped),
    projection === undefined ? '–' : projectedPerThousand(projection.sent_for_nothing),
    projection === undefined ? '–' : projectedPercent(projection.rate),
    estimate(recall),
    estimate(precision),
    estimate(startable),
  ];
}
