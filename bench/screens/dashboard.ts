import type { Section } from '../section.ts';
import { CLI } from './big-run.ts';
import { median } from './resave.ts';
import { onTerminal } from './terminal.ts';

const OPEN_MS = 1_500;
const KEY_MS = 50;
const SIZE = { columns: 200, rows: 50 } as const;
const OPENINGS = 5;

/** Keys one after the other, and what the terminal is told when they are answered: anything at all. */
const KEYS: readonly (readonly [name: string, keys: string])[] = [
  ['down', 'j'],
  ['up', 'k'],
  ['list', '8'],
  ['down the list', 'j'],
  ['page down', '\u001b[6~'],
  ['to the end', 'G'],
  ['to the top', 'g'],
  ['help', '?'],
  ['close help', 'x'],
  ['open a conversation', '\r'],
];

/** How soon the dashboard of a big run is there, node's start included, and how soon it answers a key. */
export async function dashboard(run: string): Promise<Section> {
  const opened: number[] = [];
  for (let at = 0; at < OPENINGS; at += 1) {
    const screen = onTerminal(`node ${CLI} dashboard ${run}`, SIZE);
    opened.push(await screen.opened(/trapped/));
    screen.close();
  }
  const screen = onTerminal(`node ${CLI} dashboard ${run}`, SIZE);
  await screen.opened(/trapped/);
  const answered: { readonly name: string; readonly ms: number }[] = [];
  for (const [name, keys] of KEYS) {
    await settled();
    answered.push({ name, ms: await screen.press(keys, /./s).catch(() => Promise.reject(new Error(`nothing answered the key: ${name}`))) });
  }
  screen.close();
  const slowest = answered.reduce((one, other) => (other.ms > one.ms ? other : one));
  return {
    kind: 'measured',
    title: 'the dashboard of a big run',
    lines: [
      `first screen after ${opened.map((ms) => ms.toFixed(0)).join(', ')} ms, node's start and the terminal's included`,
      `keys: ${answered.map(({ name, ms }) => `${name} ${ms.toFixed(0)}`).join(', ')} ms`,
    ],
    figures: { opened, answered },
    rows: [
      { what: 'opening (median)', figure: `${median(opened).toFixed(0)} ms`, limit: `${OPEN_MS} ms`, holds: median(opened) < OPEN_MS },
      { what: `the slowest key: ${slowest.name}`, figure: `${slowest.ms.toFixed(0)} ms`, limit: `${KEY_MS} ms`, holds: slowest.ms < KEY_MS },
    ],
  };
}

/** What a key set off has to be over before the next is timed. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 400));
}
