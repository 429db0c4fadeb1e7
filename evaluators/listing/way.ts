import type { Trigger } from '../../core/vocabulary.ts';
import type { Cell } from '../cell.ts';
import { isDecidedRightly } from '../decided-rightly.ts';
import { kindOfMistake, type MistakeKind } from '../mistakes.ts';
import type { Outcome, Unscored } from '../outcome.ts';

/** How one variant went through a conversation, as far as a list shows it. Conversations that went alike share one. */
export interface Way {
  readonly outcome: Exclude<Outcome['outcome'], 'unscored'> | Unscored;
  /** Null where nobody can say. */
  readonly right: boolean | null;
  /** The gravest thing that was done wrong. */
  readonly mistake?: MistakeKind;
  /** Turn at which it handed over, or the conversation's last. */
  readonly turn: number;
  readonly stopped: 'escalate' | 'offer_accepted' | 'resolved' | 'abandoned' | 'turn_limit' | 'record_end' | 'errored';
  /** The rule that handed over. */
  readonly rule?: string;
  readonly trigger?: Trigger;
  /** Offers that were declined. */
  readonly declined: number;
  /** Of a handoff that was judged: whether a human can start from it at once. */
  readonly startable?: boolean;
  /** A rule failed, or the policy broke. */
  readonly broke?: true;
}

export function wayOf(cell: Cell): Way {
  const { outcome, walk, handoff } = cell;
  const { stop, decisions, offers } = walk;
  const mistake = kindOfMistake(cell);
  const decided = stop.how === 'escalated' ? decisions.find(({ turn }) => turn === stop.turn)?.fired : undefined;
  return {
    outcome: outcome.outcome === 'unscored' ? outcome.why : outcome.outcome,
    right: isDecidedRightly(cell),
    ...(mistake === undefined ? {} : { mistake }),
    turn: stop.turn,
    stopped: stop.how === 'escalated' ? stop.by : stop.how === 'ended' ? stop.end : 'errored',
    ...(decided === undefined ? {} : { rule: decided.rule }),
    ...(decided?.trigger === undefined ? {} : { trigger: decided.trigger }),
    declined: offers.filter(({ answer }) => answer === 'declined').length,
    ...(handoff === undefined ? {} : { startable: handoff.startable }),
    ...(decisions.some(({ errors, failure }) => errors.length > 0 || failure !== undefined) ? { broke: true as const } : {}),
  };
}
