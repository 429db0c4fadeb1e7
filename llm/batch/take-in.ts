import type { Cassette } from '../cassette/cassette.ts';
import type { Reservation } from '../money/budget.ts';
import type { BatchEntry, BatchResult } from './service.ts';
import type { Waiting } from './waiting.ts';

/** An entry of a batch that is out. */
export interface Sent extends BatchEntry {
  readonly waiting: Waiting;
  /** Missing where the ledger of the process that sent it is. */
  readonly reservation: Reservation | undefined;
}

/** Puts on the cassette what a batch brought, and books it; an entry of which nothing is said may have been paid for. */
export function takeIn(sent: readonly Sent[], results: ReadonlyMap<string, BatchResult>, cassette: Cassette): void {
  for (const { id, question } of sent) {
    const result = results.get(id);
    if (result?.how === 'given' && !cassette.find(question)) cassette.put(question, result.given);
  }
  for (const one of sent) book(one, results.get(one.id));
}

function book({ reservation }: Sent, result: BatchResult | undefined): void {
  if (result?.how === 'given' && result.given.usage) reservation?.settle(result.given.usage);
  else if (result?.how === 'not-done') reservation?.release();
  else reservation?.lose();
}
