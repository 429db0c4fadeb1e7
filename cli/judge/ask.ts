import pLimit from 'p-limit';
import { judgeHandoff } from '../../evaluators/llm-judge/judge.ts';
import type { Judgement } from '../../evaluators/llm-judge/judgement.ts';
import type { Subject } from '../../evaluators/llm-judge/subject.ts';
import { ModelError } from '../../llm/errors.ts';
import type { LanguageModel } from '../../llm/port.ts';

/** Whom to ask, and how many handoffs at once. */
export interface Judging {
  readonly model: LanguageModel;
  readonly modelId: string;
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Is told how many were judged. */
  readonly at: (judged: number) => void;
}

export interface Judged {
  /** In the order of the handoffs. */
  readonly judgements: readonly Judgement[];
  /** Handoffs about which nobody could be asked, and why the first of them was not. */
  readonly errored: number;
  readonly why?: string;
  /** Why nothing more could be asked, where that is so. */
  readonly broke?: ModelError;
}

/** Judges handoffs; one about which nobody can be asked keeps none of the others from being judged. */
export async function judgeAll(subjects: readonly Subject[], { model, modelId, concurrency, signal, at }: Judging): Promise<Judged> {
  const limit = pLimit(concurrency);
  let [done, broke]: [number, ModelError | undefined] = [0, undefined];
  const one = async (subject: Subject): Promise<readonly Judgement[] | string> => {
    if (broke !== undefined || signal.aborted) return broke?.message ?? 'it was interrupted';
    try {
      const judged = await judgeHandoff(subject, model, modelId, signal);
      done += 1;
      at(done);
      return judged;
    } catch (error) {
      if (signal.aborted) return 'it was interrupted';
      if (!(error instanceof ModelError)) throw error;
      if (error.reach === 'run') broke ??= error;
      return error.message;
    }
  };
  const outcomes = await Promise.all(subjects.map((subject) => limit(() => one(subject))));
  const failed = outcomes.filter((outcome) => typeof outcome === 'string');
  const [why] = failed;
  return {
    judgements: outcomes.flatMap((outcome) => (typeof outcome === 'string' ? [] : outcome)),
    errored: failed.length,
    ...(why === undefined ? {} : { why }),
    ...(broke === undefined ? {} : { broke }),
  };
}
