import { InputError } from '../../core/errors.ts';
import type { Shard } from '../../runs/shard.ts';
import type { Io } from '../io.ts';

type Env = Io['env'];

const HELP = 'Write `3/8` for the third of eight, or `auto` where a CI matrix, a Kubernetes Indexed Job or a Slurm array sets the environment.';

/**
 * What `--shard` asks for.
 * @throws InputError when it is no shard, or `auto` and the environment says nothing
 */
export function shardOf(text: string, env: Env): Shard {
  return text === 'auto' ? shardFromEnvironment(env) : parsed(text, '--shard');
}

function parsed(text: string, source: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? [];
  if (index === undefined || of === undefined) throw refused(`\`${source}\` is \`${text}\`, which is no shard`);
  return checked(Number(index), Number(of), `\`${source}\` is \`${text}\``);
}

function checked(index: number, of: number, source: string): Shard {
  if (of < 1) throw refused(`${source}: a run has at least one shard`);
  if (index < 1 || index > of) throw refused(`${source}: shards count from 1 to ${of}`);
  return { index, of };
}

function refused(message: string): InputError {
  return new InputError({ code: 'bad-shard', message, help: HELP });
}

/** Environments that number what they start, in the order in which they are asked. */
const SCHEDULERS: readonly { readonly name: string; readonly index: string; readonly count: string; readonly first: 0 | 1 }[] = [
  { name: 'a Kubernetes Indexed Job', index: 'JOB_COMPLETION_INDEX', count: 'ESCALAB_SHARDS', first: 0 },
  { name: 'GitLab', index: 'CI_NODE_INDEX', count: 'CI_NODE_TOTAL', first: 1 },
  { name: 'CircleCI', index: 'CIRCLE_NODE_INDEX', count: 'CIRCLE_NODE_TOTAL', first: 0 },
  { name: 'Buildkite', index: 'BUILDKITE_PARALLEL_JOB', count: 'BUILDKITE_PARALLEL_JOB_COUNT', first: 0 },
];

function shardFromEnvironment(env: Env): Shard {
  const own = env['ESCALAB_SHARD'];
  if (own) return parsed(own, 'ESCALAB_SHARD');
  if (env['SLURM_ARRAY_TASK_ID']) return slurm(env);
  for (const { name, index, count, first } of SCHEDULERS) {
    if (!env[index]) continue;
    if (!env[count]) throw refused(`\`${index}\` is set, as by ${name}, but \`${count}\` is not, so nobody knows of how many`);
    return checked(whole(env, index) - first + 1, whole(env, count), `\`${index}\` is \`${env[index]}\` and \`${count}\` is \`${env[count]}\``);
  }
  throw refused('`--shard auto` was asked for, and nothing in the environment says which shard this is');
}

/** An array such as `1-7:2` has steps; one such as `1,5,6` has none that could be counted. */
function slurm(env: Env): Shard {
  const names = ['SLURM_ARRAY_TASK_COUNT', 'SLURM_ARRAY_TASK_MIN'];
  const missing = names.find((name) => !env[name]);
  if (missing !== undefined) throw refused(`\`SLURM_ARRAY_TASK_ID\` is set, but \`${missing}\` is not, so nobody knows of how many`);
  const [id, count, min] = [whole(env, 'SLURM_ARRAY_TASK_ID'), whole(env, 'SLURM_ARRAY_TASK_COUNT'), whole(env, 'SLURM_ARRAY_TASK_MIN')];
  const step = env['SLURM_ARRAY_TASK_STEP'] ? whole(env, 'SLURM_ARRAY_TASK_STEP') : 1;
  const max = env['SLURM_ARRAY_TASK_MAX'] ? whole(env, 'SLURM_ARRAY_TASK_MAX') : min + (count - 1) * step;
  const index = (id - min) / step + 1;
  if (!Number.isInteger(index) || Math.floor((max - min) / step) + 1 !== count)
    throw refused('the Slurm array has gaps, so its tasks cannot be counted; submit it as a range, such as `--array=1-8`');
  return checked(index, count, `\`SLURM_ARRAY_TASK_ID\` is \`${id}\``);
}

function whole(env: Env, name: string): number {
  const text = env[name] ?? '';
  if (!/^\d{1,9}$/.test(text)) throw refused(`\`${name}\` is \`${text}\`, which is no whole number`);
  return Number(text);
}
