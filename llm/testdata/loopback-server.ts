import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { tychei } from '../../core/tychei.ts';
import type { TokenUsage } from '../port.ts';
import { fill } from '../simulated/fill.ts';

/** What goes wrong with one call, or one entry of a batch. */
export type Fault =
  | { readonly kind: 'rate-limited'; readonly retryAfter?: string }
  | { readonly kind: 'overloaded' | 'server-error' | 'bad-request' }
  /** The connection ends before a word, or in the middle of the answer; either way the model was paid. */
  | { readonly kind: 'cut' | 'cut-in-answer' | 'half-json' | 'html' }
  | { readonly kind: 'trickle' }
  | { readonly kind: 'wrong-schema' | 'not-json' | 'refusal' | 'max-tokens' | 'empty' | 'huge' | 'echo-key' }
  | { readonly kind: 'errored' | 'errored-for-good' | 'expired' | 'canceled' };

/** One call as the server saw it. */
export interface Seen {
  /** From 0, over all calls. */
  readonly n: number;
  readonly body: Body;
  readonly key: string;
  readonly isBatch: boolean;
}

export interface Body {
  readonly model: string;
  readonly max_tokens: number;
  readonly system: readonly { readonly text: string; readonly cache_control?: unknown }[];
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly output_config: { readonly format: { readonly schema: Record<string, unknown> } };
}

/** What a call cost, as the server counts it. */
export interface Paid {
  readonly body: Body;
  readonly isBatch: boolean;
  readonly usage: TokenUsage;
}

export interface LoopbackSettings {
  readonly latencyMs?: number | ((seen: Seen) => number);
  readonly fault?: (seen: Seen) => Fault | undefined;
  /** The value that is answered; without it, some value that the schema allows. */
  readonly answer?: (seen: Seen) => unknown;
  /** The only key that is taken; without it any is, and none. */
  readonly key?: string;
  /** The models that are known; without it all are. */
  readonly models?: readonly string[];
  /** Tokens of a prompt; without it one for four bytes. */
  readonly inputTokens?: (body: Body) => number;
  /** Whether every answer is as long as it may be, for the bill. */
  readonly isDear?: boolean;
  /** How often a batch is asked for before it has ended. @default 2 */
  readonly polls?: number;
  /** Whether there is a list of models. @default true */
  readonly listsModels?: boolean;
}

export interface Loopback {
  readonly url: string;
  /** Every call that reached a model: what is paid for. */
  readonly paid: Paid[];
  /** Every request to an endpoint, by its path. */
  readonly requests: readonly string[];
  readonly batches: ReadonlyMap<string, Batch>;
  /** Calls at work now, and the most there ever were. */
  readonly busy: { now: number; most: number };
  settings: LoopbackSettings;
  stop(): Promise<void>;
}

interface Entry {
  readonly custom_id: string;
  readonly params: Body;
}

interface Batch {
  readonly entries: readonly Entry[];
  polls: number;
  lines: readonly string[];
}

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

type State = Omit<Loopback, 'stop' | 'paid' | 'requests' | 'batches'> & { paid: Paid[]; requests: string[]; batches: Map<string, Batch>; url: string };

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

async function message(body: Body, key: string, response: ServerResponse, state: State): Promise<void> {
  const seen: Seen = { n: state.requests.length - 1, body, key, isBatch: false };
  const { latencyMs = 0, fault, models } = state.settings;
  if (models && !models.includes(body.model)) return void refuse(response, 404, 'not_found_error', `model: ${body.model}`);
  const broken = fault?.(seen);
  if (broken?.kind === 'rate-limited') return void refuse(response, 429, 'rate_limit_error', 'slow down', broken.retryAfter);
  if (broken?.kind === 'overloaded') return void refuse(response, 529, 'overloaded_error', 'overloaded');
  if (broken?.kind === 'bad-request') return void refuse(response, 400, 'invalid_request_error', 'bad request');
  state.busy.now += 1;
  state.busy.most = Math.max(state.busy.most, state.busy.now);
  await setTimeout(typeof latencyMs === 'function' ? latencyMs(seen) : latencyMs);
  state.busy.now -= 1;
  answer(seen, broken, response, state);
}

