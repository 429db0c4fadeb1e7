import { type PinnedScenario, wordsOf } from '../../../evaluators/gate/baseline.ts';
import type { Change } from '../../../evaluators/gate/baseline-changes.ts';
import type { PinnedFigure } from '../../../evaluators/gate/pinned-cells.ts';
import { unitOf } from '../../../evaluators/gate/settings.ts';
import { type Perceived, perceivedNote } from '../../perceived.ts';
import { SIMULATED_NOTE } from '../../stand-in.ts';
import { whoseLine } from '../../whose-line.ts';
import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { indented } from '../wrap.ts';
import { cameOutText, changeLines } from './change-lines.ts';
import { range, shown } from './condition-row.ts';

/** What the screen of a pinned baseline shows. */
export interface BaselineView {
  /** As the user would type it. */
  readonly file: string;
  readonly written: boolean;
  readonly policy: string;
  readonly suite: string;
  /** Whether a stand-in answered where a model would. */
  readonly isSimulated?: boolean;
  /** By what the signals of personas were drawn, where it was not the scenarios' own. */
  readonly perceived?: Perceived;
  readonly now: readonly PinnedScenario[];
  /** Who was met: each trial of a drawn customer is another one, and all of a script or a sheet are the same. */
  readonly customers: number;
  /** The scenarios whose trials are customers each. */
  readonly drawn: readonly string[];
  /** Scenarios of the baseline that was there; absent where there was none. */
  readonly was?: number;
  readonly changes: readonly Change[];
  /** Over the scenarios that are in both. */
  readonly figures: readonly PinnedFigure[];
  /** What else changed, such as `seed: 1 → 2` or `the team changed`. */
  readonly head: readonly string[];
  readonly relabelled: readonly string[];
  readonly replayed: readonly string[];
}

/** What was pinned, and against an earlier baseline who came out otherwise and which figures moved. At most 80 columns, names apart. */
export function baselineScreen(view: BaselineView, style: Style): string {
  const { file, written, policy, suite, isSimulated, perceived, customers, was } = view;
  const what = `${safeLine(policy, 40)} on suite ${safeLine(suite, 40)}, ${plural(customers, 'customer')}`;
  const title = written ? (was === undefined ? 'PINNED' : 'PINNED AGAIN') : 'NOTHING CHANGED';
  const heading = `${style.strong(title)}  ${safeLine(file, 200)}\n${style.faint(written ? what : `${what}; nothing was written`)}`;
  const said = [...(isSimulated ? [SIMULATED_NOTE] : []), ...(perceived === undefined ? [] : [perceivedNote(perceived)])];
  const note = said.map((text) => indented(text, '').map(style.bad).join('\n'));
  const sections = [heading, ...note, ...(was === undefined ? [outcomes(view)] : against(view))];
  const next = written ? [`${style.strong('Next')}  read its diff, and commit it with the change that caused it`] : [];
  return `${[...sections, ...next].filter((section) => section !== '').join('\n\n')}\n`;
}

function outcomes({ now, drawn }: BaselineView): string {
  const counts = new Map<string, number>();
  const areOthers = new Set(drawn);
  const add = (outcome: PinnedScenario['outcomes'], times: number) => {
    const text = cameOutText({ outcomes: outcome });
    counts.set(text, (counts.get(text) ?? 0) + times);
  };
  for (const { scenario, outcomes: how } of now) {
    if (areOthers.has(scenario)) for (const word of wordsOf(how)) add({ [word]: how[word] }, how[word] ?? 0);
    else add(how, 1);
  }
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text, count]) => [text, count.toLocaleString('en')]);
  return table([{ title: 'came out' }, { title: 'customers', align: 'right' }], rows).trimEnd();
}

function against({ changes, figures, head, relabelled, replayed, written, customers, now }: BaselineView): string[] {
  const of = whoseLine({ customers, scenarios: now.length });
  const others = [
    ...head,
    ...(replayed.length === 0 ? [] : [`played from something else: ${some(replayed)}`]),
    ...(relabelled.length === 0 ? [] : [`labelled otherwise: ${some(relabelled)}`]),
  ];
  const moved = figures.map(({ figure, before, after }) => {
    const text = (point: PinnedFigure['before']) => (point === undefined ? '–' : range(shown(point.low, unitOf(figure)), shown(point.high, unitOf(figure))));
    return [`${figure}${unitOf(figure) === 1000 ? ' per 1,000' : ''}`, text(before), text(after)];
  });
  return [
    ...(changes.length === 0 && written ? [`Every ${of} came out as before.`] : []),
    changeLines(changes, of).join('\n'),
    moved.length === 0 ? '' : table([{ title: 'figure' }, { title: 'was', align: 'right' }, { title: 'is', align: 'right' }], moved).trimEnd(),
    others.flatMap((line) => indented(safeLine(line, 1000), '  ', '    ')).join('\n'),
  ];
}

function some(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
}
