import { InputError, type Place, type Problem } from '../../core/errors.ts';
import { type SourceLine, sourceLines } from '../../core/lines.ts';
import type { Team } from '../../core/team.ts';
import type { Scenario } from '../scenario.ts';
import { type Converted, convertLine } from './convert.ts';
import type { Format } from './format.ts';
import type { Dropped } from './turns.ts';

export interface ImportOptions {
  readonly format: Format;
  /** Says what is at stake in the actions that it names; see `consequenceOf` for the others. */
  readonly team: Team;
  /** Leave out what is faulty instead of refusing the whole. @default false */
  readonly skipBad?: boolean;
}

/** What became of one line. */
export type Imported =
  | { readonly kind: 'scenario'; readonly place: Place; readonly scenario: Scenario; readonly dropped: Dropped }
  | { readonly kind: 'left_out'; readonly place: Place; readonly problem: Problem };

/** A refusal lists this many faults; a file with more has a fault of another kind. */
const MAX_FAULTS = 20;

/**
 * Reads recorded conversations, one JSON object a line, as scenarios with transcript customers. Blank lines do not
 * count. Memory holds one conversation, and the ids seen (about 100 bytes each) to find duplicates.
 *
 * @param source path of the file, or its lines
 * @yields without `skipBad` scenarios only, and none after the first fault
 * @throws InputError with up to 20 faults, one a line, unless `skipBad`; or when the file cannot be read
 */
export async function* importConversations(source: string | AsyncIterable<SourceLine>, options: ImportOptions): AsyncGenerator<Imported> {
  const seen = new Map<string, number>();
  const faults: Problem[] = [];
  for await (const line of typeof source === 'string' ? sourceLines(source) : source) {
    if ('text' in line && line.text.trim() === '') continue;
    const imported = importLine(line, options, seen);
    if (imported.kind === 'left_out' && !options.skipBad) faults.push(imported.problem);
    else if (faults.length === 0) yield imported;
    if (faults.length >= MAX_FAULTS) break;
  }
  const [first, ...rest] = faults;
  if (first) throw new InputError(first, ...rest);
}

function importLine(line: SourceLine, options: ImportOptions, seen: Map<string, number>): Imported {
  const { place } = line;
  if ('problem' in line) return { kind: 'left_out', place, problem: line.problem };
  try {
    const numbered = { ...place, line: place.line ?? 1 };
    const converted = convertLine(line.text, numbered, options.format, options.team);
    refuseDuplicate(converted, numbered, seen);
    return { kind: 'scenario', place, ...converted };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'left_out', place, problem: asOne(error.problems) };
  }
}

function refuseDuplicate({ scenario }: Converted, place: Place & { readonly line: number }, seen: Map<string, number>): void {
  const first = seen.get(scenario.scenario);
  if (first !== undefined) {
    throw new InputError({
      code: 'duplicate-id',
      message: `the conversation \`${scenario.scenario}\` is there twice; first on line ${first}`,
      place,
      help: 'Give each conversation its own id, or name the field that holds it.',
    });
  }
  seen.set(scenario.scenario, place.line);
}

/** A line is kept or not, so its faults are told as one. */
function asOne(problems: readonly Problem[]): Problem {
  const [first, ...rest] = problems;
  if (!first) return { code: 'invalid', message: 'invalid' };
  return rest.length === 0 ? first : { ...first, message: `${first.message} (and ${rest.length} more on this line)` };
}
