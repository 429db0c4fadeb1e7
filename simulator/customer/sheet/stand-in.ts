import type { Signals } from '../../../core/observation.ts';
import type { Team } from '../../../core/team.ts';
import { ASKS_DETAILS } from '../../../core/vocabulary.ts';
import type { Sheet } from '../../../scenarios/sheet/sheet.ts';
import type { World } from '../../../scenarios/world.ts';
import { type Move, proposeMove } from '../../agent.ts';
import { isAnyIn } from './found-in.ts';
import type { PastTurn, SoFar } from './so-far.ts';

/** A move, and the proposal for which it asks something. */
export interface SheetMove extends Move {
  readonly pending?: string;
}

/** How often the agent asks for the same detail before it acts without. */
const ASKS_AGAIN = 2;
const FAREWELL = 'You are welcome. Is there anything else?';

interface Scene {
  readonly team: Team;
  readonly world: World;
  readonly sheet: Sheet;
  readonly soFar: SoFar;
  readonly message: string;
  readonly signals: Signals;
  /** The proposal that the recognised beats lead to. */
  readonly named: string | undefined;
}

/**
 * The agent stand-in against a customer whose words nobody wrote. It makes the proposal that the beats name, else goes on with what
 * it asked details for, else takes the first for the perceived intent, else what it did last; and asks for what a proposal needs first.
 */
export function standIn(scene: Scene): SheetMove {
  const { world, soFar, signals, named } = scene;
  if (soFar.served && !isForIntent(world, signals.intent)) return { action: 'answer', outcome: 'answered', reply: FAREWELL };
  const last = soFar.turns.at(-1);
  const name = (soFar.served ? undefined : named) ?? last?.pending ?? (isForIntent(world, signals.intent) ? undefined : last?.proposal);
  const move = proposeMove(world, name, signals, triesOf(soFar.turns));
  const asks = move.proposal === undefined ? undefined : wanting(scene, move.proposal);
  return asks === undefined ? move : { action: collecting(scene.team), outcome: 'clarified', reply: asks, ...pendingOf(move) };
}

/** How often each proposal was attempted. */
export function triesOf(turns: readonly PastTurn[]): Readonly<Record<string, number>> {
  const tries: Record<string, number> = {};
  for (const { proposal } of turns) if (proposal !== undefined) tries[proposal] = (tries[proposal] ?? 0) + 1;
  return tries;
}

function isForIntent({ proposals }: World, intent: string | undefined): boolean {
  return intent !== undefined && Object.values(proposals).some(({ intents }) => intents.includes(intent));
}

/** The question for the first detail that is wanting; undefined when all are told, or were asked for often enough. */
function wanting({ world, sheet, soFar: { turns }, message }: Scene, proposal: string): string | undefined {
  const told = [...turns.map(({ customer }) => customer), message].join('\n');
  const isOpen = ({ fact, ask }: { readonly fact: string; readonly ask: string }) => {
    const values = [...sheet.knows, ...sheet.withholds].find(({ id }) => id === fact)?.values ?? [];
    return !isAnyIn(values, told) && turns.filter(({ reply }) => reply === ask).length < ASKS_AGAIN;
  };
  return world.proposals[proposal]?.needs?.find(isOpen)?.ask;
}

function collecting({ actions }: Team): string {
  return Object.hasOwn(actions, ASKS_DETAILS) ? ASKS_DETAILS : 'clarify';
}

function pendingOf({ proposal }: Move): Pick<SheetMove, 'pending'> {
  return proposal === undefined ? {} : { pending: proposal };
}
