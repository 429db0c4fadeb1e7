import type { Cell } from '../../../evaluators/cell.ts';
import { decidedBy } from '../../../evaluators/decided-by.ts';
import { isDecidedRightly } from '../../../evaluators/decided-rightly.ts';
import { kindOfMistake } from '../../../evaluators/mistakes.ts';
import { wholeCourse } from '../../../runs/courses.ts';
import type { ConversationRecord } from '../../../runs/record.ts';
import { plural } from '../../plain/numbers.ts';
import type { ConversationDetail } from '../../run/detail.ts';
import { inWords, shownLine, shownText } from '../shown.ts';
import { decisionsOf } from './decisions.ts';
import { pageHandoff } from './handoff.ts';
import type { PageConversation, PageCourse, PageWay } from './page-data.ts';
import type { TableMaker } from './tables.ts';
import { pageTurn } from './turn.ts';

/**
 * A conversation as the page shows it.
 * @param policies names, in the order of the run
 * @param tables of the page: what recurs goes there
 */
export function pageConversation(detail: ConversationDetail, policies: readonly string[], tables: TableMaker): PageConversation {
  const { record, scenario, cells, position } = detail;
  const { truth } = scenario;
  return {
    at: position,
    scenario: scenario.scenario,
    trial: record.trial,
    title: shownLine(scenario.title),
    category: scenario.stratum,
    persona: scenario.archetype,
    ...(truth.probes === undefined ? {} : { trigger: truth.probes }),
    channel: record.context.channel,
    ...(record.status === 'played'
      ? {}
      : { trouble: `${record.status}, counted and not scored${record.error === undefined ? '' : `: ${shownLine(record.error)}`}` }),
    ...(record.words === 'left_out' ? { isSilent: true as const } : {}),
    truth: truthText(detail),
    why: shownLine(truth.reason ?? '', 600),
    account: accountText(record),
    earlier: record.context.contacts.map(
      ({ at, same_issue, summary }) => `${at.slice(0, 10)}, ${same_issue ? 'same issue' : 'another issue'}: ${shownLine(summary)}`,
    ),
    courses: coursesOf(record, cells, tables),
    ways: cells.map((cell) => wayOf(detail, cell, policies.indexOf(cell.variant), tables)),
  };
}

const NEEDS: Readonly<Record<string, string>> = {
  must: 'Must go to a human',
  may: 'May go to a human; not scored',
  must_not: 'Must not go to a human',
  unlabelled: 'Nobody said whether it needs a human; not scored',
  not_due: 'Its need is never due; not scored',
};

function truthText({ cells, scenario: { truth } }: ConversationDetail): string {
  const cell = cells.find(({ walk }) => walk.course === '0') ?? cells[0];
  if (cell === undefined) return 'Not played to its end';
  const when = cell.truth.need === 'must' && cell.truth.timing === 'timed' ? `, ${turnsText(cell.truth)}` : '';
  const basis = truth.basis === undefined ? '' : ` (${truth.basis === 'mandate' ? 'a duty or limit of the team' : 'what would become of the customer'})`;
  const calls = cell.calls === undefined || cell.calls.length === 0 ? '' : `; called for by ${cell.calls.map(inWords).join(', ')}`;
  return `${NEEDS[cell.need] ?? cell.need}${when}${basis}${calls}`;
}

function turnsText({ opening, deadline }: { readonly opening: number; readonly deadline: number }): string {
  return opening === deadline ? `at turn ${opening}` : `from turn ${opening} to turn ${deadline}`;
}

function accountText({ context: { account } }: ConversationRecord): string {
  const known = [account.name, account.tier, account.identity === undefined ? undefined : inWords(account.identity), ...account.flags];
  return `${known.flatMap((text) => (text === undefined ? [] : [shownLine(text, 80)])).join(', ')}; ${account.annual_value.toLocaleString('en')} a year`;
}

const ENDS = {
  resolved: 'Without a handoff the customer is served and goes.',
  abandoned: 'Without a handoff the customer leaves unserved.',
  turn_limit: 'Cut off at the turn limit.',
  record_end: 'The record ends here.',
} as const;

/** Course 0, and those that some policy followed. */
function coursesOf(record: ConversationRecord, cells: readonly Cell[], tables: TableMaker): PageCourse[] {
  const used = new Set(['0', ...cells.map(({ walk }) => walk.course)]);
  return record.courses
    .filter(({ id }) => used.has(id))
    .map(({ id }) => {
      const { turns, beats, asks, end } = wholeCourse(record, id);
      return { id, turns: turns.map((turn, index) => pageTurn(turn, beats[index], asks.includes(turn.turn), tables)), end: ENDS[end] };
    });
}

function wayOf(detail: ConversationDetail, cell: Cell, policy: number, tables: TableMaker): PageWay {
  const { walk, truth, outcome } = cell;
  const mistake = kindOfMistake(cell);
  const handoff = detail.record.variants[cell.variant]?.handoff;
  return {
    policy,
    outcome: outcome.outcome === 'unscored' ? outcome.why : outcome.outcome,
    right: isDecidedRightly(cell),
    ...(mistake === undefined ? {} : { mistake }),
    course: walk.course,
    turn: walk.stop.turn,
    handed: walk.stop.how === 'escalated',
    went: wentText(cell),
    ...(truth.need === 'must' && truth.timing === 'timed' ? { window: [truth.opening, truth.deadline] as const } : {}),
    decisions: decisionsOf(cell, detail.traces[cell.variant] ?? [], tables),
    ...(handoff === undefined || walk.stop.how !== 'escalated' ? {} : { handoff: pageHandoff(handoff, cell.handoff, tables) }),
  };
}

function wentText({ walk: { stop, decisions, offers }, violations }: Cell): string {
  const decided = decisions.find(({ turn }) => turn === stop.turn);
  const by = decidedBy(decided, (rule) => shownLine(rule, 80));
  const went =
    stop.how === 'escalated'
      ? `handed over at turn ${stop.turn}${by}${stop.by === 'offer_accepted' ? ', its offer accepted' : ''}`
      : stop.how === 'ended'
        ? `did not hand over in ${plural(stop.turn, 'turn')}`
        : `broke off at turn ${stop.turn}: ${shownText(stop.message)}`;
  return [
    went,
    ...offers.filter(({ answer }) => answer !== 'accepted').map(({ turn, answer }) => `offered a human at turn ${turn}, ${answer}`),
    ...violations.map(({ turn, because }) => `the agent acted beyond its authority at turn ${turn}: ${shownLine(because)}`),
  ].join('; ');
}
