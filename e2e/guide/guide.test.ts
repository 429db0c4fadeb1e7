import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folderWith } from '../support/cli.ts';
import { changed, isAsPrinted, stepsOf } from './page.ts';
import { Reader } from './reader.ts';

const steps = stepsOf(readFileSync(join(import.meta.dirname, '../../docs/guide.md'), 'utf8'));

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const hasJq = canRun('jq');

describe('the guide, followed from an empty folder', () => {
  const folder = folderWith({});
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const reader = new Reader(folder);

  // One after the other: each step stands on those before it.
  for (const step of steps) {
    if (step.kind === 'console') {
      for (const { command, output } of step.commands) {
        it.skipIf(command.startsWith('jq ') && !hasJq)(command, async () => {
          const { code, text } = await reader.type(command);
          expect(code).toBe(0);
          if (!isAsPrinted(output, text)) expect(text).toBe(output);
        });
      }
    } else if (step.kind === 'excerpt') {
      it(`${step.file} holds what is shown of it`, () => {
        expect(reader.has(step)).toBe(true);
      });
    } else {
      it(`${step.kind} ${step.file}`, () => {
        reader.edit(step);
      });
    }
  }

  it('goes through every command that a user needs', () => {
    const typed = steps.flatMap((step) => (step.kind === 'console' ? step.commands.map(({ command }) => command.split(' ').slice(0, 2).join(' ')) : []));
    expect(typed).toEqual(
      expect.arrayContaining(['escalab init', 'escalab check', 'escalab run', 'escalab show', 'escalab score', 'escalab runs', 'escalab gate']),
    );
  });
});

describe('how the guide is read', () => {
  it('takes what is printed as it is, but for line breaks and what is left out', () => {
    expect(isAsPrinted('one two\nthree\n', 'one\n  two three')).toBe(true);
    expect(isAsPrinted('one\n…\nfour\n', 'one two three four')).toBe(true);
    expect(isAsPrinted('one\n…\n', 'one two')).toBe(true);
    expect(isAsPrinted('one two\n', 'one two three')).toBe(false);
    expect(isAsPrinted('two\n', 'one two')).toBe(false);
    expect(isAsPrinted('', 'one')).toBe(false);
    expect(isAsPrinted('one\n…\nthree\n', 'one two')).toBe(false);
  });

  it('changes only what is there once', () => {
    expect(changed('a\nb\nc\n', ' a\n-b\n+x\n+y\n c\n')).toBe('a\nx\ny\nc\n');
    expect(() => changed('a\na\n', '-a\n')).toThrow('2 times');
    expect(() => changed('a\n', '-b\n')).toThrow('0 times');
  });
});
