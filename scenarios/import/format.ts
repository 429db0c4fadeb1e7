import type { Team } from '../../core/team.ts';
import type { Draft } from './draft.ts';
import type { Mapping } from './mapping/mapping.ts';
import type { SourceRecord } from './source/record.ts';

interface Described {
  /** What `--format` calls it. */
  readonly name: string;
  /** One line for the help: what a file of it looks like. */
  readonly about: string;
  /** The team that its conversations play in where the user names none; absent: the user must. */
  readonly team?: string;
  /** Whether a file whose first record is this is of the format. Formats are asked in their order. */
  readonly recognises: (first: Readonly<Record<string, unknown>>) => boolean;
}

/** A way in which conversations are recorded: a mapping that ships, or a reader of its own for what no mapping can say. */
export type Format = Described &
  (
    | { readonly kind: 'mapped'; readonly mapping: Mapping }
    | {
        readonly kind: 'own';
        /** JSON lines, one record each; undefined for a record that is not of what was asked for. @throws InputError with what is wrong with the record */
        readonly read: (record: SourceRecord, team: Team) => Draft | undefined;
      }
  );
