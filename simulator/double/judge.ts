import type { Player } from '../../llm/simulated/simulated.ts';

/** How often it fails what it is shown, and how often it cannot tell. */
const FAILS = 0.15;
const CANNOT_TELL = 0.05;

/** Judges for the double: by chance, and without reading a word. It is no model, and none of its verdicts says anything. */
export const doubleJudge: Player = (_question, draw) => {
  const luck = draw();
  const verdict = luck < FAILS ? 'fail' : luck < FAILS + CANNOT_TELL ? 'cannot_tell' : 'pass';
  return { verdict, quote: '', reason: 'a throw of the dice by the stand-in' };
};
