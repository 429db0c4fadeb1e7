import type { ServerResponse } from 'node:http';
import { messageOf } from './message.ts';
import { json, refuse } from './respond.ts';
import type { Batch, Body, Entry, Seen, State } from './settings.ts';

/** `POST /v1/messages/batches`. All is worked on at once; when it has ended is a matter of how often one asks. */
export function create({ requests }: { requests: readonly Entry[] }, key: string, response: ServerResponse, state: State): void {
  const n = state.requests.length - 1;
  const fault = state.settings.fault?.({ n, body: { model: 'batch' } as Body, key, isBatch: true });
  if (fault?.kind === 'rate-limited') return void refuse(response, 429, 'rate_limit_error', 'slow down', fault.retryAfter);
  const lines = requests.map(({ custom_id, params }, index) =>
    JSON.stringify({ custom_id, result: resultOf({ n: n * 1000 + index, body: params, key, isBatch: true }, state) }),
  );
  const id = `msgbatch_${state.batches.size + 1}`;
  // Any order is allowed; this one is never that of the requests.
  const batch: Batch = { entries: requests, polls: 0, lines: lines.toReversed() };
  state.batches.set(id, batch);
  if (fault?.kind === 'cut') response.destroy();
  else json(response, 200, batchOf(id, batch, state));
}

function resultOf(seen: Seen, state: State): object {
  const fault = state.settings.fault?.(seen);
  switch (fault?.kind) {
    case 'expired':
    case 'canceled':
      return { type: fault.kind };
    case 'errored':
      return { type: 'errored', error: { type: 'error', error: { type: 'api_error', message: 'internal error' } } };
    case 'errored-for-good':
      return { type: 'errored', error: { type: 'error', error: { type: 'invalid_request_error', message: 'bad request' } } };
    default:
      return { type: 'succeeded', message: messageOf(seen, fault, state) };
  }
}

/** A batch as the service shows it. */
export function batchOf(id: string, { entries, polls }: Batch, { settings, url }: State): object {
  const hasEnded = polls >= (settings.polls ?? 2);
  return {
    id,
    type: 'message_batch',
    processing_status: hasEnded ? 'ended' : 'in_progress',
    request_counts: { processing: hasEnded ? 0 : entries.length, succeeded: 0, errored: 0, canceled: 0, expired: 0 },
    results_url: hasEnded ? `${url}/v1/messages/batches/${id}/results` : null,
    created_at: '2026-01-01T00:00:00Z',
    expires_at: '2026-01-02T00:00:00Z',
  };
}
