import type { PlannedCondition } from '../../../evaluators/gate/plan/plan.ts';
import { whoseLine } from '../../whose-line.ts';
import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { indented } from '../wrap.ts';
import { plannedText, whoCannot } from './planned-text.ts';

/** What the screen of a plan shows. */
export interface PlanView {
  readonly suite: string;
  readonly scenarios: number;
  /** Who would be met: each trial of a drawn customer is another one, and all of a script or a sheet are the same. */
  readonly customers: number;
  /** Whether a critical failure fails the gate. */
  readonly critical: boolean;
  readonly conditions: readonly PlannedCondition[];
}

/** Each condition, and how many mistakes this suite allows it. At most 80 columns. */
export function planScreen({ suite, scenarios, customers, critical, conditions }: PlanView, style: Style): string {
  const small = (text: string) => indented(text, '').map(style.faint).join('\n');
  const sections = [
    `${style.strong(`What the gate asks of suite ${safeLine(suite, 40)}`)}\n${small(`${plural(customers, 'customer')}; nothing was played. ${verdictOf(conditions)}`)}`,
    ...conditions.map((planned) => conditionLines(planned, style)),
    ...(critical ? ['no critical failure\n  allows none, however many customers there are'] : []),
    small(footing({ conditions, customers, scenarios })),
  ];
  return `${sections.join('\n\n')}\n`;
}

function verdictOf(conditions: readonly PlannedCondition[]): string {
  const unknown = conditions.filter(({ drawn }) => drawn !== undefined).length;
  if (unknown > 0) return `What ${unknown === 1 ? 'its condition takes' : `its ${unknown} conditions take`} cannot be known before.`;
  const out = conditions.filter(({ allows }) => allows === undefined).length;
  return out === 0 ? 'Every condition can be passed.' : `${plural(out, 'condition')} of ${conditions.length} cannot be shown by this suite.`;
}

/** What the plan rests on, or why there is none. */
function footing({ conditions, customers, scenarios }: Pick<PlanView, 'conditions' | 'customers' | 'scenarios'>): string {
  const drawn = conditions.find((planned) => planned.drawn !== undefined)?.drawn;
  if (drawn !== undefined)
    return `For ${drawn} of ${plural(scenarios, 'scenario')} no label says the need: it follows from the person who is drawn, so that nobody knows beforehand how many customers a condition will count. Play it: the gate then says what these customers show, and how much is missing.`;
  const each = whoseLine({ customers, scenarios }) === 'customer' ? 'a trial each' : `one customer for each of ${plural(scenarios, 'scenario')}`;
  return `Judged as the gate judges, on invented outcomes, ${each}, by the needs of the labels: a customer whose window is never reached, or lapses, will not count. Where mistakes fall was tried in several ways, not in all.`;
}

function conditionLines(planned: PlannedCondition, style: Style): string {
  const [what, says, help] = plannedText(planned);
  const mark = markOf(planned, style);
  const lines = [says, ...(help === undefined ? [] : [help])].flatMap((text) => indented(text, '  '));
  return [`${style.strong(what)}  ${mark}`, ...lines].join('\n');
}

function markOf(planned: PlannedCondition, style: Style): string {
  if (planned.drawn !== undefined) return style.faint('cannot be known before it is played');
  return planned.allows === undefined ? style.bad(whoCannot(planned)) : style.good('can be passed');
}
