import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Policy } from '../../policies/policy.ts';
import { openBlock } from '../../runs/block.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { openRecords, type RecordWriter } from '../../runs/writer.ts';
import { playConversation } from '../../simulator/conversation.ts';
import { type Stage, stageOf } from '../../simulator/stage.ts';
import { type Slot, TEAM } from './population.ts';

const SEED = 20260302;
const MAX_TURNS = 20;
/** Conversations that a run plays and writes at a time. */
const BLOCK = 512;

export function stageFor(policies: readonly Policy[]): Stage {
  return stageOf(TEAM, policies, { seed: SEED, maxTurns: MAX_TURNS });
}

/** Plays the slots and hands on each record. */
export async function playSlots(stage: Stage, slots: readonly Slot[], take: (record: ConversationRecord) => void): Promise<void> {
  for (const { scenario, trial } of slots) {
    const played = playConversation(stage, scenario, trial);
    take(played instanceof Promise ? await played : played);
  }
}

/** Plays the slots and writes their records, a block at a time, as a run does. */
export async function playToFile(stage: Stage, slots: readonly Slot[], records: RecordWriter): Promise<void> {
  for (let from = 0; from < slots.length; from += BLOCK) {
    const block = openBlock();
    await playSlots(stage, slots.slice(from, from + BLOCK), block.add);
    records.append(block.close());
  }
}

/** Writes what is made of each record, in the same blocks. */
export function writeToFile(kept: readonly ConversationRecord[], records: RecordWriter, make: (record: ConversationRecord) => ConversationRecord): void {
  for (let from = 0; from < kept.length; from += BLOCK) {
    const block = openBlock();
    for (const record of kept.slice(from, from + BLOCK)) block.add(make(record));
    records.append(block.close());
  }
}

/** The same file, and how much was written to it. */
export function weighed(records: RecordWriter): RecordWriter & { readonly bytes: () => number } {
  let bytes = 0;
  const append: RecordWriter['append'] = (block) => {
    bytes += block.lines.length;
    records.append(block);
  };
  return { ...records, append, bytes: () => bytes };
}

/** A writer of records into a folder that is gone afterwards. */
export async function withRecords<T>(use: (records: RecordWriter) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'escalab-bench-'));
  const records = openRecords(folder);
  try {
    return await use(records);
  } finally {
    records.close();
    rmSync(folder, { recursive: true });
  }
}
