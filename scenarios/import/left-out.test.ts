import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { LEFT_OUT_HEAD, leftOutRow } from './left-out.ts';

const place = { file: 'in.csv', line: 7 };

describe('leftOutRow', () => {
  it('says where the conversation begins, and where in it the fault is', () => {
    const problem = { code: 'not-utf8', message: 'the cell, of `a "b"`\nis bad', place: { file: 'in.csv', line: 9, column: 3 }, help: 'Save it.' };
    expect(parse(LEFT_OUT_HEAD + leftOutRow(place, problem))).toEqual([
      ['line', 'column', 'code', 'what', 'help'],
      ['7', '3', 'not-utf8', 'line 9: the cell, of `a "b"`\nis bad', 'Save it.'],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('makes text of what a spreadsheet would run: %j', (message) => {
    const [row] = parse(leftOutRow(place, { code: 'x', message, help: message }));
    expect(row?.slice(3)).toEqual([`'${message}`, `'${message}`]);
  });
});
