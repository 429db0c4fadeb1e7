import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { batchOf, create } from './loopback/batches.ts';
import { message } from './loopback/message.ts';
import { json, plain, refuse } from './loopback/respond.ts';
import type { Batch, Body, Entry, Loopback, LoopbackSettings, Paid, State } from './loopback/settings.ts';

export type { Fault, Loopback, LoopbackSettings, Seen } from './loopback/settings.ts';

/** A server on this machine that speaks as much of the Messages API as is used here, and breaks where it is told to. */
export async function loopback(settings: LoopbackSettings = {}): Promise<Loopback> {
  const state = { url: '', paid: [] as Paid[], requests: [] as string[], batches: new Map<string, Batch>(), busy: { now: 0, most: 0 }, settings };
  const server = createServer((request, response) => {
    serve(request, response, state).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(state, { stop });
}

async function serve(request: IncomingMessage, response: ServerResponse, state: State): Promise<void> {
  const path = request.url ?? '';
  state.requests.push(`${request.method} ${path}`);
  const key = keyOf(request);
  const body = await read(request);
  if (state.settings.key !== undefined && key !== state.settings.key) return void refuse(response, 401, 'authentication_error', `invalid key ${key}`);
  const parts = path.split('/').slice(2);
  if (parts[0] === 'models') return void model(parts[1] ?? '', response, state);
  if (request.method === 'POST' && path === '/v1/messages') return message(JSON.parse(body) as Body, key, response, state);
  if (request.method === 'POST' && path === '/v1/messages/batches') return create(JSON.parse(body) as { requests: Entry[] }, key, response, state);
  const batch = state.batches.get(parts[2] ?? '');
  if (parts[1] !== 'batches' || !batch) return void plain(response, 404, 'text/html', '<h1>Not found</h1>');
  if (parts[3] === 'results') return void plain(response, 200, 'application/x-jsonl', `${batch.lines.join('\n')}\n`);
  batch.polls += 1;
  json(response, 200, batchOf(parts[2] ?? '', batch, state));
}

function model(id: string, response: ServerResponse, { settings }: State): void {
  if (settings.listsModels === false) plain(response, 404, 'text/html', '<h1>Not found</h1>');
  else if (settings.models && !settings.models.includes(id)) refuse(response, 404, 'not_found_error', `model: ${id}`);
  else json(response, 200, { type: 'model', id, display_name: id, created_at: '2026-01-01T00:00:00Z' });
}

function keyOf({ headers }: IncomingMessage): string {
  return String(headers['x-api-key'] ?? headers.authorization?.replace('Bearer ', '') ?? '');
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
