import { extname } from 'node:path';
import { InputError, type Problem } from '../../core/errors.ts';
import { loadPolicy } from '../../policies/load.ts';
import type { Policy } from '../../policies/policy.ts';
import { parsePromptPolicy } from '../../policies/prompt/load.ts';
import { parseRulePolicy } from '../../policies/rules/load.ts';
import { git } from './git.ts';
import { type Revision, revisionOf } from './revision.ts';
import type { Target } from './target.ts';
import { checkOut, type Tree } from './tree.ts';

/** A policy to play, and what has to be cleared away afterwards. */
export interface Candidate {
  readonly policy: Policy;
  /** Where it was asked for at a revision. */
  readonly commit?: string;
  readonly release: () => void;
}

/** Policies that are their text; a module may import what stands beside it. */
const TEXTS: Readonly<Record<string, (file: string, text: string) => Policy>> = { '.yaml': parseRulePolicy, '.yml': parseRulePolicy, '.md': parsePromptPolicy };
const MOST_BYTES = 8 * 1024 * 1024;

/** @throws InputError when the policy cannot be loaded, or not at that revision */
export async function loadCandidate(target: Extract<Target, { kind: 'policy' }>): Promise<Candidate> {
  const { file, revision, typed } = target;
  if (revision === undefined) return { policy: await loadPolicy(file), release: () => undefined };
  const at = revisionOf(file, revision);
  const parse = TEXTS[extname(file).toLowerCase()];
  return parse === undefined
    ? await moduleAt(at, typed)
    : { policy: renamed(parse(typed, textAt(at, typed)), at), commit: at.commit, release: () => undefined };
}

async function moduleAt(at: Revision, typed: string): Promise<Candidate> {
  const tree = checkOut(at);
  try {
    return { policy: renamed(await loadPolicy(tree.file), at), commit: at.commit, release: tree.release };
  } catch (error) {
    tree.release();
    throw error instanceof InputError ? inTheirWords(error, tree, typed) : error;
  }
}

function textAt({ root, commit, path }: Revision, typed: string): string {
  const bytes = git(root, ['cat-file', 'blob', `${commit}:${path}`], { most: MOST_BYTES });
  if (bytes === undefined) throw new InputError({ code: 'not-in-revision', message: `\`${typed}\` is no file`, help: 'Name a file, not a folder.' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError({ code: 'not-utf8', message: `\`${typed}\` is not valid UTF-8`, help: 'Name another revision.' });
  }
}

/** `balanced@main`: the name under which it stands beside its like of today, fit for a file. */
function renamed(policy: Policy, { name, path }: Revision): Policy {
  return {
    ...policy,
    name: `${policy.name}@${name.replaceAll(/[^\w.~^-]/g, '-')}`,
    source: { file: `${name}:${path}`, text: policy.source.text },
  };
}

/** The temporary copy means nothing to the user. */
function inTheirWords(error: InputError, tree: Tree, typed: string): InputError {
  const told = error.problems.map((problem): Problem => {
    const message = problem.message.replaceAll(tree.file, typed);
    return problem.place?.file === tree.file ? { ...problem, message, place: { ...problem.place, file: typed } } : { ...problem, message };
  });
  const [first, ...rest] = told;
  return first === undefined ? error : new InputError(first, ...rest);
}
