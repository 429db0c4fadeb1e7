import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { InputError, MachineError } from './errors.ts';
import { makeFolder, readingFailed, readTextFile } from './files.ts';

/** Even a superuser is refused this file: tests may run as one. */
const FORBIDDEN = 'forbidden.yaml';
vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const readFileSync = ((file: string, ...rest: []) => {
    if (file.endsWith(FORBIDDEN)) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    return fs.readFileSync(file, ...rest);
  }) as typeof fs.readFileSync;
  return { ...fs, readFileSync };
});

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'core-files-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** What is wrong with a file of these bytes, its folder left out. */
function refused(name: string, bytes: Uint8Array | string | undefined, maxBytes?: number) {
  const file = join(dir, name);
  if (bytes !== undefined) writeFileSync(file, bytes);
  try {
    readTextFile(file, maxBytes);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(({ code, message, place }) => [code, message.replaceAll(file, name), place?.file === file && place.line, place?.column]);
  }
  throw new Error('it was read');
}

describe('readTextFile', () => {
  it.each(['a: 1\n', 'žluťoučký 😀\n', 'no newline at the end', 'line\r\nbreaks\r\n'])('reads %j as it is', (text) => {
    writeFileSync(join(dir, 'good.yaml'), text);
    expect(readTextFile(join(dir, 'good.yaml'))).toBe(text);
  });

  it('leaves out a byte order mark', () => {
    writeFileSync(join(dir, 'bom.yaml'), '\uFEFFa: 1');
    expect(readTextFile(join(dir, 'bom.yaml'))).toBe('a: 1');
  });

  it('refuses what is missing', () => {
    expect(refused('none.yaml', undefined)).toEqual([['file-missing', '`none.yaml` does not exist', undefined, undefined]]);
    expect(refused('good.yaml/inside.yaml', undefined)).toEqual([['file-missing', '`good.yaml/inside.yaml` does not exist', undefined, undefined]]);
  });

  it('refuses a folder', () => {
    mkdirSync(join(dir, 'folder.yaml'));
    expect(refused('folder.yaml', undefined)).toEqual([['file-is-folder', '`folder.yaml` is a folder, not a file', undefined, undefined]]);
  });

  it.each(['', ' \n\t\n', '\uFEFF'])('refuses %j as empty', (text) => {
    expect(refused('empty.yaml', text)).toEqual([['file-empty', '`empty.yaml` is empty', undefined, undefined]]);
  });

  it('refuses a file one byte over the limit, and reads one at it', () => {
    const limit = 2 * 1024 * 1024;
    expect(refused('big.yaml', 'x'.repeat(limit + 1), limit)).toEqual([['file-too-large', '`big.yaml` has 3 MB; at most 2 MB are read', undefined, undefined]]);
    writeFileSync(join(dir, 'fits.yaml'), 'x'.repeat(limit));
    expect(readTextFile(join(dir, 'fits.yaml'), limit)).toHaveLength(limit);
  });

  it.each<[string, number[], number, number]>([
    ['at the start', [0xff, 0x61], 1, 1],
    ['on the third line', [0x61, 0x0a, 0x0a, 0x62, 0xc3, 0x28], 3, 2],
    ['after a character of two bytes', [0xc3, 0xa4, 0x80], 1, 2],
    ['a character cut off by the line', [0x61, 0xe2, 0x82, 0x0a, 0x62], 1, 2],
    ['a character cut off by the end', [0x61, 0x0a, 0xf0, 0x9f, 0x98], 2, 1],
    ['half of a surrogate pair', [0x61, 0xed, 0xa0, 0x80], 1, 2],
    ['Latin-1', [...Buffer.from('say: caf'), 0xe9, 0x0a], 1, 9],
  ])('finds a byte that is not UTF-8 %s', (_name, bytes, line, column) => {
    expect(refused('bytes.yaml', Uint8Array.from(bytes))).toEqual([['not-utf8', '`bytes.yaml` is not valid UTF-8', line, column]]);
  });

  it('says so when the machine forbids it', () => {
    writeFileSync(join(dir, FORBIDDEN), 'a: 1');
    expect(() => readTextFile(join(dir, FORBIDDEN))).toThrow(MachineError);
  });
});

describe('readingFailed', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code });

  it.each(['ENOENT', 'ENOTDIR'])('takes %s for a missing file', (code) => {
    expect(readingFailed('a.yaml', failure(code))).toMatchObject({ name: 'InputError', problems: [{ code: 'file-missing', place: { file: 'a.yaml' } }] });
  });

  it.each(['EACCES', 'EPERM'])('takes %s for trouble with the machine', (code) => {
    const cause = failure(code);
    expect(readingFailed('a.yaml', cause)).toMatchObject({ name: 'MachineError', message: '`a.yaml` may not be read', cause });
  });

  it('passes everything else through', () => {
    for (const error of [failure('EIO'), new InputError({ code: 'file-empty', message: 'empty' })]) expect(readingFailed('a.yaml', error)).toBe(error);
  });
});

describe('makeFolder', () => {
  it('makes a folder with those above it, and leaves one that is there', () => {
    const root = mkdtempSync(join(tmpdir(), 'escalab-'));
    makeFolder(join(root, 'a', 'b', 'c'));
    makeFolder(join(root, 'a', 'b', 'c'));
    expect(statSync(join(root, 'a', 'b', 'c')).isDirectory()).toBe(true);
    rmSync(root, { recursive: true });
  });

  it.skipIf(!existsSync('/proc/self'))('gives up where no folder can be made, in place of trying for ever', () => {
    expect(() => makeFolder('/proc/escalab/x')).toThrow(MachineError);
  });
});
