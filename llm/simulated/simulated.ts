import type { Draw } from '../../core/draws.ts';
import { tychei } from '../../core/tychei.ts';
import type { Answerer } from '../answerer.ts';
import { roughInput, roughTokens } from '../money/tokens.ts';
import type { ModelRole } from '../port.ts';
import type { Question } from '../question.ts';
import { fill } from './fill.ts';

/** What answers of the double bear as their model, so that it shows wherever they are shown. */
export const SIMULATED_MODEL = 'simulated';

/**
 * Plays one role for the double: a function of the question and of chance, drawn from the stream given. What it returns is held against the
 * schema like a model's answer. `undefined` leaves the question to the schema.
 */
export type Player = (question: Question, draw: Draw) => unknown;
export type Players = Readonly<Partial<Record<ModelRole, Player>>>;

/**
 * A stand-in for a model that needs no key and no network. The same question at the same address gets the same answer, whatever else was asked.
 * Chance hangs on who is asked where, and not on the words: variants that reach the same turn meet the same luck.
 *
 * Usage is counted at four bytes to a token.
 */
export function simulated(seed: number, players: Players): Answerer {
  return {
    give: async (question, signal) => {
      signal?.throwIfAborted();
      const draw = drawsFor(question, seed);
      const played = players[question.role]?.(question, draw);
      const text = JSON.stringify(played === undefined ? fill(question.schema, draw) : played);
      const usage = { input: roughInput(question), output: roughTokens(text), cacheRead: 0, cacheWrite: 0 };
      if (usage.output > question.maxTokens) return { kind: 'truncated', detail: `the answer was cut off after ${question.maxTokens} tokens`, usage };
      return { kind: 'said', text, usage, model: SIMULATED_MODEL };
    },
  };
}

function drawsFor({ role, promptVersion, address: { conversation, turn, attempt } }: Question, seed: number): Draw {
  return tychei(`${seed}/model/${role}/${conversation}/`).stream(`${turn}/${attempt}/${promptVersion}`);
}
