import type { Section } from '../section.ts';
import type { Auroc } from '../signals/auroc.ts';
import { missing } from '../signals/utterances.ts';
import { tellApartByWords } from './any-words.ts';
import { type Conversation, modelledCustomers, REAL, realCustomers } from './customers.ts';
import { tellApart } from './detector.ts';
import { generatedConversations } from './generated.ts';
import { populationConversations } from './population.ts';
import { conversationSamples, published, turnSamples, withoutFunctionWords } from './samples.ts';
import { type Half, SEED } from './sources.ts';

const TITLE = 'Whether generated customers can be told from real ones';
/** Conversations of each side whose turns are told apart one by one. */
const TURNS_OF = 330;

/** Detection by style, per turn and per conversation, beside detection by all words and what other sources come to. */
export function detectionSection(data: string | undefined, half: Half): Section {
  const real = realCustomers(data)?.[half];
  if (real === undefined) return { kind: 'skipped', title: TITLE, why: missing(REAL) };
  const people = real.map(({ turns }) => turns);
  const raw = generatedConversations(people.length, SEED);
  const generated = published(raw);
  const model = modelledCustomers(data);
  const asWritten = tellApart(conversationSamples(raw, 'ones'), conversationSamples(people, 'others'));
  const ours = againstPeople(generated, people);
  const domains = [...new Set(real.map(({ domain }) => domain))].map((domain) => ({ domain, auc: oneDomain(real, domain) }));
  const population = againstPeople(published(populationConversations(people.length, 1)), people);
  const played = model === undefined ? undefined : againstPeople(published(model), people);
  return {
    kind: 'measured',
    title: TITLE,
    lines: [
      `${people.length} conversations of each (MultiDoGO, ${half === 'tuning' ? 'the half that the grammar was tuned on' : 'held-out half'}), five-fold by conversation.`,
      'AUC of a logistic regression: 0.5 cannot be told, 1 always. Style: topic words masked. Unless said',
      'otherwise both sides are in lower case without punctuation, as MultiDoGO is published.',
      ...linesOf('the shipped population, as played', population),
      ...linesOf('the grammar, in a mix of calm customers like those of the file', ours),
      `  ${'conversation, raw, with case and punctuation'.padEnd(48)}${shown(asWritten)}`,
      ...(played === undefined ? ['customers played by a model: skipped'] : linesOf('customers played by a model (tau airline)', played)),
      'real people of one domain against those of the others, conversation, style:',
      `  ${domains.map(({ domain, auc }) => `${domain} ${auc.area.toFixed(2)}`).join('   ')}`,
    ],
    figures: { half, ...ours, population, asWritten, played, domains },
  };
}

interface Detections {
  readonly turn: Auroc;
  readonly conversation: Auroc;
  readonly withoutFunctionWords: Auroc;
  readonly words: Auroc;
}

function againstPeople(ones: readonly Conversation[], people: readonly Conversation[]): Detections {
  const samples = conversationSamples(ones, 'ones');
  const others = conversationSamples(people, 'others');
  return {
    turn: tellApart(turnSamples(ones.slice(0, TURNS_OF), 'ones'), turnSamples(people.slice(0, TURNS_OF), 'others')),
    conversation: tellApart(samples, others),
    withoutFunctionWords: tellApart(withoutFunctionWords(samples), withoutFunctionWords(others)),
    words: tellApartByWords(ones, people),
  };
}

function oneDomain(real: readonly { readonly domain: string; readonly turns: Conversation }[], domain: string): Auroc {
  const within = real.filter((one) => one.domain === domain).map(({ turns }) => turns);
  const without = real.filter((one) => one.domain !== domain).map(({ turns }) => turns);
  return tellApart(conversationSamples(within, 'ones'), conversationSamples(without, 'others'));
}

function linesOf(name: string, { turn, conversation, withoutFunctionWords: bare, words }: Detections): readonly string[] {
  return [
    `${name} against real people`,
    `  ${'turn, style and place in the conversation'.padEnd(48)}${shown(turn)}`,
    `  ${'conversation, style'.padEnd(48)}${shown(conversation)}`,
    `  ${'conversation, style without function words'.padEnd(48)}${shown(bare)}`,
    `  ${'conversation, all words, topics included'.padEnd(48)}${shown(words)}`,
  ];
}

function shown({ area, low, high }: Auroc): string {
  return `${area.toFixed(3)}  (95 %: ${low.toFixed(3)} to ${high.toFixed(3)})`;
}
