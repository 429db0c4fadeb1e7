import type { Answer } from '../../evaluators/gate/answer.ts';
import { perceivedNote } from '../perceived.ts';
import { changeLines } from '../plain/gate/change-lines.ts';
import { conditionRow } from '../plain/gate/condition-row.ts';
import { whatWouldChange } from '../plain/gate/what-would-change.ts';
import { plural } from '../plain/numbers.ts';
import { troubleSentences } from '../plain/trouble-lines.ts';
import { SIMULATED_NOTE } from '../stand-in.ts';
import { whoseLine } from '../whose-line.ts';
import type { GateReport } from './gate-report.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { customersOfKind, type WrongKind, type WrongScenario } from './wrong-scenarios.ts';

/**
 * Bytes of the longest summary. GitHub takes 1 MiB for the summary of a step and 65,536 characters for a comment; counted in
 * bytes both are kept, with room for what somebody adds who posts it.
 */
export const LONGEST_SUMMARY = 64_000;
const MOST_WRONG = 50;
const MOST_LOST = 10;
const MOST_CHANGES = 20;

/** A gate's answer for a pull request, in Markdown: the answer in plain words, why, who came out wrong, and what was judged. */
export function markdownSummary(report: GateReport): string {
  const simulated = report.isSimulated ? `**${SIMULATED_NOTE}**` : '';
  const perceived = report.perceived === undefined ? '' : `**${markdownText(perceivedNote(report.perceived))}**`;
  const before = [
    `## ${answerText(report)}`,
    simulated,
    perceived,
    inPlainWords(report),
    ...troubleTexts(report),
    conditionTable(report),
    changeText(report),
    baselineText(report),
  ];
  const after = [lostText(report), identityText(report)];
  const room = LONGEST_SUMMARY - bytesOf(together([...before, ...after]));
  return together([...before, wrongText(report, room), ...after]);
}

