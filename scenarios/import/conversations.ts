import { digestText } from '../../core/digest.ts';
import { InputError, type Place, type Problem } from '../../core/errors.ts';
import type { Scenario } from '../scenario.ts';
import { type Converted, convert, type Tools } from './convert.ts';
import type { Draft } from './draft.ts';
import { numberedFamilies } from './families.ts';
import { safeName } from './names.ts';
import type { Redactor } from './redaction.ts';
import { NO_REDACTION } from './redactor.ts';
import type { SourceItem, SourceRecord } from './source/record.ts';
import type { Dropped } from './turns.ts';

export interface ImportOptions {
  /** Undefined for a record that is not of what was asked for. @throws InputError with what is wrong with the record */
  readonly read: (record: SourceRecord) => Draft | undefined;
  /** @default none */
  readonly redactor?: Redactor;
  /** Leave out what is faulty instead of refusing the whole. @default false */
  readonly skipBad?: boolean;
}

/** What became of one record. */
export type Imported =
  | {
      readonly kind: 'scenario';
      readonly place: Place;
      readonly scenario: Scenario;
      readonly dropped: Dropped;
      readonly redacted: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'passed_over' }
  | { readonly kind: 'left_out'; readonly place: Place; readonly problem: Problem };

type Seen = Map<string, number>;

/** A refusal lists this many faults; a file with more has a fault of another kind. */
const MAX_FAULTS = 20;

/**
 * Turns the records of a source into scenarios. Memory holds one conversation, and the ids seen (about 100 bytes each) to
 * find duplicates.
 *
 * @yields without `skipBad` scenarios only, and none after the first fault
 * @throws InputError with up to 20 faults, one a record, unless `skipBad`; or when the source cannot be read
 */
export async function* importConversations(source: AsyncIterable<SourceItem>, options: ImportOptions): AsyncGenerator<Imported> {
  const seen: Seen = new Map();
  const tools = { redactor: options.redactor ?? NO_REDACTION, families: numberedFamilies() };
  const faults: Problem[] = [];
  try {
    for await (const item of source) {
      const imported = importItem(item, options, tools, seen);
      if (imported.kind === 'left_out' && !options.skipBad) faults.push(imported.problem);
      else if (faults.length === 0) yield imported.kind === 'left_out' ? withoutPersonalData(imported, tools.redactor) : imported;
      if (faults.length >= MAX_FAULTS) break;
    }
  } catch (error) {
    // The source gave up; what was wrong before belongs to the same answer.
    const [first, ...rest] = error instanceof InputError ? [...faults, ...error.problems] : [];
    throw first ? new InputError(first, ...rest) : error;
  }
  const [first, ...rest] = faults;
  if (first) throw new InputError(first, ...rest);
}

function importItem(item: SourceItem, options: ImportOptions, tools: Tools, seen: Seen): Imported {
  if (item.kind === 'fault') return { kind: 'left_out', place: item.place, problem: item.problem };
  const { place } = item.record;
  try {
    const draft = options.read(item.record);
    if (draft === undefined) return { kind: 'passed_over' };
    const converted: Converted = convert(draft, place, tools);
    for (const key of keysOf(draft.id, converted.scenario.scenario)) refuseDuplicate(key, draft.id, place, seen);
    return { kind: 'scenario', place, ...converted };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { kind: 'left_out', place, problem: asOne(error.problems) };
  }
}

/** A name that stands for an id with personal data does not tell whether the id came before. */
function keysOf(id: string, scenario: string): readonly string[] {
  return safeName(id) === scenario ? [scenario] : [scenario, digestText(id)];
}

function refuseDuplicate(key: string, id: string, place: Place & { readonly line: number }, seen: Seen): void {
  const first = seen.get(key);
  if (first !== undefined) {
    throw new InputError({
      code: 'duplicate-id',
      message: `the conversation \`${id.slice(0, 80)}\` is there twice; first on line ${first}`,
      place,
      help: 'Give each conversation its own id, or name the field that holds it.',
    });
  }
  seen.set(key, place.line);
}

/** What is left out is listed beside the scenarios, and may quote the record. */
function withoutPersonalData(imported: Imported & { kind: 'left_out' }, redactor: Redactor): Imported {
  const { problem } = imported;
  return { ...imported, problem: { ...problem, message: redactor.conversation([]).text(problem.message) } };
}

/** A record is kept or not, so its faults are told as one. */
function asOne(problems: readonly Problem[]): Problem {
  const [first, ...rest] = problems;
  if (!first) return { code: 'invalid', message: 'invalid' };
  return rest.length === 0 ? first : { ...first, message: `${first.message} (and ${rest.length} more in this conversation)` };
}
