import type { Place, Problem } from '../../core/errors.ts';
import type { JudgedCondition } from '../../evaluators/gate/judged-condition.ts';
import { isWhatIf, perceivedNote } from '../perceived.ts';
import { cameOutText } from '../plain/gate/change-lines.ts';
import { conditionText } from '../plain/gate/condition-row.ts';
import { whatWouldChange } from '../plain/gate/what-would-change.ts';
import { plural } from '../plain/numbers.ts';
import { troubleSentences } from '../plain/trouble-lines.ts';
import { SIMULATED_NOTE } from '../stand-in.ts';
import type { GateReport, Places } from './gate-report.ts';
import type { Annotation } from './workflow-command.ts';
import type { WrongScenario } from './wrong-scenarios.ts';

/** GitHub shows so many annotations of a level for each step, and drops the others without a word. */
const MOST_SHOWN = 10;

const KINDS: Readonly<Record<WrongScenario['kind'], { readonly level: Annotation['level']; readonly title: string }>> = {
  beyond_authority: { level: 'error', title: 'Beyond authority' },
  missed: { level: 'warning', title: 'Trapped' },
  late: { level: 'warning', title: 'Trapped' },
  unnecessary: { level: 'notice', title: 'Sent for nothing' },
};

/**
 * A gate's answer at the lines that it is about: `error` what fails the gate, `warning` what it has not enough evidence for
 * and who was trapped, `notice` who was sent for nothing. What has to be known of all of it comes first of its level. The most that GitHub shows, and how many were left out.
 */
export function gateAnnotations(report: GateReport, places: Places): Annotation[] {
  const all = [
    ...(report.isSimulated ? [{ level: 'warning' as const, title: 'Simulated', message: SIMULATED_NOTE }] : []),
    ...perceivedAnnotation(report),
    ...troubleSentences(report.troubles).map((message) => ({ level: 'warning' as const, title: 'The policy failed', message })),
    ...report.verdict.conditions.flatMap((judged, index) => conditionAnnotation(judged, places.conditions[index])),
    ...lostAnnotation(report),
    ...report.wrong.map((wrong) => scenarioAnnotation(wrong, report, places)),
    ...goneAnnotation(places),
  ];
  return shortened(all, `escalab report ${report.identity.run}`);
}

/** Bad input, at its place. */
export function problemAnnotations(problems: readonly Problem[]): Annotation[] {
  const all = problems.map(({ code, message, help, place }): Annotation => {
    const text = help === undefined ? message : `${message}. ${help}`;
    return { level: 'error', ...(place === undefined ? {} : { place }), title: `escalab: ${code}`, message: text };
  });
  return shortened(all, 'escalab check');
}

/** What is assumed for the sake of the question must not be taken for an answer; figures of the config are told. */
function perceivedAnnotation({ perceived }: GateReport): Annotation[] {
  if (perceived === undefined) return [];
  return [{ level: isWhatIf(perceived) ? 'warning' : 'notice', title: 'Perception', message: perceivedNote(perceived) }];
}

function conditionAnnotation(judged: JudgedCondition, place: Place | undefined): Annotation[] {
  const { condition, answer } = judged;
  if (answer === 'pass') return [];
  const name = condition.kind === 'critical_failures' ? 'no critical failure' : conditionText(condition);
  const [level, title] = answer === 'fail' ? (['error', 'Gate fails'] as const) : (['warning', 'Not enough evidence'] as const);
  return [{ level, ...(place === undefined ? {} : { place }), title: `${title}: ${name}`, message: whatWouldChange(judged).join('; ') || title }];
}

function lostAnnotation({ verdict: { lost }, lost: scenarios }: GateReport): Annotation[] {
  if (lost.conversations === 0) return [];
  const message = `${plural(lost.conversations, 'conversation')} could not be scored (errored, invalid or not played): ${scenarios.slice(0, 5).join(', ')}${scenarios.length > 5 ? ', …' : ''}`;
  return [{ level: 'warning', title: 'Not scored', message }];
}

/** Authority counts against the gate only where the gate asks for it. */
function scenarioAnnotation({ scenario, kind, what, why }: WrongScenario, { policy, verdict, baseline }: GateReport, { scenarios }: Places): Annotation {
  const isAsked = verdict.conditions.some(({ condition }) => condition.kind === 'critical_failures');
  const { level, title } = KINDS[kind];
  const place = scenarios.get(scenario);
  const before = baseline?.changes.find((change) => change.scenario === scenario && change.direction === 'worse')?.before;
  const was = before === undefined ? '' : ` In the baseline: ${cameOutText(before)}.`;
  return {
    level: level === 'error' && !isAsked ? 'warning' : level,
    ...(place === undefined ? {} : { place }),
    title: `${title}: ${scenario}`,
    message: `${policy} ${what.join('; ')}. ${why}${was}${place === undefined ? ' (It stands in no file of the repository.)' : ''}`,
  };
}

function goneAnnotation({ gone }: Places): Annotation[] {
  if (gone.length === 0) return [];
  const files = `${gone.slice(0, 3).join(', ')}${gone.length > 3 ? ', …' : ''}`;
  return [
    { level: 'notice', title: 'No lines to show', message: `These files of the run's suite can be read no more, so their scenarios carry no line: ${files}` },
  ];
}

function shortened(all: readonly Annotation[], more: string): Annotation[] {
  const of = (level: Annotation['level']) => all.filter((one) => one.level === level);
  const [errors, warnings, notices] = [of('error'), of('warning'), of('notice')];
  if (errors.length <= MOST_SHOWN && warnings.length <= MOST_SHOWN && notices.length <= MOST_SHOWN) return [...errors, ...warnings, ...notices];
  // One notice is kept for the count.
  const shown = [...errors.slice(0, MOST_SHOWN), ...warnings.slice(0, MOST_SHOWN), ...notices.slice(0, MOST_SHOWN - 1)];
  const left = all.length - shown.length;
  const message = `${left} more: GitHub shows ${MOST_SHOWN} of a level for each step. All of them: ${more}`;
  return [...shown, { level: 'notice', title: `escalab left out ${plural(left, 'annotation')}`, message }];
}
