import type { Answer } from '../../../evaluators/gate/answer.ts';
import type { Change } from '../../../evaluators/gate/baseline-changes.ts';
import type { GateVerdict } from '../../../evaluators/gate/judge.ts';
import type { Troubles } from '../../../evaluators/tally.ts';
import { type Perceived, perceivedNote } from '../../perceived.ts';
import { SIMULATED_NOTE } from '../../stand-in.ts';
import { whoseLine } from '../../whose-line.ts';
import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { table } from '../table.ts';
import { troubleSentences } from '../trouble-lines.ts';
import { indented } from '../wrap.ts';
import { changeLines } from './change-lines.ts';
import { conditionRow } from './condition-row.ts';
import { whatWouldChange } from './what-would-change.ts';

/** What the screen of a gate shows. */
export interface GateView {
  readonly policy: string;
  readonly suite: string;
  /** Folder of the run, as the user would type it. */
  readonly folder: string;
  readonly scenarios: number;
  /** Who was met: each trial of a drawn customer is another one, and all of a script or a sheet are the same. */
  readonly customers: number;
  readonly verdict: GateVerdict;
  /** In how many conversations the policy did what nobody wrote. */
  readonly troubles: Troubles;
  /** Whether a stand-in answered in place of a model. */
  readonly isSimulated?: boolean;
  /** By what the signals of personas were drawn, where it was not the scenarios' own. */
  readonly perceived?: Perceived;
  readonly baseline?: GateBaseline;
}

/** The pinned baseline that the policy is compared with. */
export interface GateBaseline {
  /** As the user would type it. */
  readonly file: string;
  readonly policy: string;
  /** What has to be said beside the comparison, a sentence each. */
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
}

/** Customers who came out otherwise, as many as are named; the others stand in the JSON. */
const MOST_CHANGES = 8;

const ANSWERS: Readonly<Record<Answer, string>> = { pass: 'PASS', fail: 'FAIL', not_enough_evidence: 'NOT ENOUGH EVIDENCE' };

/** The answer first, then each condition, then what would change the answer. At most 80 columns. */
export function gateScreen(view: GateView, style: Style): string {
  const { policy, suite, folder, customers, verdict, troubles, baseline, isSimulated, perceived } = view;
  const colour = { pass: style.good, fail: style.bad, not_enough_evidence: style.strong }[verdict.answer];
  const small = (text: string) => indented(text, '').map(style.faint).join('\n');
  const rows = verdict.conditions.map(conditionRow);
  const columns = [{ title: 'condition' }, { title: 'figure', align: 'right' as const }, { title: 'bound', align: 'right' as const }, { title: 'answer' }];
  const lostText = lost(verdict);
  const sections = [
    `${colour(ANSWERS[verdict.answer])}  ${style.strong(safeLine(policy, 40))}\n${small(`suite ${safeLine(suite, 40)}, ${plural(customers, 'customer')}`)}`,
    ...(isSimulated ? [style.bad(indented(SIMULATED_NOTE, '').join('\n'))] : []),
    ...(perceived === undefined ? [] : [style.bad(indented(perceivedNote(perceived), '').join('\n'))]),
    ...troubleSentences(troubles).map((text) => style.bad(indented(text, '').join('\n'))),
    table(columns, rows).trimEnd(),
    ...(lostText === undefined ? [] : [small(lostText)]),
    verdict.conditions
      .flatMap(whatWouldChange)
      .flatMap((line) => indented(line, '  ', '    '))
      .join('\n'),
    ...(baseline === undefined ? [] : [against(baseline, view), ...baseline.notes.map((note) => small(safeLine(note, 1000)))]),
    small('bound: one-sided, 95 %; a failure needs the opposite bound, stricter where there are several conditions. Simulation error only.'),
    `${style.strong('Next')}  escalab report ${safeLine(folder, 200)}`,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function against({ file, changes }: GateBaseline, view: GateView): string {
  const of = whoseLine(view);
  if (changes.length === 0) return indented(`Every ${of} came out as in the baseline, ${safeLine(file, 200)}.`, '').join('\n');
  return [...indented(`Against the baseline, ${safeLine(file, 200)}:`, ''), ...changeLines(changes, of, MOST_CHANGES)].join('\n');
}

function lost({ lost: { conversations, worst, best } }: GateVerdict): string | undefined {
  if (conversations === 0) return undefined;
  const counted = `${plural(conversations, 'conversation')} could not be scored. Counted at their worst the answer is ${ANSWERS[worst]}, at their best ${ANSWERS[best]}.`;
  return worst === best ? counted : `${counted} Play again before you rely on it.`;
}
