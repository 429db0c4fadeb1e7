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
  const out = conditions.filter(({ allows }) => allows === undefined).length;
  const verdict = out === 0 ? 'Every condition can be passed.' : `${plural(out, 'condition')} of ${conditions.length} cannot be shown by this suite.`;
  const each = whoseLine({ customers, scenarios }) === 'customer' ? 'a trial each' : `one customer for each of ${plural(scenarios, 'scenario')}`;
  const small = (text: string) => indented(text, '').map(style.faint).join('\n');
  const sections = [
    `${style.strong(`What the gate asks of suite ${safeLine(suite, 40)}`)}\n${small(`${plural(customers, 'customer')}; nothing was played. ${verdict}`)}`,
    ...conditions.map((planned) => conditionLines(planned, style)),
    ...(critical ? ['no critical failure\n  allows none, however many customers there are'] : []),
    small(
      `Judged as the gate judges, on invented outcomes, ${each}, by the needs of the labels: a customer whose window is never reached, or lapses, will not count. Where mistakes fall was tried in several ways, not in all.`,
    ),
  ];
  return `${sections.join('\n\n')}\n`;
}

function conditionLines(planned: PlannedCondition, style: Style): string {
  const [what, says, help] = plannedText(planned);
  const mark = planned.allows === undefined ? style.bad(whoCannot(planned)) : style.good('can be passed');
  const lines = [says, ...(help === undefined ? [] : [help])].flatMap((text) => indented(text, '  '));
  return [`${style.strong(what)}  ${mark}`, ...lines].join('\n');
}
