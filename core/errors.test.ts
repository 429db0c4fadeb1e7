import { describe, expect, it } from 'vitest';
import { formatPlace, InputError, MachineError } from './errors.ts';

describe('formatPlace', () => {
  it.each([
    [{ file: 'a.yaml' }, 'a.yaml'],
    [{ file: 'a.yaml', line: 3 }, 'a.yaml:3'],
    [{ file: 'a.yaml', line: 3, column: 7 }, 'a.yaml:3:7'],
    [{ file: 'a.yaml', column: 7 }, 'a.yaml'],
  ])('%j', (place, expected) => {
    expect(formatPlace(place)).toBe(expected);
  });
});

describe('errors', () => {
  it('carry every problem, and speak with the words of the first', () => {
    const error = new InputError({ code: 'a', message: 'one' }, { code: 'b', message: 'two' });
    expect(error.message).toBe('one');
    expect(error.name).toBe('InputError');
    expect(error.problems.map((problem) => problem.code)).toEqual(['a', 'b']);
  });

  it('keep what the machine said as their cause', () => {
    const cause = new Error('ENOSPC');
    const error = new MachineError({ code: 'cannot-write', message: 'full' }, { cause });
    expect(error.name).toBe('MachineError');
    expect([error.message, error.cause, error.problem.code]).toEqual(['full', cause, 'cannot-write']);
  });
});
