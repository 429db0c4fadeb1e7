import { type Info, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { InputError, type Problem } from '../../core/errors.ts';
import { readTextFile } from '../../core/files.ts';
import { validate } from '../../core/validate.ts';
import type { HumanLabel } from '../../evaluators/llm-judge/calibrate.ts';
import { QUESTIONS } from '../../evaluators/llm-judge/question.ts';

const MOST_BYTES = 64 * 1024 * 1024;
const COLUMNS = 'scenario, trial, policy, question, label';

const Label = z.strictObject({
  scenario: z.string().min(1),
  trial: z.coerce.number().int().min(1).default(1),
  policy: z.string().min(1),
  question: z.enum(QUESTIONS),
  label: z.enum(['pass', 'fail']),
});

/**
 * Reads what people said of handoffs: CSV with a line of names, or JSON lines with the same names.
 * @throws InputError with the line of each that cannot be read, or that is there twice
 */
export function readLabels(file: string): HumanLabel[] {
  const rows = rowsOf(file, readTextFile(file, MOST_BYTES));
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const labels = rows.flatMap(({ value, line }): HumanLabel[] => {
    try {
      const { policy, ...rest } = validate(Label, { file, text: '', value, where: () => ({ file, line }) });
      const key = JSON.stringify([rest.scenario, rest.trial, policy, rest.question]);
      const before = seen.get(key);
      if (before !== undefined) throw twice(file, line, before);
      seen.set(key, line);
      return [{ ...rest, variant: policy }];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  const [first, ...others] = problems;
  if (first) throw new InputError(first, ...others.slice(0, 19));
  if (labels.length === 0) {
    throw new InputError({ code: 'no-labels', message: 'the file holds no label', place: { file }, help: `A label has the columns ${COLUMNS}.` });
  }
  return labels;
}

interface Row {
  readonly value: unknown;
  readonly line: number;
}

function rowsOf(file: string, text: string): Row[] {
  return text.trimStart().startsWith('{') ? jsonRows(file, text) : csvRows(file, text);
}

function jsonRows(file: string, text: string): Row[] {
  return text.split('\n').flatMap((content, index): Row[] => {
    if (content.trim() === '') return [];
    try {
      return [{ value: JSON.parse(content) as unknown, line: index + 1 }];
    } catch {
      throw new InputError({
        code: 'label-json',
        message: 'the line is no JSON',
        place: { file, line: index + 1 },
        help: `A line is an object with ${COLUMNS}.`,
      });
    }
  });
}

function csvRows(file: string, text: string): Row[] {
  try {
    const rows: Row[] = [];
    const keep = (value: unknown, { lines }: Info) => {
      rows.push({ value, line: lines });
      return null;
    };
    parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true, on_record: keep });
    return rows;
  } catch (error) {
    const at = (error as { lines?: number }).lines;
    throw new InputError({
      code: 'label-csv',
      message: `not valid CSV: ${error instanceof Error ? error.message : String(error)}`,
      place: { file, ...(at === undefined ? {} : { line: at }) },
      help: `Mend the line; the first names the columns: ${COLUMNS}.`,
    });
  }
}

function twice(file: string, line: number, before: number): InputError {
  return new InputError({
    code: 'label-twice',
    message: `this handoff was labelled on line ${before} already`,
    place: { file, line },
    help: 'Keep one of them; where people disagree, settle it first.',
  });
}
