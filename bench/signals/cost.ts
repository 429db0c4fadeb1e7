import { join } from 'node:path';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { asksForPerson } from '../../simulator/perception/explicit-request.ts';
import { createIntentClassifier } from '../../simulator/perception/intent.ts';
import { countIssues } from '../../simulator/perception/issues.ts';
import { moodOf } from '../../simulator/perception/mood.ts';
import { createPerceiver } from '../../simulator/perception/perceive.ts';
import { createTopicFinder } from '../../simulator/perception/sensitive-topics.ts';
import { type CustomerText, readText } from '../../simulator/perception/text.ts';
import type { Section } from '../section.ts';
import { missing, readRows } from './utterances.ts';

const TITLE = 'Cost of the signals';
const FILES = ['banking77-train.jsonl', 'multidogo-sample.jsonl', 'tau-airline-v1.jsonl'] as const;
const PASSES = 7;
/** What all signals of a new message may cost together, in µs. */
const LIMIT = 50;
const TEAM = join(import.meta.dirname, '../../scenarios/library/team.yaml');

/** Milliseconds since some fixed time. */
type Clock = () => number;

/**
 * Measures what reading a message costs that was not read before, with the shipped team: all messages of three data sets,
 * each different one once a pass, by a perceiver that remembers none of them; and each signal by itself on the same texts.
 * @param data folder of the data sets
 */
export function costSection(data: string | undefined, clock: Clock = () => performance.now()): Section {
  const sets = FILES.map((file) => ({ file, rows: readRows<Row>(data, file) }));
  const absent = sets.find(({ rows }) => rows === undefined);
  if (absent) return { kind: 'skipped', title: TITLE, why: missing(absent.file) };
  const team = validate(Team, readYaml(TEAM));
  const first = firstOf(team, clock);
  const groups = sets.map(({ file, rows }) => ({ file, texts: [...new Set((rows ?? []).flatMap(textsOf))] }));
  const messages = groups.flatMap(({ texts }) => texts);
  const all = perMessage(messages, clock, () => readerOf(team));
  const bySet = groups.map(({ file, texts }) => ({ file, messages: texts.length, micros: perMessage(texts, clock, () => readerOf(team)) }));
  const bySignal = breakdown(team, messages, clock);
  return {
    kind: 'measured',
    title: TITLE,
    lines: [
      `${messages.length} different messages, median of ${PASSES} passes, shipped team:`,
      `  all signals ${micros(all)} a new message (limit ${LIMIT} µs)`,
      ...bySet.map((set) => `    ${set.file.padEnd(24)} ${micros(set.micros)}   (${set.messages} messages)`),
      '  each part by itself:',
      ...bySignal.map((part) => `    ${part.name.padEnd(24)} ${micros(part.micros)}`),
      `  once: ${first.load.toFixed(0)} ms to learn the team, ${first.message.toFixed(1)} ms for the first message`,
    ],
    figures: { micros: all, limit: LIMIT, bySet, bySignal, loadMs: first.load, firstMessageMs: first.message },
  };
}

interface Row {
  readonly text?: string;
  readonly turns?: readonly { readonly text: string }[];
  readonly messages?: readonly { readonly role: string; readonly content: string | null }[];
}

/** The customer's messages of a row, whichever of the three shapes it has. */
function textsOf({ text, turns, messages }: Row): string[] {
  if (text !== undefined) return [text];
  if (turns !== undefined) return turns.map((turn) => turn.text);
  return (messages ?? []).flatMap(({ role, content }) => (role === 'user' && content !== null ? [content] : []));
}

/** Measured before anything else has run, so that the code is as cold as at a user's first message. */
function firstOf(team: Team, clock: Clock): { load: number; message: number } {
  const start = clock();
  const perceiver = createPerceiver(team);
  const loaded = clock();
  perceiver.perceive('where is my order? I have been waiting for two weeks', []);
  return { load: loaded - start, message: clock() - loaded };
}

function readerOf(team: Team): (text: string) => unknown {
  const { perceive } = createPerceiver(team);
  return (text) => perceive(text, []);
}

/** Each on texts just read: the first look at a string costs more than the next. */
function breakdown(team: Team, messages: readonly string[], clock: Clock): { name: string; micros: number }[] {
  const classify = createIntentClassifier(team);
  const topics = createTopicFinder(team);
  const parts: readonly (readonly [string, (text: CustomerText) => unknown])[] = [
    ['intent, out of scope', (text) => classify?.(text)],
    ['explicit request', asksForPerson],
    ['mood', (text) => moodOf(text, { repeated: false, asksForPerson: false })],
    ['sensitive topics', topics],
    ['issues', countIssues],
  ];
  const reading = perMessage(messages, clock, () => readText);
  return [
    { name: 'reading the text', micros: reading },
    ...parts.map(([name, part]) => ({ name, micros: perMessage(messages, clock, () => (message) => part(readText(message))) - reading })),
  ];
}

/** Median over the passes, in µs. */
function perMessage(messages: readonly string[], clock: Clock, fresh: () => (message: string) => unknown): number {
  const passes = Array.from({ length: PASSES }, () => {
    const read = fresh();
    const start = clock();
    for (const message of messages) read(message);
    return ((clock() - start) * 1000) / messages.length;
  });
  return passes.sort((one, other) => one - other)[(PASSES - 1) / 2] ?? Number.NaN;
}

function micros(value: number): string {
  return `${value.toFixed(1).padStart(6)} µs`;
}
