import type { Observation } from '../../core/observation.ts';
import type { Team } from '../../core/team.ts';
import { type RecordLine, recordLines } from './deeds/record.ts';
import { leavesOf } from './leaves.ts';
import { stemsOf, tellingStemsOf } from './words.ts';

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
  const replies = attempts.map(({ reply }) => reply);
  const summaries = contacts.map(({ summary }) => summary);
  const ours = [...replies, said('agent'), ...summaries, ...titles, ...names.map(plain)].join('\n');
  const { name = '', flags, facts, tier, identity } = account;
  const given = leavesOf({ facts });
  const held = [...given, ...flags.map(plain), name, account.id, tier, plain(identity), ...leavesOf([account.since])].join('\n');
  const title = Object.hasOwn(team.actions, action.name) ? (team.actions[action.name]?.title ?? '') : '';
  const at = [...leavesOf([signals.intent, action.name, signals.sensitive_topics]).map(plain), title].join('\n');
  const told = [customer, ...replies, ...summaries, ...given, name].join('\n');
  return new Texts({ customer, ours, account: held, at, told }, () => recordLines(observation, team));
}

/** What a handoff claims asks for little of it: the rest is never worked out. */
class Texts implements Evidence {
  readonly customer: string;
  readonly ours: string;
  readonly account: string;
  readonly all: string;
  readonly #told: string;
  readonly #read: () => readonly RecordLine[];
  #compact: string | undefined;
  #stems: ReadonlySet<string> | undefined;
  #lines: readonly RecordLine[] | undefined;
  #telling: ReadonlySet<string> | undefined;

  constructor({ customer, ours, account, at, told }: Record<'customer' | 'ours' | 'account' | 'at' | 'told', string>, read: () => readonly RecordLine[]) {
    this.customer = customer;
    this.ours = ours;
    this.account = account;
    this.all = [customer, ours, account, at].join('\n');
    this.#told = told;
    this.#read = read;
  }

  get compact() {
    this.#compact ??= compactOf(this.all);
    return this.#compact;
  }

  get stems() {
    this.#stems ??= stemsOf(this.all);
    return this.#stems;
  }

  get lines() {
    this.#lines ??= this.#read();
    return this.#lines;
  }

  get telling() {
    this.#telling ??= tellingStemsOf(this.#told);
    return this.#telling;
  }
}

/** A text without spaces, hyphens and case. */
export function compactOf(text: string): string {
  return text.replace(/[\s\-–_]+/g, '').toUpperCase();
}

function plain(name: string): string {
  return name.replaceAll('_', ' ');
}
