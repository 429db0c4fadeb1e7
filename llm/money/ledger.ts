import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import { makeFolder } from '../../core/files.ts';
import { written } from '../written.ts';
import type { Nanodollars } from './cost.ts';

const Usage = z.strictObject({ input: z.number(), output: z.number(), cacheRead: z.number(), cacheWrite: z.number() });

const Entry = z.union([
  z.strictObject({ call: z.string(), role: z.string(), model: z.string(), batch: z.boolean(), reserved: z.number() }),
  z.strictObject({ call: z.string(), usage: Usage, cost: z.number(), saved: z.number() }),
  z.strictObject({ call: z.string(), free: z.literal(true) }),
]);
export type LedgerEntry = z.infer<typeof Entry>;

/** Where what a run spends is written down, so that the cap holds over all the processes that work on it. */
export interface Ledger {
  /** What earlier processes wrote. */
  readonly earlier: readonly LedgerEntry[];
  write(entry: LedgerEntry): void;
  close(): void;
}

/** Kept in memory alone: for a run that cannot be resumed. */
export function noLedger(): Ledger {
  return { earlier: [], write: () => undefined, close: () => undefined };
}

/**
 * A file, a line an event. A call is in it before it is made: one that a `kill -9` interrupts stays booked in full.
 * @throws InputError when the file holds something else; MachineError, also when writing, when the system refuses
 */
export function openLedger(file: string): Ledger {
  const { earlier, descriptor } = written(file, () => {
    makeFolder(dirname(file));
    return { earlier: existsSync(file) ? readEntries(file) : [], descriptor: openSync(file, 'a') };
  });
  return {
    earlier,
    write: (entry) => void written(file, () => writeSync(descriptor, `${JSON.stringify(entry)}\n`)),
    close: () => closeSync(descriptor),
  };
}

function readEntries(file: string): LedgerEntry[] {
  const text = readFileSync(file, 'utf8');
  // What a kill cut off was written before anything was sent or after it was booked in full.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => parsed(file, line, index + 1));
}

function parsed(file: string, text: string, line: number): LedgerEntry {
  try {
    return Entry.parse(JSON.parse(text));
  } catch {
    const message = 'this line is no entry of a ledger of model calls';
    throw new InputError({ code: 'ledger-damaged', message, place: { file, line }, help: 'Restore the file; without it nobody knows what the run has spent.' });
  }
}

/** What a ledger comes to. */
export function sumOf(entries: readonly LedgerEntry[]): { readonly open: ReadonlyMap<string, Nanodollars>; readonly spent: Nanodollars } {
  const open = new Map<string, Nanodollars>();
  let spent = 0;
  for (const entry of entries) {
    if ('reserved' in entry) open.set(entry.call, entry.reserved);
    else {
      open.delete(entry.call);
      if ('cost' in entry) spent += entry.cost;
    }
  }
  return { open, spent };
}
