import type { Answerer } from '../answerer.ts';
import { TryFailed } from '../flow/try-failed.ts';
import type { Access } from './access.ts';
import { withoutSecret } from './access.ts';
import { broken, classify } from './failures.ts';
import { paramsOf } from './params.ts';
import { readMessage } from './read-message.ts';
import type { Sdk } from './sdk.ts';

/** The service, each question tried once. */
export function anthropic(sdk: Sdk, access: Access, timeoutMs: number): Answerer {
  return {
    give: async (question, signal) => {
      const tried = { access, model: question.model };
      // The library's own limit ends with the headers; a body may trickle for ever.
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const sent = await sdk.client.messages.create(paramsOf(question, sdk), { signal: signal ? AbortSignal.any([signal, deadline]) : deadline });
        const given = readMessage(sent, (text) => withoutSecret(text, access));
        if (!given) throw new TryFailed(broken(tried, 'it does not speak as the Messages API does'));
        return given;
      } catch (error) {
        signal?.throwIfAborted();
        throw classify(error, sdk, tried);
      }
    },
  };
}
