import type { Message, Observation, Signals } from '../../core/observation.ts';
import { NEGATIVE } from '../../core/observe.ts';
import type { Material } from './material.ts';
import type { PartOf, SentimentLabel } from './package.ts';
import { customerMessages, elide, lastWords } from './wording.ts';

const MAX_QUOTE = 200;

/** How the customer sounds now, how bad it was at its worst, and in which words. */
export function sentimentPart({ observation }: Material): PartOf<'sentiment'> {
  const { sentiment } = observation.signals;
  const worst = worstMessage(observation);
  return {
    label: labelOf(observation.signals),
    ...(sentiment === undefined ? {} : { score: sentiment }),
    peak_frustration: observation.so_far.peak_frustration,
    quote: elide(worst.text, MAX_QUOTE),
    turn: worst.turn,
  };
}

function labelOf({ sentiment, frustration, curt_hostile }: Signals): SentimentLabel {
  if (sentiment === undefined && frustration === undefined && curt_hostile !== true) return 'unknown';
  if ((frustration ?? 0) >= 0.8 || (sentiment ?? 0) <= -0.7) return 'angry';
  if ((frustration ?? 0) >= 0.5 || (sentiment ?? 0) <= NEGATIVE || curt_hostile === true) return 'frustrated';
  return (sentiment ?? 0) >= 0.3 ? 'friendly' : 'calm';
}

/**
 * Signals are known for the latest message alone. Where it is as frustrated as any before, it is the worst;
 * else the worst came earlier, and only the text can show which: the one that shouts most, if any does.
 */
function worstMessage(observation: Observation): Pick<Message, 'text' | 'turn'> {
  const latest = lastWords(observation);
  if ((observation.signals.frustration ?? 0) >= observation.so_far.peak_frustration) return latest;
  const [loudest] = customerMessages(observation)
    .filter((message) => message.turn < observation.turn && loudness(message.text) > 0)
    .sort((one, other) => loudness(other.text) - loudness(one.text));
  return loudest ?? latest;
}

/** Exclamation marks and words in capitals. */
function loudness(text: string): number {
  return (text.match(/!|\b\p{Lu}{3,}\b/gu) ?? []).length;
}
