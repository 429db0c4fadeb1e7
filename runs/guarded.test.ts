import { describe, expect, it } from 'vitest';
import { MachineError } from '../core/errors.ts';
import { guarded } from './guarded.ts';

function thrown(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof MachineError ? `${error.problem.code} ${error.message}: ${error.problem.help}` : `other ${(error as Error).message}`;
  }
  return 'nothing';
}

describe('guarded', () => {
  const failing = (code: string) => () => {
    throw Object.assign(new Error(code), { code });
  };

  it.each(['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'EACCES', 'EPERM', 'EROFS', 'EEXIST', 'ENOTDIR'])('says what to do about %s', (code) => {
    expect(thrown(() => guarded('runs/x', failing(code)))).toMatch(
      /^cannot-write `runs\/x` cannot be written \([A-Z]+\): [A-Z].*, or name another folder with `--out`\.$/,
    );
  });

  it('says what else to do, where that is known', () => {
    expect(thrown(() => guarded('runs/x', failing('ENOSPC'), (mend) => `${mend}. Then go on.`))).toBe(
      'cannot-write `runs/x` cannot be written (ENOSPC): Free some space. Then go on.',
    );
  });

  it('passes on what is no trouble with the machine, and what is no trouble', () => {
    expect(thrown(() => guarded('runs/x', failing('EBADF')))).toBe('other EBADF');
    expect(guarded('runs/x', () => 7)).toBe(7);
  });
});
