import { handoffAt } from '../../../evaluators/handoff/testdata/handoff.ts';
import { CONTEXT, OVER_AUTHORITY, type ShortTurn, turnsOf } from '../../../policies/handoff/testdata/contact.ts';
import { ConversationRecord, type Passage } from '../../../runs/record.ts';
import type { Scenario } from '../../../scenarios/scenario.ts';
import type { MadeRun } from './run.ts';

/** The bound of every made-up run. */
export const NEVER = 'never';

/** How customer number `index` went through every variant. */
export function recordOf(scenario: Scenario, index: number, made: MadeRun): ConversationRecord {
  return ConversationRecord.parse({
    v: 1,
    scenario: scenario.scenario,
    family: scenario.family,
    stratum: scenario.stratum,
    trial: 1,
    kind: made.isRecorded ? 'transcript' : 'script',
    context: CONTEXT,
    ...(made.areWordsKept ? {} : { words: 'left_out' }),
    ...playedOf(index, made),
  });
}

function playedOf(index: number, made: MadeRun): object {
  if (index < made.errored) return { status: 'errored', error: `no network: ${made.say}`, ...NOTHING };
  if (index < made.errored + made.invalid) return { status: 'invalid', error: `it left its role: ${made.say}`, ...NOTHING };
  return { status: 'played', ...wentOf(index, made) };
}

const NOTHING = { courses: [], latent: {}, variants: {}, on_derived: {} };

function wentOf(index: number, made: MadeRun): Pick<ConversationRecord, 'courses' | 'latent' | 'variants' | 'on_derived'> {
  const short = turnsSaying(made.say);
  const variants = Object.fromEntries([...made.policies, NEVER].map((name) => [name, passageOf(name, index, short, made)]));
  const withoutPackage = ({ handoff: _handoff, routing: _routing, ...rest }: Passage) => rest;
  return {
    courses: [{ id: '0', turns: turnsOf(short).map((turn) => recordedTurn(turn, made)), end: 'resolved' }],
    latent: { 0: { beats: ['asks', 'insists', 'leaves'], asks: [2] } },
    variants,
    on_derived: Object.fromEntries(Object.entries(variants).map(([name, passage]) => [name, withoutPackage(passage)])),
  };
}

function recordedTurn(turn: ReturnType<typeof turnsOf>[number], { areWordsKept }: MadeRun): ConversationRecord['courses'][number]['turns'][number] {
  const { reply, ...rest } = ConversationRecord.shape.courses.element.shape.turns.element.parse(turn);
  return areWordsKept && reply !== undefined ? { ...rest, reply } : areWordsKept ? rest : { ...rest, customer: '' };
}

function turnsSaying(say: string): readonly ShortTurn[] {
  return [
    { say, signals: { intent: 'refund_request', confidence: 0.7, sentiment: -0.6 }, outcome: 'failed', reply: `The agent read: ${say}` },
    {
      say: 'Just refund me.',
      signals: { intent: 'refund_request', confidence: 0.95 },
      action: { name: 'issue_refund', consequence: 'financial', amount: 640 },
      authority: { permitted: false, limit: 200 },
      outcome: 'refused',
    },
    { say: 'Then I go.', outcome: 'answered', reply: 'Goodbye.' },
  ];
}

/** `careful` hands over at turn 1 and others at turn 2 of every third customer; the bound never does. */
function passageOf(name: string, index: number, short: readonly ShortTurn[], { areWordsKept }: MadeRun): Passage {
  const turn = name === NEVER ? undefined : name === 'careful' ? 1 : index % 3 === 0 ? 2 : undefined;
  if (turn === undefined) return { course: '0', offers: [], decisions: [], stop: { how: 'ended', turn: short.length, end: 'resolved' } };
  const { handoff, passage } = handoffAt(short.slice(0, turn), OVER_AUTHORITY);
  const { routing, stop, decisions } = passage;
  return { course: '0', offers: [], decisions, stop, ...(routing === undefined ? {} : { routing }), ...(areWordsKept ? { handoff } : {}) };
}
