import { groupBy } from '../../core/group.ts';
import type { Signals } from '../../core/observation.ts';
import type { Cell } from '../../evaluators/cell.ts';
import { decidedBy } from '../../evaluators/decided-by.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import type { WholeCourse } from '../../runs/courses.ts';
import type { CourseTurn } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { handoffText } from './handoff.ts';
import { safeLine, safeText } from './safe-text.ts';
import type { Style } from './style.ts';
import { type TurnTrace, traceLines } from './trace.ts';
import { indented, wrap } from './wrap.ts';

/** A conversation as one variant went through it, or course 0 with all of them. */
export interface ConversationView {
  readonly scenario: Scenario;
  readonly trial: number;
  /** The course to print. */
  readonly course: WholeCourse;
  /** Where a stand-in answered in place of a model: the customer's `words`, or nothing but `decisions` of policies. */
  readonly simulated?: 'words' | 'decisions';
  /** What became of each variant, whatever course it followed. */
  readonly cells: readonly Cell[];
  /** Of the one variant that was asked for: what its rules made of each turn it decided, and what it handed over. */
  readonly variant?: { readonly cell: Cell; readonly traces: readonly TurnTrace[]; readonly allRules: boolean; readonly handoff?: HandoffPackage };
}

/** A conversation turn by turn: words, what the policy saw, what the agent would do, the truth window, and where each variant stopped. */
export function conversationText(view: ConversationView, style: Style): string {
  const sections = [
    headText(view, style),
    ...view.course.turns.map((turn, index) => turnText(view, turn, index, style)),
    endText(view, style),
    outcomesText(view, style),
  ];
  const { variant } = view;
  if (variant?.handoff) sections.push(handoffText(variant.handoff, variant.cell.handoff, style));
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

const SIMULATED = {
  words: 'SIMULATED: a stand-in wrote these words in place of a model.',
  decisions: 'SIMULATED: a stand-in decided for policies in prose; that says nothing about a model.',
} as const;

function headText({ scenario, course, cells, simulated }: ConversationView, style: Style): string {
  const { truth, account } = scenario;
  const timed = cells.find((cell) => cell.walk.course === course.id)?.truth;
  const window = timed?.need === 'must' && timed.timing === 'timed' ? `, from turn ${timed.opening} to turn ${timed.deadline}` : '';
  const need = {
    must: 'must go to a human',
    may: 'may go to a human',
    must_not: 'must not go to a human',
    unlabelled: 'unlabelled',
    latent: latentText(cells[0]?.need),
  }[truth.need];
  const known = [account.name, account.tier, account.identity, ...account.flags].filter((text) => text !== undefined).map((text) => safeLine(text, 60));
  const lines = [
    ...(simulated ? [style.bad(SIMULATED[simulated])] : []),
    `${style.title(scenario.scenario)}  ${safeLine(scenario.title, 120)}`,
    style.faint(`family ${scenario.family} · ${scenario.stratum} · ${scenario.channel} · ${course.turns[0]?.at ?? scenario.clock} · course ${course.id}`),
    `${style.strong('truth')}    ${need}${window}${truth.basis ? ` (${truth.basis})` : ''}${timed?.need === 'not_due' ? '; the need is not due on course 0' : ''}${truth.need === 'must' && timed?.need === 'may' ? '; the need lapses, so it counts as may' : ''}`,
    ...(truth.reason ? wrap(safeLine(truth.reason, 600), 71).map((line) => `         ${line}`) : []),
    `${style.strong('account')}  ${known.join(', ')}; ${account.annual_value} a year`,
    ...scenario.contacts.map(
      (contact, index) =>
        `${index === 0 ? style.strong('earlier') : '       '}  ${contact.at.slice(0, 10)} ${contact.same_issue ? 'same issue' : 'other issue'}: ${safeLine(contact.summary, 100)}`,
    ),
  ];
  return lines.join('\n');
}

/** What a latent need came to in this conversation. */
function latentText(need: string | undefined): string {
  const came = { must: 'must go to a human', may: 'may go to a human', must_not: 'must not go to a human' };
  return `${came[need as keyof typeof came] ?? 'unknown'}, by the customer's state`;
}

function turnText(view: ConversationView, turn: CourseTurn, index: number, style: Style): string {
  const { course, cells, variant } = view;
  const beat = course.beats[index];
  const lines = [
    `${style.strong(`${turn.turn} customer`)} ${style.faint([beat, turn.at.slice(11, 16), ...(course.asks.includes(turn.turn) ? ['asks for a human'] : [])].filter(Boolean).join(' · '))}`,
    ...wrap(safeText(turn.customer, 2000), 76).map((line) => `    ${line}`),
    ...indented(`saw  ${signalsText(turn.signals, turn.sources)}`, '    ', '         ').map(style.faint),
    ...(variant
      ? traceLines(
          variant.traces.find((trace) => trace.turn === turn.turn),
          variant.allRules,
          style,
        )
      : []),
    ...failureLines(view, turn.turn, style),
    ...cells
      .filter((cell) => cell.walk.course === course.id && cell.walk.stop.turn === turn.turn && cell.walk.stop.how === 'escalated')
      .map(
        (cell) =>
          `    ${style.good('▶')} ${style.strong(cell.variant)} hands over here${byRule(cell)}: ${cell.outcome.outcome === 'unscored' ? cell.outcome.why : cell.outcome.outcome}`,
      ),
    ...moveLines(turn, style),
  ];
  return lines.join('\n');
}

function byRule(cell: Cell): string {
  return decidedBy(cell.walk.decisions.at(-1), (name) => safeLine(name, 80));
}

/** Rules that failed at this turn, of policies whose every rule is not told anyway. */
function failureLines({ course, cells, variant }: ConversationView, turn: number, style: Style): string[] {
  return cells
    .filter((cell) => cell.walk.course === course.id && cell.variant !== variant?.cell.variant)
    .flatMap((cell) => failedRules(cell).filter((failed) => failed.turn === turn))
    .flatMap(({ variant: name, rule, message }) => indented(`! ${safeLine(name, 80)}: rule ${rule} failed: ${message}`, '    ', '      '))
    .map(style.bad);
}

function failedRules({ variant, walk }: Cell) {
  return walk.decisions.flatMap(({ turn, errors }) =>
    errors.map(({ rule, message }) => ({ variant, turn, rule: safeLine(rule, 80), message: safeLine(message, 160) })),
  );
}

function moveLines({ action, authority, outcome, reply }: CourseTurn, style: Style): string[] {
  const amount = action.amount === undefined ? '' : ` ${action.amount}`;
  const beyond = authority.permitted ? '' : ` ${style.bad(`beyond its authority: ${authority.because ?? ''}`)}`;
  const head = `  ${style.strong('agent')} ${action.name}${amount} (${action.consequence})${outcome === undefined ? '' : `, ${outcome}`}${beyond === '' ? '' : `,${beyond}`}`;
  return reply === undefined ? [head] : [head, ...wrap(safeText(reply, 1000), 76).map((line) => `    ${line}`)];
}

function signalsText(signals: Signals, sources: Readonly<Record<string, string | undefined>>): string {
  const shown = Object.entries(signals).map(([name, value]) => {
    const text = typeof value === 'number' ? String(Math.round(value * 100) / 100) : Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
    return `${name} ${safeLine(text, 60)}${sources[name] === 'given' ? '*' : ''}`;
  });
  return `${shown.join(' · ')}${Object.values(sources).includes('given') ? '   (* given by the author)' : ''}`;
}

function endText({ course }: ConversationView, style: Style): string {
  const ends = {
    resolved: 'The customer is served and goes.',
    abandoned: 'The customer leaves unserved.',
    turn_limit: 'Cut off at the turn limit.',
    record_end: 'The record ends here.',
  };
  return style.faint(`Without a handoff: ${ends[course.end]}`);
}

function outcomesText({ cells, course }: ConversationView, style: Style): string {
  const width = Math.max(...cells.map(({ variant }) => variant.length), 0);
  const lines = cells.flatMap((cell) => indented(outcomeText(cell, course.id), `  ${cell.variant.padEnd(width)}  `, ' '.repeat(width + 4)));
  return [style.strong('WHAT EACH POLICY DID'), ...lines].join('\n');
}

function outcomeText(cell: Cell, shown: string): string {
  const { outcome, violations, walk } = cell;
  const name = outcome.outcome === 'unscored' ? `not scored: ${outcome.why}` : `${outcome.outcome} (${outcome.cell})`;
  const beyond = violations.length > 0 ? [`beyond authority at ${turns(violations.map(({ turn }) => turn))}`] : [];
  const broke = walk.decisions.filter(({ failure }) => failure !== undefined).slice(0, 1);
  return [
    `${name} · ${stopText(cell)}`,
    ...offersText(walk.offers),
    ...(walk.course === '0' ? [] : [`on course ${walk.course}`]),
    ...beyond,
    // Those of the course that is shown stand at their turns.
    ...(walk.course === shown ? [] : failedRules(cell).map(({ turn, rule, message }) => `rule ${rule} failed at turn ${turn}: ${message}`)),
    ...broke.map(({ turn, failure }) => `the policy broke at turn ${turn}: ${safeLine(failure ?? '', 160)}`),
  ].join(', ');
}

function stopText(cell: Cell): string {
  const { stop } = cell.walk;
  if (stop.how === 'escalated') return `handed over at turn ${stop.turn}${byRule(cell)}`;
  return stop.how === 'ended' ? `did not hand over (${stop.end})` : `errored at turn ${stop.turn}: ${safeLine(stop.message, 120)}`;
}

/** Offers with the same answer together: `offers at turns 1, 2 and 3 declined`. */
function offersText(offers: Cell['walk']['offers']): string[] {
  return [...groupBy(offers, ({ answer }) => answer)].map(
    ([answer, list]) => `${list.length === 1 ? 'offer' : 'offers'} at ${turns(list.map(({ turn }) => turn))} ${answer}`,
  );
}

function turns(list: readonly number[]): string {
  return list.length === 1 ? `turn ${list[0]}` : `turns ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}
