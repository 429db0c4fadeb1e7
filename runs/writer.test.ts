import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError, MachineError } from '../core/errors.ts';
import { blockOf } from './block.ts';
import { RUN_FILES } from './folder.ts';
import { aRecord } from './testdata/run.ts';
import { openRecords } from './writer.ts';
import { afterWriting, NOTHING_WRITTEN } from './written.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-writer-'));
  writeFileSync(join(folder, RUN_FILES.records), '');
});
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, RUN_FILES.records);
const written = () => readFileSync(file(), 'utf8');

const [ONE, TWO] = [blockOf([aRecord(['ä\u2028'], 1), aRecord([], 2)]), blockOf([aRecord(['two'], 3)])];
const text = (block: typeof ONE) => new TextDecoder().decode(block.lines);

describe('openRecords', () => {
  it('appends blocks as they are, at once', () => {
    const writer = openRecords(folder);
    writer.append(ONE);
    expect(written()).toBe(text(ONE));
    writer.append(TWO);
    writer.sync();
    writer.close();
    expect(written()).toBe(text(ONE) + text(TWO));
    expect(ONE.counts.conversations).toBe(2);
  });

  it('cuts off what is not kept, and goes on there', () => {
    writeFileSync(file(), `${text(ONE)}{"v":1,"scen`);
    const writer = openRecords(folder, afterWriting(NOTHING_WRITTEN, ONE.lines));
    writer.append(TWO);
    writer.close();
    expect(written()).toBe(text(ONE) + text(TWO));
  });

  it('does not write on where somebody else has written', () => {
    const writer = openRecords(folder);
    writer.append(ONE);
    appendFileSync(file(), text(ONE));
    expect(() => writer.append(TWO)).toThrow(InputError);
    writer.close();
    expect(written()).toBe(text(ONE) + text(ONE));
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, and how to go on', () => {
    rmSync(file());
    symlinkSync('/dev/full', file());
    const writer = openRecords(folder);
    const error = (() => {
      try {
        writer.append(ONE);
      } catch (thrown) {
        return thrown;
      }
    })();
    writer.close();
    if (!(error instanceof MachineError)) throw error;
    expect(`${error.message.replace(folder, '…')}: ${error.problem.help}`).toBe(
      '`…` cannot be written (ENOSPC): Free some space, then go on with `escalab runs resume`.',
    );
  });

  it('cannot be opened in a folder that is a file', () => {
    expect(() => openRecords(file())).toThrow(MachineError);
  });
});
