import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadPolicy } from '../../policies/load.ts';
import type { Policy } from '../../policies/policy.ts';
import { isRulePolicy } from '../../policies/rules/policy.ts';
import { type Project, type ProjectFlags, type ReadGround, readGround, withPolicies } from '../config/project.ts';
import { stampOf } from './files.ts';

/** Loads a project again and again; of it only what was saved since. */
export interface Reloader {
  /** @throws InputError as `loadProject`; what was loaded before still holds */
  readonly load: () => Promise<Project>;
  /** Files and folders that it was loaded from. */
  readonly files: () => readonly string[];
  /** Whether one of them was saved since. */
  readonly isOutOfDate: () => boolean;
  readonly close: () => Promise<void>;
}

export function openReloader(flags: ProjectFlags, cwd: string): Reloader {
  let base: { readonly stamp: string; readonly read: ReadGround } | undefined;
  let policies: readonly Policy[] = [];
  let stamp = '';
  const files = (): string[] =>
    base === undefined
      ? []
      : [...groundFiles(base.read), ...policies.filter(({ bound }) => !bound).map((policy) => policy.source.file), ...importsOf(policies)];
  const load = async (file: string): Promise<Policy> => {
    const known = policies.find((policy) => policy.source.file === file);
    // A module may import what changed, and nobody knows what; rules are their text.
    return known !== undefined && isRulePolicy(known) && known.source.text === readFileSync(file, 'utf8') ? known : loadPolicy(file);
  };
  return {
    load: async () => {
      if (base === undefined || base.stamp !== stampOf(groundFiles(base.read))) {
        const read = readGround(flags, cwd);
        base = { read, stamp: stampOf(groundFiles(read)) };
      }
      const project = await withPolicies(base.read, flags, cwd, load);
      const gone = policies.filter((policy) => !project.policies.includes(policy));
      policies = project.policies;
      stamp = stampOf(files());
      await Promise.all(gone.map((policy) => policy.close()));
      return project;
    },
    files,
    isOutOfDate: () => stampOf(files()) !== stamp,
    close: async () => {
      await Promise.all(policies.map((policy) => policy.close()));
    },
  };
}

function groundFiles({ ground: { config, teamFile, trafficFile, suite, team } }: ReadGround): string[] {
  const examples = team.intent_examples === undefined ? [] : [`${dirname(teamFile)}/${team.intent_examples}`];
  return [config, teamFile, ...examples, ...(trafficFile === undefined ? [] : [trafficFile]), ...suite.paths];
}

/** A module's neighbours, any of which it may import. */
function importsOf(policies: readonly Policy[]): string[] {
  return policies.filter((policy) => !isRulePolicy(policy)).map((policy) => dirname(policy.source.file));
}
