import type { Comparison } from '../../evaluators/comparison/compare.ts';
import type { RunInfo } from '../../runs/run.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';
import type { Compared } from './material.ts';
import { notesOn } from './notes.ts';
import type { Side } from './side.ts';
import type { Unlike } from './unlike.ts';

/** What `compare --json` prints. Differences are B − A. */
interface ComparisonDocument {
  readonly v: 1;
  readonly a: ComparedPolicy;
  readonly b: ComparedPolicy;
  /** The run whose labels and traffic both sides were judged by. */
  readonly judged_by: string;
  readonly labels_changed: readonly string[];
  /** What the runs do not have in common. */
  readonly left_out: Unlike;
  readonly notes: readonly string[];
  readonly comparison: Comparison;
}

interface ComparedPolicy {
  readonly variant: string;
  readonly run: string;
  readonly policy: RunInfo['policies'][number] | null;
}

export function comparisonDocument(a: Side, b: Side, compared: Compared, io: Io): ComparisonDocument {
  const side = ({ run, variant }: Side): ComparedPolicy => ({
    variant,
    run: asTyped(io, run.folder),
    policy: run.info.policies.find(({ name }) => name === variant) ?? null,
  });
  return {
    v: 1,
    a: side(a),
    b: side(b),
    judged_by: asTyped(io, compared.judgedBy.folder),
    labels_changed: compared.labelsChanged,
    left_out: compared.unlike,
    notes: notesOn(a, b, compared, io),
    comparison: compared.comparison,
  };
}
