import type { VariantReport } from '../../../evaluators/report.ts';
import { quoted } from '../filter/parse.ts';
import type { Cell, Grid } from '../grid/grid.ts';
import { EMPTY, type Line, line, span } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import type { Tone } from '../text/tone.ts';
import type { World } from '../world.ts';
import { byVariant, nameColumn } from './by-variant.ts';

/** Outcomes in the order of the table of semantics, as a column calls them and as a sentence does. */
const OUTCOMES = [
  { name: 'correct', title: 'right', means: 'handed over in the window', tone: 'plain' },
  { name: 'early', title: 'early', means: 'handed over before the need arose', tone: 'plain' },
  { name: 'offered', title: 'offer', means: 'offered in time, where an offer suffices, and declined', tone: 'plain' },
  { name: 'late', title: 'late', means: 'handed over after the deadline', tone: 'bad' },
  { name: 'missed', title: 'never', means: 'needed a human and never got one', tone: 'bad' },
  { name: 'unnecessary', title: 'false', means: 'handed over though no human was needed', tone: 'bad' },
  { name: 'contained', title: 'none', means: 'left with the agent, rightly', tone: 'plain' },
  { name: 'offered_unnecessarily', title: 'asked', means: 'offered a human for nothing, and declined', tone: 'plain' },
] as const;

/** What of it was not scored. */
const OPEN = ['may', 'unlabelled', 'not_due', 'unobserved', 'errored', 'invalid'] as const;

/** Screen 2: every conversation of every variant, counted once. */
export function outcomesScreen({ book }: World): Grid {
  const { variants } = book.view.report;
  const heads = [...OUTCOMES.map(({ title }) => title), 'open', 'declined', 'rule errors', 'broke'];
  return {
    columns: [nameColumn(variants), ...heads.map((title) => ({ title, width: Math.max(5, title.length), align: 'right' as const }))],
    rows: byVariant(variants, cellsOf),
    notes: [
      EMPTY,
      line('  needed a human: right early offer late never · needed none: false none asked', 'faint'),
      line('  open: not scored · declined: other offers that were declined', 'faint'),
      ...openNotes(variants),
    ],
  };
}

function cellsOf({ variant, tally }: VariantReport): Cell[] {
  const cell = (count: number, filter: string, says: string, tone: Tone = 'plain'): Cell => ({
    line: [span(String(count), count > 0 ? tone : 'faint')],
    target: { to: 'list', filter: `${filter} by:${quoted(variant)}` },
    says,
  });
  const open = OPEN.reduce((sum, why) => sum + tally.unscored[why], 0);
  return [
    ...OUTCOMES.map(({ name, means, tone }) => cell(tally.outcomes[name], `outcome:${name}`, means, tone)),
    cell(open, `outcome:${OPEN.join(',')}`, 'not scored: a human may or may not have been right, or nobody can tell'),
    { line: line(String(tally.other_declined_offers)), says: 'offers that were declined and changed no outcome' },
    cell(tally.with_rule_errors, 'broke:yes', 'conversations in which a rule failed', 'bad'),
    cell(tally.with_policy_failures, 'broke:yes', 'conversations in which the policy itself broke, and its fail-safe decided', 'bad'),
  ];
}

/** Why conversations are open, which is the same for all but few. */
function openNotes(variants: readonly VariantReport[]): Line[] {
  const [first] = variants;
  if (first === undefined) return [];
  const parts = OPEN.flatMap((why) => (first.tally.unscored[why] > 0 ? [`${first.tally.unscored[why]} ${why.replaceAll('_', ' ')}`] : []));
  return parts.length === 0 ? [] : [line(`  open for ${saidLine(first.variant, 40)}: ${parts.join(', ')}`, 'faint')];
}
