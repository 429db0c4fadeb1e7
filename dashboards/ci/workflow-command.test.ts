import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLine } from '../plain/safe-text.ts';
import { hostile } from './testdata/hostile.ts';
import { commandsIn } from './testdata/runner.ts';
import { withoutCommands, workflowCommand } from './workflow-command.ts';

describe('workflowCommand', () => {
  it('names file, line, column and title', () => {
    const place = { file: 'a, b/c:d.yaml', line: 3, column: 5 };
    expect(workflowCommand({ level: 'error', place, title: '50 %: x', message: 'one\ntwo, 100 %' })).toBe(
      '::error file=a%2C b/c%3Ad.yaml,line=3,col=5,title=50 %25%3A x::one two, 100 %25\n',
    );
    expect(workflowCommand({ level: 'notice', title: 't', message: 'm' })).toBe('::notice title=t::m\n');
  });

  it('is one command and says what was said, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (file, title, message) => {
        const found = commandsIn(workflowCommand({ level: 'warning', place: { file: `x${file}`, line: 1 }, title: `x${title}`, message }));
        expect(found).toEqual([
          { name: 'warning', properties: { file: `x${file}`, line: '1', title: safeLine(`x${title}`, 120) }, data: safeLine(message, 1000) },
        ]);
      }),
    );
  });
});

describe('withoutCommands', () => {
  it.each([
    ['::error::x', ': :error::x'],
    ['a\n \t::stop-commands::y\n', 'a\n \t: :stop-commands::y\n'],
    ['a ::error::x', 'a ::error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    [':: ', ': : '],
  ])('%j', (text, without) => {
    expect(withoutCommands(text, 'plain')).toBe(without);
  });

  it('leaves no command', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(commandsIn(withoutCommands(text, 'plain'))).toEqual([]);
      }),
    );
  });

  it('leaves JSON as it was', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const json = withoutCommands(JSON.stringify({ text }, null, 2), 'json');
        expect(JSON.parse(json)).toEqual({ text });
        expect(commandsIn(json)).toEqual([]);
      }),
    );
  });
});
