import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readTextFile } from '../../core/files.ts';
import { parseJson } from '../../core/json.ts';
import { validate } from '../../core/validate.ts';
import type { Agreement } from '../../evaluators/llm-judge/calibrate.ts';
import { QUESTIONS } from '../../evaluators/llm-judge/question.ts';
import { replaceDurably } from '../../runs/durable.ts';
import { guarded } from '../../runs/guarded.ts';
import type { Io } from '../io.ts';

/** Where `judge calibrate` keeps what it found, and `judge` looks for it. */
const CALIBRATION = 'judge-calibration.json';

const Measured = z.looseObject({ question: z.enum(QUESTIONS), model: z.string(), prompt: z.string(), n: z.number() });
const CalibrationFile = z.strictObject({ v: z.literal(1), made: z.string(), labels: z.number().int(), agreements: z.array(Measured) });

export function keepCalibration(agreements: readonly Agreement[], labels: number, io: Io): string {
  const file = join(io.cwd, CALIBRATION);
  guarded(io.cwd, () => replaceDurably(file, `${JSON.stringify({ v: 1, made: io.now().toISOString(), labels, agreements }, null, 2)}\n`));
  return file;
}

/** What was found of judges before, in the working folder. @throws InputError where the file is damaged */
export function keptCalibration(io: Io): readonly Agreement[] {
  const file = join(io.cwd, CALIBRATION);
  if (!existsSync(file)) return [];
  return validate(CalibrationFile, parseJson(file, readTextFile(file))).agreements as unknown as readonly Agreement[];
}
