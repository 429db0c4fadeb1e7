import { stripVTControlCharacters } from 'node:util';
import { Text } from 'ink';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App, type AppProps } from './app.tsx';
import { madeSource } from './testdata/run.ts';
import { widthOf } from './text/width.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const NARROW = { columns: 80, rows: 24 };
const WIDE = { columns: 200, rows: 50 };

function open(over: Partial<AppProps> = {}) {
  let quits = 0;
  const props: AppProps = { source: madeSource(), size: NARROW, colour: false, onQuit: () => (quits += 1), ...over };
  widen(props.size.columns);
  const app = render(<App {...props} />);
  // Weight and reversal are no part of the words.
  const words = () => stripVTControlCharacters(app.lastFrame() ?? '');
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      app.stdin.write(key);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { ...app, words, press, quits: () => quits, show: (next: Partial<AppProps>) => app.rerender(<App {...props} {...next} />) };
}

/** It breaks before it finds anything. */
function brokenSearch(): AsyncIterable<number> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('the file of records is gone')) }) };
}

/** The library's terminal has 100 columns, whatever is shown on it. */
function widen(columns: number): void {
  const { stdout } = render(<Text> </Text>);
  vi.spyOn(Object.getPrototypeOf(stdout), 'columns', 'get').mockReturnValue(columns);
}

describe('the dashboard', () => {
  it('opens on the comparison', () => {
    expect(open().words()).toMatchInlineSnapshot(`
      "escalab  suite made  24 customers in 12 families            runs/made 2026-03-03
      [1 Compare] 2 Outcomes 3 When 4 Triggers 5 Kinds 6 Plane 7 Pair 8 List 9 Past
      Which policy serves customers best?
       ▸policy   trapped         for nothing      precision  recall
      › careful  0 (0–55)     a  900 (402–900) a  50 % a     100 % a
        bold     100 (45–100) a  450 (94–806)  a   0 % a       0 % a
        bounds: trivial policies that mark the extremes, not candidates
        never    100 (45–100)    0 (0–498)           –         0 %  

        Who shares a letter may be no different: their intervals overlap.
        No test yet: t tests the pair.

        careful hands over 100 % (56–100); against 5–15 %: above 20 %!
        0      5             15                                 40 %
        ·······░░░░░░░░░░░░░░░···································▸






      everything that careful got wrong   enter: 12 conversations
      arrows choose   enter conversations   t test pairs   ? help   q quit"
    `);
  });

  it.each([NARROW, WIDE])('shows every screen in $columns × $rows', async (size) => {
    const { press, words } = open({ size });
    for (const key of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '?']) {
      await press(key);
      expect(Math.max(...words().split('\n').map(widthOf))).toBeLessThanOrEqual(size.columns);
      expect(words().split('\n')).toHaveLength(size.rows - 1);
    }
  });

  it('drills from a cell to its conversations and reads one', async () => {
    const { press, words } = open();
    await press('\u001b[C', '\r');
    expect(words()).toContain('/ outcome:missed,late by:careful');
    await press('\u001b', '\u001b[B', '\u001b[C', '\r');
    expect(words()).toContain('/ outcome:unnecessary by:bold');
    await press('\r');
    expect(words()).toContain('As bold went through it');
    expect(words()).toContain('I want my 640 USD back for order A-1093.');
  });

  it('says why a search broke off, and goes on', async () => {
    const source = { ...madeSource(), search: brokenSearch };
    const { press, words } = open({ source, start: { screen: 'list', filter: 'text:refund' }, size: WIDE });
    await vi.waitFor(() => expect(words()).toContain('the search broke off: the file of records is gone'));
    await press('1');
    expect(words()).toContain('Which policy serves customers best?');
  });

  it('quits', async () => {
    const { press, quits } = open();
    await press('q');
    await vi.waitFor(() => expect(quits()).toBe(1));
  });
});
