import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { SHIPPED_POLICIES } from '../config/find.ts';
import type { ProjectFlags } from '../config/project.ts';
import type { Io } from '../io.ts';
import { chosenRun } from '../run/find.ts';
import { loadStored } from '../run/stored.ts';
import { variantIn, variantInBoth } from './in-run.ts';
import { type PlayBothOptions, playBoth } from './play-both.ts';
import type { Side } from './side.ts';
import { parseTarget, type Target } from './target.ts';

export interface CompareFlags extends ProjectFlags {
  readonly run?: string;
  readonly with?: string;
  readonly out?: string;
}

export interface Sides {
  readonly a: Side;
  readonly b: Side;
  /** Whether both were played for this comparison. */
  readonly played: boolean;
  readonly isDemo: boolean;
}

/**
 * Finds, or plays, what is to be compared.
 * @throws InputError where it cannot be told what that is
 */
export async function resolveSides(a: string | undefined, b: string | undefined, flags: CompareFlags, warn: PlayBothOptions['warn'], io: Io): Promise<Sides> {
  if (flags.with !== undefined) return twoRuns(a, b, flags, io);
  if (a === undefined || b === undefined) {
    throw new InputError({
      code: 'name-policies',
      message: 'two things are compared, and only one is named',
      help: 'Write `escalab compare <a> <b>`, or name two runs with `--run` and `--with`.',
    });
  }
  const [first, second] = [parseTarget(a, io.cwd), parseTarget(b, io.cwd)];
  if (first.kind === 'variant' && second.kind === 'variant') {
    const run = loadStored(chosenRun(io, flags.run));
    return { a: { run, variant: variantIn(run, first.name) }, b: { run, variant: variantIn(run, second.name) }, played: false, isDemo: false };
  }
  // Where a policy was played at a revision, the run calls it so.
  if (flags.run !== undefined) {
    const run = loadStored(chosenRun(io, flags.run));
    const names = run.info.policies.map(({ name }) => name);
    if (names.includes(a) && names.includes(b)) return { a: { run, variant: a }, b: { run, variant: b }, played: false, isDemo: false };
    throw new InputError({
      code: 'run-and-policy',
      message: '`--run` compares variants of a run, and a policy is named by its file',
      help: `Leave out \`--run\` to play both now, or name variants: ${names.join(', ')}.`,
    });
  }
  const { run, isDemo, ...names } = await playBoth(asPolicy(first), asPolicy(second), flags, { out: flags.out, warn }, io);
  return { a: { run, variant: names.a }, b: { run, variant: names.b }, played: true, isDemo };
}

function twoRuns(a: string | undefined, b: string | undefined, flags: CompareFlags, io: Io): Sides {
  if (flags.run === undefined) {
    throw new InputError({
      code: 'name-runs',
      message: '`--with` names the second run, and `--run` must name the first',
      help: 'Write `--run <earlier> --with <later>`.',
    });
  }
  const [first, second] = [loadStored(chosenRun(io, flags.run)), loadStored(chosenRun(io, flags.with))];
  const inA = a === undefined ? variantInBoth(first, second) : variantIn(first, a);
  return { a: { run: first, variant: inA }, b: { run: second, variant: variantIn(second, b ?? inA) }, played: false, isDemo: false };
}

/** Beside a file, a bare name is that of a policy that ships. */
function asPolicy(target: Target): Extract<Target, { kind: 'policy' }> {
  if (target.kind === 'policy') return target;
  const file = join(SHIPPED_POLICIES, `${target.name}.yaml`);
  if (/^[a-z0-9_-]+$/.test(target.name) && existsSync(file)) return { kind: 'policy', typed: target.name, file };
  throw new InputError({
    code: 'unknown-policy',
    message: `\`${target.name}\` is no policy that ships, and beside a file only a policy can stand`,
    help: 'Name its file, such as `policies/mine.yaml`.',
  });
}
