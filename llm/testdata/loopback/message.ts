import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { tychei } from '../../../core/tychei.ts';
import type { TokenUsage } from '../../port.ts';
import { fill } from '../../simulated/fill.ts';
import { plain, refuse } from './respond.ts';
import type { Body, Fault, LoopbackSettings, Seen, State } from './settings.ts';

/** `POST /v1/messages`. */
export async function message(body: Body, key: string, response: ServerResponse, state: State): Promise<void> {
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

/** A message of the service, which is paid for once it is made. */
export function messageOf(seen: Seen, fault: Fault | undefined, state: State): object {
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
