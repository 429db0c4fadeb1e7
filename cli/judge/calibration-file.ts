import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readTextFile } from '../../core/files.ts';
import { parseJson } from '../../core/json.ts';
import { validate } from '../../core/validate.ts';
import type { Agreement } from '../../evaluators/llm-judge/calibrate.ts';
import { QUESTIONS } from '../../evaluators/llm-judge/question.ts';
import { TOO_FEW_FAMILIES } from '../../evaluators/statistics/family-count.ts';
import { replaceDurably } from '../../runs/durable.ts';
import { guarded } from '../../runs/guarded.ts';
import type { Io } from '../io.ts';

/** Where `judge calibrate` keeps what it found, and `judge` looks for it. */
const CALIBRATION = 'judge-calibration.json';

const Count = z.number().int().min(0);
const Share = z.number().min(0).max(1);
const Spread = { estimate: Share, n: Count, families: Count };
const Proportion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), n: z.literal(0) }),
  z.strictObject({ kind: z.literal('point'), ...Spread, why: z.literal(TOO_FEW_FAMILIES) }),
  z.strictObject({ kind: z.literal('interval'), ...Spread, low: Share, high: Share, effectiveN: z.number() }),
]);
const Correlation = z.number().min(-1).max(1);
const Kappa = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('undefined'), n: Count, agreement: Share.nullable(), why: z.enum(['nothing labelled twice', 'one category only']) }),
  z.strictObject({ kind: z.literal('point'), n: Count, agreement: Share, kappa: Correlation, why: z.enum(['no verdict out of line', TOO_FEW_FAMILIES]) }),
  z.strictObject({ kind: z.literal('interval'), n: Count, agreement: Share, kappa: Correlation, low: Correlation, high: Correlation }),
]);
const Measured: z.ZodType<Agreement> = z.strictObject({
  question: z.enum(QUESTIONS),
  model: z.string(),
  prompt: z.string(),
  n: Count,
  cannot_tell: Count,
  sensitivity: Proportion,
  specificity: Proportion,
  kappa: Kappa,
});
const CalibrationFile = z.strictObject({ v: z.literal(1), made: z.string(), labels: Count, agreements: z.array(Measured) });

export function keepCalibration(agreements: readonly Agreement[], labels: number, io: Io): string {
  const file = join(io.cwd, CALIBRATION);
  guarded(io.cwd, () => replaceDurably(file, `${JSON.stringify({ v: 1, made: io.now().toISOString(), labels, agreements }, null, 2)}\n`));
  return file;
}

/** What was found of judges before, in the working folder. @throws InputError where the file is damaged */
export function keptCalibration(io: Io): readonly Agreement[] {
  const file = join(io.cwd, CALIBRATION);
  if (!existsSync(file)) return [];
  return validate(CalibrationFile, parseJson(file, readTextFile(file)), 'Calibrate again with `escalab judge calibrate`.').agreements;
}
