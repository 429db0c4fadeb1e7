import type { MessageBatchIndividualResponse } from '@anthropic-ai/sdk/resources/messages';
import type { BatchEntry, BatchResult, BatchService } from '../batch/service.ts';
import { ModelError } from '../errors.ts';
import { TryFailed } from '../flow/try-failed.ts';
import { placeInWords } from '../question.ts';
import { type Access, withoutSecret } from './access.ts';
import { broken, classify } from './failures.ts';
import { paramsOf } from './params.ts';
import { readMessage } from './read-message.ts';
import type { Sdk } from './sdk.ts';

/** How long a batch may take on its way there, or its results on their way back (ms). */
const TIMEOUT_MS = 600_000;
const deadline = () => ({ signal: AbortSignal.timeout(TIMEOUT_MS) });

/** Message Batches of the service. */
export function anthropicBatches(sdk: Sdk, access: Access): BatchService {
  const { batches } = sdk.client.messages;
  const tried = { access, model: '' };
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw classify(error, sdk, tried);
    }
  };
  const ofBatch = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await attempt(work);
    } catch (error) {
      throw isUnknown(error) ? lostBatch(id, access) : error;
    }
  };
  return {
    create: (entries) =>
      attempt(async () => {
        const requests = entries.map(({ id, question }) => ({ custom_id: id, params: paramsOf(question, sdk) }));
        const { id } = await batches.create({ requests }, deadline());
        if (typeof id !== 'string' || id === '') throw new TryFailed(broken(tried, 'it does not speak as the Batches API does'));
        return id;
      }),
    hasEnded: (batch) => ofBatch(batch, async () => (await batches.retrieve(batch, {}, deadline())).processing_status === 'ended'),
    results: (batch, entries) =>
      ofBatch(batch, async () => {
        const asked = new Map(entries.map((entry) => [entry.id, entry]));
        const results: BatchResult[] = [];
        for await (const line of await batches.results(batch, {}, deadline())) {
          const entry = asked.get(line.custom_id);
          const result = entry && resultOf(line, entry, access);
          if (result) results.push(result);
        }
        return results;
      }),
  };
}

/** `undefined` for an answer that is none. */
function resultOf({ result }: MessageBatchIndividualResponse, { id, question }: BatchEntry, access: Access): BatchResult | undefined {
  const notDone = (again: boolean, trouble: 'model-overloaded' | 'model-request-refused', why: string): BatchResult => {
    const words = { message: `${why} (${placeInWords(question)})`, help: 'Resume the run to ask again.' };
    return { id, how: 'not-done', again, error: new ModelError(trouble, 'conversation', words) };
  };
  switch (result.type) {
    case 'succeeded': {
      const given = readMessage(result.message, (text) => withoutSecret(text, access));
      return given && { id, how: 'given', given };
    }
    case 'errored': {
      const { type, message } = result.error.error;
      const why = `the service could not answer a request of a batch: ${withoutSecret(message, access)}`;
      return type === 'invalid_request_error' ? notDone(false, 'model-request-refused', why) : notDone(true, 'model-overloaded', why);
    }
    case 'canceled':
      return notDone(false, 'model-request-refused', 'the batch was cancelled');
    case 'expired':
      return notDone(true, 'model-overloaded', 'the batch expired before the service came to it');
    default:
      return undefined;
  }
}

function isUnknown(error: unknown): boolean {
  return error instanceof TryFailed && ['unknown-model', 'no-messages-api'].includes(error.failure.error.trouble);
}

function lostBatch(id: string, { baseUrl }: Access): ModelError {
  return new ModelError('model-request-refused', 'run', {
    message: `\`${baseUrl}\` knows no batch \`${id}\``,
    help: 'Use the key it was made with. If its results are gone for good, remove its file from the folder of batches: then it is asked, and paid, again.',
  });
}
