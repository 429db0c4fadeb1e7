import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from './errors.ts';
import { type SourceLine, sourceLines, splitLines } from './lines.ts';

async function collect(source: AsyncIterable<SourceLine>): Promise<SourceLine[]> {
  const lines: SourceLine[] = [];
  for await (const line of source) lines.push(line);
  return lines;
}

/** All blocks in the same memory, as a file is read. */
async function* inBlocks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const block = Buffer.alloc(size);
  for (let start = 0; start < bytes.length; start += size) {
    const part = bytes.subarray(start, start + size);
    block.set(part);
    yield block.subarray(0, part.length);
  }
}

const shown = (lines: readonly SourceLine[]) => lines.map((line) => ('text' in line ? line.text : `!${line.problem.code}`));

describe('splitLines', () => {
  it('gives the same lines however the bytes are cut into blocks', async () => {
    const text = fc.array(
      fc.string({ unit: 'binary' }).map((line) => line.replaceAll('\n', ' ').replaceAll('\uFEFF', '')),
      { minLength: 1 },
    );
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const whole = lines.map((line) => Buffer.from(line, 'utf8').toString('utf8'));
        const read = await collect(splitLines(inBlocks(Buffer.from(`${whole.join('\n')}\n`), size), 'f'));
        expect(shown(read)).toEqual(whole);
        expect(read.map((line) => line.place.line)).toEqual(whole.map((_line, index) => index + 1));
      }),
    );
  });

  it('keeps separators that only look like line breaks inside the line', async () => {
    expect(shown(await collect(splitLines(inBlocks(Buffer.from('a\u2028b\u0085c\nd'), 4), 'f')))).toEqual(['a\u2028b\u0085c', 'd']);
  });

  it('spoils only the line whose bytes are not UTF-8, and says where', async () => {
    const bytes = Buffer.concat([Buffer.from('one\ntw'), Buffer.from([0xff]), Buffer.from('o\nthree')]);
    const lines = await collect(splitLines(inBlocks(bytes, 3), 'f'));
    expect(shown(lines)).toEqual(['one', '!not-utf8', 'three']);
    expect(lines[1]).toMatchObject({ problem: { place: { file: 'f', line: 2, column: 3 } } });
  });

  it('passes over a line that is too long and goes on', async () => {
    const lines = await collect(splitLines(inBlocks(Buffer.from(`ok\n${'x'.repeat(50)}\nend`), 7), 'f', 20));
    expect(shown(lines)).toEqual(['ok', '!line-too-long', 'end']);
  });
});

describe('sourceLines', () => {
  it('reads from a pipe, and from any byte of a file that is longer than a chunk', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'import-lines-'));
    try {
      const lines = Array.from({ length: 3 }, (_, line) => `${line}${'x'.repeat(700_000)}`);
      const [file, pipe] = [join(dir, 'a.jsonl'), join(dir, 'pipe')];
      writeFileSync(file, lines.join('\n'));
      expect(shown(await collect(sourceLines(file)))).toEqual(lines);
      expect(shown(await collect(sourceLines(file, undefined, 700_002)))).toEqual(lines.slice(1));
      execFileSync('mkfifo', [pipe]);
      spawn('cp', [file, pipe]);
      expect(shown(await collect(sourceLines(pipe)))).toEqual(lines);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  it('reads a file, and refuses what is none', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'import-lines-'));
    try {
      writeFileSync(join(dir, 'a.jsonl'), 'x\ny\n');
      expect(shown(await collect(sourceLines(join(dir, 'a.jsonl'))))).toEqual(['x', 'y']);
      await expect(collect(sourceLines(dir))).rejects.toThrow(/is a folder/);
      await expect(collect(sourceLines(join(dir, 'none')))).rejects.toThrow(InputError);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
