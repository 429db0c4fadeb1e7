import type { Given } from '../answerer.ts';
import type { Question } from '../question.ts';

/** A question that waits for its answer, here or in a batch. */
export interface Waiting {
  readonly question: Question;
  readonly answer: Promise<Given>;
  readonly give: (given: Given) => void;
  readonly fail: (error: unknown) => void;
  /** How often it was put into a batch. */
  tried: number;
}

export function waitingFor(question: Question, tried = 0): Waiting {
  let give: Waiting['give'] = () => undefined;
  let fail: Waiting['fail'] = () => undefined;
  const answer = new Promise<Given>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  // Of a batch that an earlier process sent, perhaps nobody asks again.
  answer.catch(() => undefined);
  return { question, answer, give, fail, tried };
}
