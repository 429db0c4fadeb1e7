import type { VariantReport } from '../../../evaluators/report.ts';
import { decimal } from '../../plain/numbers.ts';
import { quoted } from '../filter/parse.ts';
import type { Cell, Grid } from '../grid/grid.ts';
import { EMPTY, line } from '../text/line.ts';
import type { World } from '../world.ts';
import { byVariant, nameColumn } from './by-variant.ts';

interface TimingColumn {
  readonly title: string;
  readonly text: (variant: VariantReport) => string;
  readonly filter?: string;
  readonly means: string;
}

const COLUMNS: readonly TimingColumn[] = [
  { title: 'in time', text: ({ timing }) => String(timing.in_window), filter: 'outcome:correct', means: 'handed over inside the window' },
  { title: 'early', text: ({ timing }) => String(timing.early), filter: 'outcome:early', means: 'handed over before the need arose' },
  { title: 'late', text: ({ timing }) => String(timing.late), filter: 'outcome:late', means: 'handed over after the deadline' },
  { title: 'never', text: ({ timing }) => String(timing.never), filter: 'outcome:missed', means: 'never handed over' },
  {
    title: 'turns early',
    text: ({ timing }) => spreadOf(timing.turns_early),
    filter: 'outcome:early',
    means: 'by how many customer messages handoffs came too early: 2×3 is three handoffs by two messages',
  },
  {
    title: 'turns late',
    text: ({ timing }) => spreadOf(timing.turns_late),
    filter: 'outcome:late',
    means: 'by how many customer messages handoffs came too late: 2×3 is three handoffs by two messages',
  },
  {
    title: 'waited',
    text: ({ timing }) => (timing.median_turns_waited === null ? '–' : String(timing.median_turns_waited)),
    filter: 'outcome:correct',
    means: 'median number of customer messages from the opening to the handoff, in the window',
  },
  {
    title: 'before asked',
    text: ({ timing: { before_asked } }) => (before_asked.due === 0 ? '–' : `${before_asked.before}/${before_asked.due}`),
    filter: 'need:must handed:yes',
    means: 'handoffs made before the customer had to ask for a human, of those that were due',
  },
  {
    title: 'frustrated',
    text: ({ timing }) => (timing.frustrated_turns === null ? '–' : timing.frustrated_turns.toFixed(1)),
    filter: 'need:must',
    means: 'messages sent in frustration that the agent went on to answer, a customer who needed a human',
  },
  {
    title: 'GT-II',
    text: ({ timing }) => decimal(timing.golden_transfer.by_lambda[0]?.['GT-II']),
    means: 'how near handoffs came to the right moment, 0–1; blind to missed handoffs, so read it beside recall',
  },
];

/** Screen 3: when handoffs came, against the window in which they were due. */
export function timingScreen({ book }: World): Grid {
  const { variants } = book.view.report;
  const columns = COLUMNS.map(({ title, text }) => ({
    title,
    width: Math.max(title.length, ...variants.map((variant) => text(variant).length)),
    align: 'right' as const,
  }));
  return {
    columns: [nameColumn(variants), ...columns],
    rows: byVariant(variants, cellsOf),
    namesHidden: true,
    notes: [EMPTY, line('  Turns are customer messages. Of those who needed a human at a turn that is known.', 'faint')],
  };
}

function cellsOf(variant: VariantReport): Cell[] {
  return COLUMNS.map(({ text, filter, means }) => ({
    line: line(text(variant)),
    ...(filter === undefined ? {} : { target: { to: 'list' as const, filter: `${filter} by:${quoted(variant.variant)}` } }),
    says: means,
  }));
}

/** `1×4 2×3`: handoffs by how many turns they were off; the last are summed where there are many. */
function spreadOf(all: VariantReport['timing']['turns_late']): string {
  if (all.length === 0) return '–';
  const shown = all.slice(0, 3).map(({ turns, conversations }) => `${turns}×${conversations}`);
  const rest = all.slice(3).reduce((sum, { conversations }) => sum + conversations, 0);
  return rest === 0 ? shown.join(' ') : `${shown.join(' ')} more×${rest}`;
}
