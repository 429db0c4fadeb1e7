import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineBuffer } from './line-buffer.ts';

it('holds the lines as they would be joined and encoded, whatever it could hold at first', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 8 }), { maxLength: 4 }),
      fc.integer({ min: 1, max: 200 }),
      (takes, capacity) => {
        const buffer = lineBuffer(capacity);
        for (const lines of takes) {
          for (const line of lines) buffer.add(line);
          const expected = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          expect(buffer.size()).toBe(expected.length);
          expect(Buffer.from(buffer.take()).equals(expected)).toBe(true);
          expect(buffer.size()).toBe(0);
        }
      },
    ),
  );
});