function together(sections: readonly string[]): string {
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function answerText({ policy, verdict: { answer, conditions } }: GateReport): string {
  const name = markdownCode(policy);
  const broken = conditions.filter((one) => one.answer === 'fail').length;
  if (answer === 'pass') return `Pass: ${name} meets every condition`;
  if (answer === 'fail') return `Fail: ${name} breaks ${broken} of ${plural(conditions.length, 'condition')}`;
  return `Not enough evidence: nobody can tell yet whether ${name} meets its conditions`;
}

function inPlainWords({ suite, customers: met, customersLost, wrong }: GateReport): string {
  const count = (...kinds: readonly WrongKind[]) => wrong.reduce((sum, one) => sum + kinds.reduce((all, kind) => all + customersOfKind(one, kind), 0), 0);
  const were = (many: number, what: string) => (many === 0 ? [] : [`${many.toLocaleString('en')} ${many === 1 ? 'was' : 'were'} ${what}`]);
  const authority = count('beyond_authority');
  const found = [
    ...were(count('missed', 'late'), 'trapped with the bot'),
    ...were(count('unnecessary'), 'sent to a human for nothing'),
    ...(authority === 0 ? [] : [`with ${authority.toLocaleString('en')} the agent acted beyond its authority`]),
    ...were(customersLost, 'not scored'),
  ];
  const customers = `${plural(met, 'customer')} of suite ${markdownCode(suite)}`;
  return found.length === 0 ? `None of the ${customers} came out wrong.` : `Of ${customers}, ${found.join(', ')}.`;
}

function troubleTexts({ troubles }: GateReport): string[] {
  return troubleSentences(troubles).map((text) => `**${text}**`);
}

function conditionTable({ verdict: { conditions } }: GateReport): string {
  const rows = conditions.map((judged) => tableRow(conditionRow(judged).map((cell) => markdownText(cell))));
  return ['| condition and limit | figure | bound | answer |', '|:--|--:|--:|:--|', ...rows].join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function changeText({ verdict: { conditions } }: GateReport): string {
  const lines = conditions.flatMap(whatWouldChange).map((line) => `- ${markdownText(line)}`);
  return lines.length === 0 ? '' : ['### What would change the answer', '', ...lines].join('\n');
}

/** Who came out otherwise than in the baseline, and what has to be said beside the comparison. */
function baselineText(report: GateReport): string {
  const { baseline } = report;
  if (baseline === undefined) return '';
  const of = lineOf(report);
  const { file, changes, notes } = baseline;
  const [count, ...lines] = changeLines(changes, of, MOST_CHANGES);
  return [
    `### Against the baseline, ${markdownCode(file, 300)}`,
    '',
    count === undefined ? `Every ${of} came out as in the baseline.` : markdownText(count),
    ...(lines.length === 0 ? [] : ['', ...lines.map((line) => `- ${markdownText(line)}`)]),
    ...notes.flatMap((note) => ['', markdownText(note)]),
  ].join('\n');
}

const KINDS: Readonly<Record<WrongKind, string>> = {
  beyond_authority: 'beyond authority',
  missed: 'trapped',
  late: 'trapped',
  unnecessary: 'for nothing',
};

const WRONG_KINDS = Object.keys(KINDS) as readonly WrongKind[];

/** As many as there is room for; the rest is counted. */
function wrongText(report: GateReport, room: number): string {
  const { wrong } = report;
  if (wrong.length === 0) return '';
  const head = ['### Who came out wrong', '', `| ${lineOf(report)} | | what the policy did | why that is wrong |`, '|:--|:--|:--|:--|'];
  const rows: string[] = [];
  let left = room - bytesOf(head.join('\n')) - bytesOf(restText(wrong.length, report)) - 4;
  for (const one of wrong.slice(0, MOST_WRONG)) {
    const row = wrongRow(one);
    left -= bytesOf(row) + 1;
    if (left < 0) break;
    rows.push(row);
  }
  const rest = wrong.length - rows.length;
  return [...head, ...rows, ...(rest === 0 ? [] : ['', restText(rest, report)])].join('\n');
}

/** What is said once for each scenario is said of this. */
function lineOf({ customers, scenarios }: GateReport): 'customer' | 'scenario' {
  return whoseLine({ customers, scenarios: scenarios.size });
}

function restText(count: number, report: GateReport): string {
  return `… and ${plural(count, lineOf(report))} more: ${markdownCode(`escalab report ${report.identity.run}`, 300)}`;
}

/** `trapped`; where each trial is another customer `trapped: 3 of 40, for nothing: 1 of 40`. */
function kindText({ kind, customers }: Pick<WrongScenario, 'kind' | 'customers'>): string {
  if (customers === undefined) return KINDS[kind];
  const counts = new Map<string, number>();
  for (const one of WRONG_KINDS) if (customers.by[one]) counts.set(KINDS[one], (counts.get(KINDS[one]) ?? 0) + customers.by[one]);
  return [...counts].map(([name, count]) => `${name}: ${count.toLocaleString('en')} of ${customers.of.toLocaleString('en')}`).join(', ');
}

function wrongRow({ scenario, title, what, why, ...wrong }: WrongScenario): string {
  return tableRow([`${markdownCode(scenario)}<br>${markdownText(title, 150)}`, kindText(wrong), markdownText(what.join('; ')), markdownText(why)]);
}

const ANSWERS: Readonly<Record<Answer, string>> = { pass: 'pass', fail: 'fail', not_enough_evidence: 'not enough evidence' };

function lostText({ verdict: { lost }, lost: scenarios }: GateReport): string {
  if (lost.conversations === 0) return '';
  const shown = scenarios.slice(0, MOST_LOST).map((scenario) => markdownCode(scenario));
  const rest = scenarios.length - shown.length;
  const names = `${shown.join(', ')}${rest === 0 ? '' : `, and ${rest} more`}`;
  const isSettled = lost.worst === lost.best;
  return [
    '### Not scored',
    '',
    `${plural(lost.conversations, 'conversation')} could not be scored (errored, invalid or not played): ${names}. Counted at their worst the answer is *${ANSWERS[lost.worst]}*, at their best *${ANSWERS[lost.best]}*.${isSettled ? '' : ' Play again before you rely on it.'}`,
  ].join('\n');
}

function identityText({ suite, identity }: GateReport): string {
  const { run, seed, trials, digest, escalab, commit, dirty } = identity;
  const facts = [
    `suite ${markdownCode(suite)}`,
    `seed ${seed}`,
    ...(trials === 1 ? [] : [plural(trials, 'trial')]),
    `policy ${markdownCode(digest.slice(0, 12))}`,
    `escalab ${markdownText(escalab)}`,
    ...(commit === undefined ? [] : [`commit ${markdownCode(commit.slice(0, 12))}${dirty ? ' with changes' : ''}`]),
    `run ${markdownCode(run, 300)}`,
  ];
  const bound = 'Bounds are one-sided, 95 %; a failure needs the opposite bound, stricter where there are several conditions.';
  const error = 'Simulation error only: they say how sure the suite is, not how like your customers it is.';
  return `<sub>${facts.join(' · ')}<br>${bound} ${error}</sub>`;
}