/** From here on the model has worked, whatever becomes of its answer. */
function answer(seen: Seen, fault: Fault | undefined, response: ServerResponse, state: State): void {
  const sent = JSON.stringify(messageOf(seen, fault, state));
  const half = sent.slice(0, sent.length / 2);
  switch (fault?.kind) {
    case 'server-error':
      return void refuse(response, 500, 'api_error', 'internal error');
    case 'cut':
      return void response.destroy();
    case 'cut-in-answer':
    case 'trickle':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': sent.length });
      response.write(half, () => (fault.kind === 'trickle' ? undefined : response.destroy()));
      return;
    case 'half-json':
      return void plain(response, 200, 'application/json', half);
    case 'html':
      return void plain(response, 200, 'text/html', '<h1>It works!</h1>');
    default:
      return void plain(response, 200, 'application/json', sent);
  }
}

function messageOf(seen: Seen, fault: Fault | undefined, state: State): object {
  const { body, isBatch } = seen;
  const text = textOf(seen, fault, state.settings);
  const input = state.settings.inputTokens?.(body) ?? Math.ceil(Buffer.byteLength(JSON.stringify([body.system, body.messages])) / 4);
  const output = state.settings.isDear || fault?.kind === 'max-tokens' ? body.max_tokens : Math.min(body.max_tokens, Math.ceil(text.length / 4));
  const usage = usageOf(body, input, output, state);
  state.paid.push({ body, isBatch, usage });
  const stop = fault?.kind === 'refusal' ? 'refusal' : fault?.kind === 'max-tokens' ? 'max_tokens' : 'end_turn';
  return {
    id: `msg_${state.paid.length}`,
    type: 'message',
    role: 'assistant',
    model: body.model,
    content: fault?.kind === 'empty' || fault?.kind === 'refusal' ? [] : [{ type: 'text', text }],
    stop_reason: stop,
    stop_sequence: null,
    usage: {
      input_tokens: usage.input,
      output_tokens: usage.output,
      cache_creation_input_tokens: usage.cacheWrite,
      cache_read_input_tokens: usage.cacheRead,
    },
  };
}

/** Instructions marked for the cache are written to it by whoever sends them first. */
function usageOf(body: Body, input: number, output: number, { paid }: State): TokenUsage {
  const [first] = body.system;
  if (!first?.cache_control) return { input, output, cacheWrite: 0, cacheRead: 0 };
  const kept = Math.min(input, Math.ceil(first.text.length / 4));
  const isFirst = !paid.some((one) => one.body.model === body.model && one.body.system[0]?.text === first.text);
  return { input: input - kept, output, cacheWrite: isFirst ? kept : 0, cacheRead: isFirst ? 0 : kept };
}

function textOf(seen: Seen, fault: Fault | undefined, { answer }: LoopbackSettings): string {
  const { schema } = seen.body.output_config.format;
  const sound = JSON.stringify(answer ? answer(seen) : fill(schema, tychei('loopback/').stream(JSON.stringify(seen.body.messages))));
  switch (fault?.kind) {
    case 'wrong-schema':
      return JSON.stringify({ something: 'else' });
    case 'not-json':
      return `Certainly! ${sound}`;
    case 'max-tokens':
      return sound.slice(0, sound.length / 2);
    case 'huge':
      return JSON.stringify('x'.repeat(10 * 1024 * 1024));
    case 'echo-key':
      return JSON.stringify({ text: `your key is ${seen.key}` });
    default:
      return sound;
  }
}

function create({ requests }: { requests: readonly Entry[] }, key: string, response: ServerResponse, state: State): void {
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

function batchOf(id: string, { entries, polls }: Batch, { settings, url }: State): object {
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

function keyOf({ headers }: IncomingMessage): string {
  return String(headers['x-api-key'] ?? headers.authorization?.replace('Bearer ', '') ?? '');
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function json(response: ServerResponse, status: number, value: object): void {
  plain(response, status, 'application/json', JSON.stringify(value));
}

function refuse(response: ServerResponse, status: number, type: string, words: string, retryAfter?: string): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  json(response, status, { type: 'error', error: { type, message: words } });
}

function plain(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}
