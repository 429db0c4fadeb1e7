import type { LanguageModel, ModelAddress } from '../../llm/port.ts';
import type { Prompt } from '../../llm/prompt.ts';
import { occursIn } from '../handoff/quotes.ts';
import { faithfulPrompt } from './faithful-prompt.ts';
import type { Judgement } from './judgement.ts';
import { kindPrompt } from './kind-prompt.ts';
import { QUESTIONS, type Question } from './question.ts';
import type { Subject } from './subject.ts';
import type { JudgeVerdict } from './verdict.ts';

/** How often a verdict is asked for before it is none. */
const MOST_TRIES = 2;
const LONGEST = 600;

const PROMPTS: Readonly<Record<Question, (subject: Subject) => Prompt<JudgeVerdict>>> = {
  faithful: ({ summary, messages }) => faithfulPrompt(summary, messages),
  kind: ({ say, messages }) => kindPrompt(say, messages),
};

/**
 * Settles every question about a handoff: by rules where they find a fault, else by a model. A verdict whose quote stands nowhere in what
 * was judged is taken for none: whoever cannot show it cannot tell.
 * @throws ModelError (or rejects with it) where nobody could be asked
 */
export function judgeHandoff(subject: Subject, model: LanguageModel, modelId: string, signal?: AbortSignal): Promise<Judgement[]> {
  return Promise.all(
    QUESTIONS.map(async (question): Promise<Judgement> => {
      const { scenario, trial, variant, settled, summary } = subject;
      const about = { v: 1 as const, scenario, trial, variant, question };
      const fault = settled[question];
      if (fault !== undefined) return { ...about, verdict: 'fail', by: 'rules', quote: '', reason: fault };
      if (question === 'faithful' && summary === '')
        return { ...about, verdict: 'cannot_tell', by: 'rules', quote: '', reason: 'nothing is passed on in words' };
      return { ...about, by: 'model', ...(await asked(subject, question, model, modelId, signal)) };
    }),
  );
}

type Said = Pick<Judgement, 'verdict' | 'model' | 'prompt' | 'quote' | 'reason'>;

async function asked(subject: Subject, question: Question, model: LanguageModel, modelId: string, signal: AbortSignal | undefined): Promise<Said> {
  const prompt = PROMPTS[question](subject);
  const address: Omit<ModelAddress, 'attempt'> = {
    conversation: `${subject.scenario}#${subject.trial}`,
    course: `${question} of ${subject.variant}`,
    turn: subject.messages.at(-1)?.turn ?? 0,
  };
  let why = '';
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const answer = await model.ask({ ...prompt, role: 'judge', model: modelId, address: { ...address, attempt } }, signal);
    if (answer.kind === 'answered') return { ...shown(answer.value, subject), model: answer.model, prompt: prompt.promptVersion };
    why = `the judge gave no verdict (${answer.kind}): ${answer.detail}`;
  }
  return { verdict: 'cannot_tell', model: modelId, prompt: prompt.promptVersion, quote: '', reason: why.slice(0, LONGEST) };
}

function shown({ verdict, quote, reason }: JudgeVerdict, subject: Subject): Pick<Said, 'verdict' | 'quote' | 'reason'> {
  const said = { quote: quote.slice(0, LONGEST), reason: reason.slice(0, LONGEST) };
  const texts = [subject.summary, subject.say, ...subject.messages.map(({ text }) => text)];
  if (quote.trim() === '' || texts.some((text) => occursIn(quote, text))) return { verdict, ...said };
  return { verdict: 'cannot_tell', ...said, reason: `it quotes what stands nowhere: ${said.reason}`.slice(0, LONGEST) };
}
