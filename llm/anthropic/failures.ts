import { ModelError, type ModelTrouble } from '../errors.ts';
import { type Failure, TryFailed } from '../flow/try-failed.ts';
import { type Access, secretName, withoutSecret } from './access.ts';
import { retryAfterMs } from './retry-after.ts';
import type { Sdk } from './sdk.ts';

/** What was tried, for the words of an error. */
export interface Tried {
  readonly access: Access;
  readonly model: string;
}

const MOST_OF_THEIR_WORDS = 200;
const HELP = 'Check the network and `ANTHROPIC_BASE_URL`, and resume the run.';
/** Codes of a connection that was never made. */
const NOT_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * Why a try came to nothing, by the class of the library's error and never by its words.
 * @returns the error itself where it is none of the service or the network: then it is a fault of ours
 */
export function classify(error: unknown, { errors }: Sdk, tried: Tried): unknown {
  if (error instanceof TryFailed || error instanceof ModelError) return error;
  // Whoever was told to stop from outside has said so before; what is left are deadlines.
  if (error instanceof errors.APIConnectionTimeoutError || error instanceof errors.APIUserAbortError) return new TryFailed(broken(tried, 'it took too long'));
  if (error instanceof errors.APIConnectionError)
    return new TryFailed(NOT_CONNECTED.has(causeOf(error)) ? unreached(tried, causeOf(error)) : broken(tried, causeOf(error)));
  if (error instanceof errors.APIError && error.status !== undefined) return new TryFailed(refused(error, errors, tried));
  // An answer that broke off or is no JSON: raised while it is read, by the network library or by the parser.
  if (error instanceof SyntaxError || error instanceof TypeError || isAbort(error)) return new TryFailed(broken(tried, causeOf(error)));
  return error;
}

/** No usable answer arrived: the call may have been worked on and paid for. */
export function broken({ access: { baseUrl } }: Tried, why: string): Failure {
  const words = { message: `no usable answer came from \`${baseUrl}\` (${why})`, help: HELP };
  return { error: new ModelError('model-unreachable', 'conversation', words), again: 'a-few-times', spent: 'unknown' };
}

/** No connection came about: nothing was asked, so nothing can have been paid. */
function unreached({ access: { baseUrl } }: Tried, why: string): Failure {
  const words = { message: `\`${baseUrl}\` could not be reached (${why})`, help: HELP };
  return { error: new ModelError('model-unreachable', 'conversation', words), again: 'when-free', spent: 'nothing' };
}

type ApiError = InstanceType<Sdk['errors']['APIError']>;

function refused(error: ApiError, errors: Sdk['errors'], tried: Tried): Failure {
  const { baseUrl } = tried.access;
  const fail = (trouble: ModelTrouble, reach: 'conversation' | 'run', message: string, help: string) => new ModelError(trouble, reach, { message, help });
  const theirs = theirWords(error, tried);
  const busy = fail(
    'model-overloaded',
    'conversation',
    `\`${baseUrl}\` stayed too busy to answer${theirs}`,
    'Resume the run later, or with fewer calls at once.',
  );
  if (error instanceof errors.RateLimitError || error instanceof errors.OverloadedError) {
    return { error: busy, again: 'when-free', spent: 'nothing', retryAfterMs: retryAfterMs(error.headers as Headers | undefined) };
  }
  if (error instanceof errors.AuthenticationError || error instanceof errors.PermissionDeniedError) {
    const message = `\`${baseUrl}\` refused the key in \`${secretName(tried.access)}\`${theirs}`;
    return final(fail('model-key-refused', 'run', message, 'Check that the key is whole, still valid, and may use this model.'));
  }
  if (error instanceof errors.NotFoundError) {
    if (error.type === 'not_found_error')
      return final(fail('unknown-model', 'run', `\`${baseUrl}\` knows no model \`${tried.model}\``, 'Correct the model id.'));
    return final(fail('no-messages-api', 'run', `\`${baseUrl}\` has no Messages API`, 'Check `ANTHROPIC_BASE_URL`: it is the address before `/v1/messages`.'));
  }
  if (error instanceof errors.PaymentRequiredError) {
    return final(fail('model-request-refused', 'run', `\`${baseUrl}\` asks for payment${theirs}`, 'Settle it with the provider, and resume the run.'));
  }
  if (error instanceof errors.RequestTimeoutError || error instanceof errors.ConflictError || error instanceof errors.InternalServerError) {
    const failed = fail('model-unreachable', 'conversation', `\`${baseUrl}\` kept failing (${error.status})${theirs}`, 'Resume the run later.');
    return { error: failed, again: 'a-few-times', spent: 'unknown', retryAfterMs: retryAfterMs(error.headers as Headers | undefined) };
  }
  const message = `\`${baseUrl}\` refused the request (${error.status})${theirs}`;
  return final(fail('model-request-refused', 'conversation', message, 'The request itself is at fault: see what it says about it.'));
}

function final(error: ModelError): Failure {
  return { error, again: 'no', spent: 'nothing' };
}

/** What the service says about it, on one line, without the secret. */
function theirWords({ apiMessage }: ApiError, { access }: Tried): string {
  const line = withoutSecret(apiMessage ?? '', access)
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? '' : `: ${line.length > MOST_OF_THEIR_WORDS ? `${line.slice(0, MOST_OF_THEIR_WORDS - 1)}…` : line}`;
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

/** The first code underneath, such as `ECONNREFUSED`, or that it took too long, or that it broke. */
function causeOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not valid JSON';
  const chain = causes(error);
  const code = chain.map((at) => (at as NodeJS.ErrnoException).code).find((code) => typeof code === 'string');
  if (code !== undefined) return code;
  return chain.some(isAbort) ? 'it took too long' : 'the connection broke';
}

/** An error and what it says it came from; a host with several addresses fails once for each, and the first tells enough. */
function causes(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  return [error, ...causes(error instanceof AggregateError ? error.errors[0] : error.cause)];
}
