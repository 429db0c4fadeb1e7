import type { ModelRequest } from './port.ts';

/** What is asked, but for whom, of which model and where in the run. */
export type Prompt<T> = Pick<ModelRequest<T>, 'system' | 'messages' | 'answer' | 'maxTokens' | 'promptVersion'>;
