import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RESULTS = ['conversations.jsonl', 'scores.json', 'report.txt', 'index.json'] as const;

/** What a run comes to. */
export function resultsOf(folder: string): string[] {
  return RESULTS.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Leaves a finished run as a `kill -9` would have left it after so many bytes of its records. */
export function cutOff(folder: string, bytes: number): void {
  truncateSync(join(folder, 'conversations.jsonl'), bytes);
  for (const name of ['scores.json', 'report.txt', 'index.json']) rmSync(join(folder, name), { force: true });
  editInfo(folder, ({ counts: _counts, finished: _finished, written: _written, ...info }) => ({ ...info, status: 'running' }));
}

export function editInfo(folder: string, change: (info: Record<string, unknown>) => object): void {
  const file = join(folder, 'run.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
}
