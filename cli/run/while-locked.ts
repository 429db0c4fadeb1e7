import { lockRun, type Machine, unlockRun } from '../../runs/lock.ts';

/**
 * Does something with a run that no other process does at the same time.
 * @throws InputError when another process has the run
 */
export async function whileLocked<T>(folder: string, machine: Machine, act: () => Promise<T>): Promise<T> {
  lockRun(folder, machine);
  try {
    return await act();
  } finally {
    unlockRun(folder, machine);
  }
}
