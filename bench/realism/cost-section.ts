import seedrandom from 'seedrandom';
import { SPOKEN_INTENTS } from '../../simulator/language/banks.ts';
import { replyOf } from '../../simulator/language/replies.ts';
import { speak } from '../../simulator/language/speak.ts';
import type { Speech } from '../../simulator/language/speech.ts';
import type { Section } from '../section.ts';
import { generatedConversations } from './generated.ts';

const PASSES = 9;
const MESSAGES = 100_000;
const TURN_BYTES = 700;

/** What a message costs, beside writing a turn of a record as JSON, in one process. */
export function costSection(clock: () => number = () => performance.now()): Section {
  const draw = seedrandom.tychei('cost');
  const speeches = Array.from({ length: 1_000 }, (_, at) => speechOf(at, draw));
  const turn = turnOf();
  const speaking = perCall(clock, (at) => speak(speeches[at % speeches.length] as Speech, draw).length);
  const replying = perCall(clock, (at) => replyOf('answered', SPOKEN_INTENTS[at % SPOKEN_INTENTS.length] ?? '', { order: '4471' }, draw).length);
  const writing = perCall(clock, (at) => JSON.stringify({ ...turn, at }).length);
  return {
    kind: 'measured',
    title: 'Cost of the words',
    lines: [
      `median of ${PASSES} passes over ${MESSAGES} messages: ${speaking.toFixed(2)} µs a customer message, ${replying.toFixed(2)} µs a reply of the agent`,
      `JSON.stringify of a turn of ${JSON.stringify(turn).length} bytes ${writing.toFixed(2)} µs: a message is ${(speaking / writing).toFixed(2)} of it`,
    ],
    figures: { speaking, replying, writing, ratio: speaking / writing },
  };
}

function speechOf(at: number, draw: () => number): Speech {
  return {
    act: (['greets', 'states', 'clarifies', 'insists', 'objects', 'thanks'] as const)[at % 6] ?? 'states',
    intent: SPOKEN_INTENTS[at % SPOKEN_INTENTS.length] ?? '',
    style: (['says', 'curt', 'sarcastic', 'polite', 'silent'] as const)[at % 5] ?? 'says',
    register: (['formal', 'plain', 'casual'] as const)[at % 3] ?? 'plain',
    ...{ shown: draw(), verbosity: draw() * 0.7, clarity: draw(), typos: draw() * 0.06, toldBefore: draw() < 0.2 },
    details: { order: '4471', amount: '$129.00', date: 'May 3', product: 'headset', name: 'Ann Lee' },
  };
}

/** A turn like those of a record: text, reply, and what is observed. */
function turnOf(): Readonly<Record<string, unknown>> {
  const words = generatedConversations(40, 'turn').flat().join(' ');
  const turn = { turn: 3, customer: words.slice(0, 120), reply: words.slice(120, 300), intent: 'refund_request', confidence: 0.734, sentiment: -0.3 };
  const signals = { frustration: 0.52, sarcasm: false, repeated: false, asks_for_person: false, out_of_scope: 0.02, issues: 1, contacts_7d: 2 };
  const whole = {
    ...turn,
    signals,
    action: { name: 'issue_refund', consequence: 'financial', amount: 129 },
    latent: { strain: 0.455, stated: true, fails: 1 },
  };
  return { ...whole, rest: words.slice(300, 300 + TURN_BYTES - JSON.stringify({ ...whole, rest: '' }).length) };
}

/** In µs. */
function perCall(clock: () => number, call: (at: number) => number): number {
  const passes = Array.from({ length: PASSES }, () => {
    const start = clock();
    let sum = 0;
    for (let at = 0; at < MESSAGES; at += 1) sum += call(at);
    return sum === 0 ? Number.NaN : ((clock() - start) * 1000) / MESSAGES;
  });
  return passes.sort((one, other) => one - other)[(PASSES - 1) / 2] ?? Number.NaN;
}
