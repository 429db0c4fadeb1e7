import type { PartOf } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { contradictsLabel } from './claims/mood.ts';
import { isRounded } from './figures.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';
import { occursIn } from './quotes.ts';

/** Score and peak are the signals'; the label does not contradict them; the quote stands in the turn that is named. */
export function judgeSentiment(part: PartOf<'sentiment'>, known: Case): Objection[] {
  const { observation, customer } = known;
  const { signals, so_far } = observation;
  const isKnown = signals.sentiment !== undefined || signals.frustration !== undefined;
  return [
    ...mustHold(part.score === undefined || (signals.sentiment !== undefined && isNear(part.score, signals.sentiment)), `the sentiment was not ${part.score}`),
    ...mustHold(isNear(part.peak_frustration, so_far.peak_frustration), `the highest frustration was ${so_far.peak_frustration}, not ${part.peak_frustration}`),
    ...mustHold(!contradictsLabel(part.label, known), `\`${part.label}\` contradicts the signals`),
    ...mustHold(
      customer.some(({ text, turn }) => turn === part.turn && occursIn(part.quote, text)),
      `the customer did not say at turn ${part.turn} what it quotes`,
      'made_up',
    ),
    ...mustTell(part.score !== undefined || signals.sentiment === undefined, 'it leaves out the perceived sentiment'),
    ...mustTell(part.label !== 'unknown' || !isKnown, 'it does not say how the customer sounds'),
    ...mustTell(/\S/.test(part.quote), 'it quotes nothing'),
  ];
}

/** Equal, as precisely as it was given, from one decimal on. */
function isNear(given: number, real: number): boolean {
  return given === real || (/\.\d/.test(String(given)) && isRounded(String(Math.abs(given)), [real]) && Math.sign(given) === Math.sign(real));
}
