import type { Signals } from '../../core/observation.ts';
import { NEGATIVE } from '../../core/observe.ts';
import type { PartOf, SentimentLabel } from '../../policies/handoff/package.ts';
import type { Case } from './case.ts';
import { mustHold, mustTell, type Objection } from './objections.ts';
import { occursIn } from './quotes.ts';

const HARSH: readonly SentimentLabel[] = ['angry', 'frustrated'];
const MILD: readonly SentimentLabel[] = ['calm', 'friendly'];

/** Score and peak are the signals'; the label does not contradict them; the quote stands in the turn that is named. */
export function judgeSentiment(part: PartOf<'sentiment'>, { observation, customer }: Case): Objection[] {
  const { signals, so_far } = observation;
  const isKnown = signals.sentiment !== undefined || signals.frustration !== undefined;
  return [
    ...mustHold(part.score === undefined || part.score === signals.sentiment, `the sentiment was not ${part.score}`),
    ...mustHold(part.peak_frustration === so_far.peak_frustration, `the highest frustration was ${so_far.peak_frustration}, not ${part.peak_frustration}`),
    ...mustHold(!contradicts(part.label, signals), `\`${part.label}\` contradicts the signals`),
    ...mustHold(
      customer.some(({ text, turn }) => turn === part.turn && occursIn(part.quote, text)),
      `the customer did not say at turn ${part.turn} what it quotes`,
    ),
    ...mustTell(part.score !== undefined || signals.sentiment === undefined, 'it leaves out the perceived sentiment'),
    ...mustTell(part.label !== 'unknown' || !isKnown, 'it does not say how the customer sounds'),
    ...mustTell(/\S/.test(part.quote), 'it quotes nothing'),
  ];
}

function contradicts(label: SentimentLabel, { sentiment, frustration = 0, curt_hostile }: Signals): boolean {
  if (MILD.includes(label)) return frustration >= 0.5 || (sentiment ?? 0) <= NEGATIVE;
  return HARSH.includes(label) && frustration < 0.3 && (sentiment ?? 0) >= 0 && curt_hostile !== true;
}
