import { InputError, type Problem } from '../core/errors.ts';
import { readInfo } from './folder.ts';
import { type Holder, holderOf, type Machine } from './lock.ts';
import type { RunInfo } from './run.ts';

/** How it stands with a run on disk. */
export type RunState =
  | { readonly is: 'finished' | 'interrupted'; readonly info: RunInfo }
  /** A process is at work on it. */
  | { readonly is: 'running'; readonly info: RunInfo; readonly holder: Holder }
  /** It says that it is running, and no process has it: that one was killed, or its machine failed. */
  | { readonly is: 'cut_off'; readonly info: RunInfo }
  /** `run.json` cannot be read. */
  | { readonly is: 'damaged'; readonly problem: Problem };

export function stateOf(folder: string, machine: Machine): RunState {
  let info: RunInfo;
  try {
    info = readInfo(folder);
  } catch (error) {
    const [problem] = error instanceof InputError ? error.problems : [];
    if (problem === undefined) throw error;
    return { is: 'damaged', problem };
  }
  const holder = holderOf(folder, machine);
  if (holder) return { is: 'running', info, holder };
  return { is: info.status === 'running' ? 'cut_off' : info.status, info };
}
