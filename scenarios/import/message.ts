import type { GivenSignals } from '../script.ts';
import type { Role } from './mapping/mapping.ts';

/** A tool call of the record. */
export interface Call {
  readonly id?: string;
  readonly name: string;
  readonly arguments: unknown;
  /** What came back, where it stands beside the call. */
  readonly result?: string;
}

/** One message of a recorded conversation, whatever file it came from. */
export interface RecordedMessage {
  readonly role: Role;
  readonly text: string;
  /** ISO 8601 with offset. */
  readonly at?: string;
  /** What the owner's own classifier said of it. */
  readonly signals: GivenSignals;
  /** The agent's, or its tools'. */
  readonly calls: readonly Call[];
  /** Of a tool's message: which call it answers. */
  readonly answers: { readonly id?: string; readonly name?: string };
  /** Here the recorded agent transferred to a human. */
  readonly transfers: boolean;
}

/** A message of more characters is an attachment: a clear fault rather than a scenario that nobody can read. */
export const MAX_MESSAGE_CHARACTERS = 1_000_000;
