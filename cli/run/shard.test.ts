import { describe, expect, it } from 'vitest';
import { InputError } from '../../core/errors.ts';
import { shardName } from '../../runs/shard.ts';
import { shardOf } from './shard.ts';

function said(text: string, env: Record<string, string> = {}): string {
  try {
    return shardName(shardOf(text, env));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `${error.problems[0]?.code}: ${error.message}`;
  }
}

describe('--shard', () => {
  it.each([
    ['1/1', '1/1'],
    ['3/8', '3/8'],
    ['8/8', '8/8'],
    ['9/8', 'bad-shard: `--shard` is `9/8`: shards count from 1 to 8'],
    ['0/8', 'bad-shard: `--shard` is `0/8`: shards count from 1 to 8'],
    ['1/0', 'bad-shard: `--shard` is `1/0`: a run has at least one shard'],
    ['3', 'bad-shard: `--shard` is `3`, which is no shard'],
    ['', 'bad-shard: `--shard` is ``, which is no shard'],
    ['-1/8', 'bad-shard: `--shard` is `-1/8`, which is no shard'],
    ['1.5/8', 'bad-shard: `--shard` is `1.5/8`, which is no shard'],
    ['3/8/9', 'bad-shard: `--shard` is `3/8/9`, which is no shard'],
    ['auto', 'bad-shard: `--shard auto` was asked for, and nothing in the environment says which shard this is'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

describe('--shard auto', () => {
  it.each<[string, Record<string, string>, string]>([
    ['our own variable', { ESCALAB_SHARD: '3/8' }, '3/8'],
    ['our own variable before all others', { ESCALAB_SHARD: '3/8', CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, '3/8'],
    ['our own variable, beyond the last', { ESCALAB_SHARD: '9/8' }, 'bad-shard: `ESCALAB_SHARD` is `9/8`: shards count from 1 to 8'],
    ['our own variable, empty', { ESCALAB_SHARD: '', CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, '1/2'],
    ['Kubernetes, the first', { JOB_COMPLETION_INDEX: '0', ESCALAB_SHARDS: '8' }, '1/8'],
    ['Kubernetes, the last', { JOB_COMPLETION_INDEX: '7', ESCALAB_SHARDS: '8' }, '8/8'],
    [
      'Kubernetes, beyond the last',
      { JOB_COMPLETION_INDEX: '8', ESCALAB_SHARDS: '8' },
      'bad-shard: `JOB_COMPLETION_INDEX` is `8` and `ESCALAB_SHARDS` is `8`: shards count from 1 to 8',
    ],
    [
      'Kubernetes, of how many nobody knows',
      { JOB_COMPLETION_INDEX: '0' },
      'bad-shard: `JOB_COMPLETION_INDEX` is set, as by a Kubernetes Indexed Job, but `ESCALAB_SHARDS` is not, so nobody knows of how many',
    ],
    ['Slurm from 0', { SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_COUNT: '8', SLURM_ARRAY_TASK_MIN: '0', SLURM_ARRAY_TASK_MAX: '7' }, '1/8'],
    ['Slurm from 1', { SLURM_ARRAY_TASK_ID: '8', SLURM_ARRAY_TASK_COUNT: '8', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '8' }, '8/8'],
    [
      'Slurm in steps',
      { SLURM_ARRAY_TASK_ID: '5', SLURM_ARRAY_TASK_COUNT: '4', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '7', SLURM_ARRAY_TASK_STEP: '2' },
      '3/4',
    ],
    [
      'Slurm with gaps',
      { SLURM_ARRAY_TASK_ID: '5', SLURM_ARRAY_TASK_COUNT: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '6', SLURM_ARRAY_TASK_STEP: '1' },
      'bad-shard: the Slurm array has gaps, so its tasks cannot be counted; submit it as a range, such as `--array=1-8`',
    ],
    [
      'Slurm, of how many nobody knows',
      { SLURM_ARRAY_TASK_ID: '5' },
      'bad-shard: `SLURM_ARRAY_TASK_ID` is set, but `SLURM_ARRAY_TASK_COUNT` is not, so nobody knows of how many',
    ],
    ['GitLab', { CI_NODE_INDEX: '3', CI_NODE_TOTAL: '8' }, '3/8'],
    ['CircleCI', { CIRCLE_NODE_INDEX: '2', CIRCLE_NODE_TOTAL: '8' }, '3/8'],
    ['Buildkite', { BUILDKITE_PARALLEL_JOB: '2', BUILDKITE_PARALLEL_JOB_COUNT: '8' }, '3/8'],
    ['what is no number', { CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '8' }, 'bad-shard: `CI_NODE_INDEX` is `x`, which is no whole number'],
  ])('%s', (_name, env, expected) => {
    expect(said('auto', env)).toBe(expected);
  });
});
