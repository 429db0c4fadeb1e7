import type { Answerer } from './answerer.ts';
import { ModelError } from './errors.ts';
import { placeInWords } from './question.ts';

/** Answers nothing: any attempt to ask the service is the end of the run. */
export function offline(): Answerer {
  return {
    give: (question) => {
      const message = `the network is ruled out by \`--offline\`, and no answer is on record (${placeInWords(question)})`;
      return Promise.reject(new ModelError('model-offline', 'run', { message, help: 'Leave `--offline` away, or play from a complete recording.' }));
    },
  };
}

/** Answers nothing: no model was asked for. */
export function off(): Answerer {
  return {
    give: (question) => {
      const message = `a model is needed (${placeInWords(question)}), but none may be asked`;
      return Promise.reject(new ModelError('model-off', 'run', { message, help: 'Say how: `--llm live`, `record`, `replay`, `batch` or `simulated`.' }));
    },
  };
}
