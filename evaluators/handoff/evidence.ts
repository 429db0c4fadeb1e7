import type { Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import { type RecordLine, recordLines } from './deeds/record.ts';
import { leavesOf } from './leaves.ts';
import { stemsIn, tellingStems } from './words.ts';

/** The texts that a claim can point to, by who holds them. */
export interface Evidence {
  readonly customer: string;
  /** What the agent did and said before the handoff, and what earlier contacts brought. */
  readonly ours: string;
  readonly account: string;
  /** All of it, with the names of intent, action, topics and the team's titles for them. */
  readonly all: string;
  /** `all`, without spaces and hyphens, in upper case. */
  readonly compact: string;
  readonly stems: ReadonlySet<string>;
  /** Its sentences, as what they can prove of a deed. */
  readonly lines: readonly RecordLine[];
  /** Stems that tell something of this case. */
  readonly telling: ReadonlySet<string>;
}

export function evidenceIn(observation: Omit<Observation, 'offers'>, team: Team): Evidence {
  const { account, attempts, contacts, messages, signals, action } = observation;
  const said = (role: 'customer' | 'agent') => messages.flatMap((message) => (message.role === role ? [message.text] : [])).join('\n');
  const customer = said('customer');
  const names = attempts.map((attempt) => attempt.action);
  const titles = names.flatMap((name) => (Object.hasOwn(team.actions, name) ? (team.actions[name]?.title ?? []) : []));
  const ours = [...attempts.map(({ reply }) => reply), said('agent'), ...contacts.map(({ summary }) => summary), ...titles, ...names.map(plain)].join('\n');
  const { name, flags, facts, tier, identity } = account;
  const held = [...leavesOf({ facts }), ...flags.map(plain), name ?? '', account.id, tier, plain(identity), ...leavesOf([account.since])].join('\n');
  const title = Object.hasOwn(team.actions, action.name) ? (team.actions[action.name]?.title ?? '') : '';
  const at = [...leavesOf([signals.intent, action.name, signals.sensitive_topics]).map(plain), title].join('\n');
  const all = [customer, ours, held, at].join('\n');
  return {
    customer,
    ours,
    account: held,
    all,
    compact: compactOf(all),
    stems: stemsIn(all),
    lines: recordLines(observation, team),
    telling: tellingStems(
      [customer, ...attempts.map(({ reply }) => reply), ...contacts.map(({ summary }) => summary), ...leavesOf({ facts }), name ?? ''].join('\n'),
    ),
  };
}

/** A text without spaces, hyphens and case. */
export function compactOf(text: string): string {
  return text.replace(/[\s\-–_]+/g, '').toUpperCase();
}

function plain(name: string): string {
  return name.replaceAll('_', ' ');
}
