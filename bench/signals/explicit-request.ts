import { readFileSync } from 'node:fs';
import { wilson } from '../../evaluators/statistics/wilson.ts';
import { asksForPerson } from '../../simulator/perception/explicit-request.ts';
import { readText } from '../../simulator/perception/text.ts';
import type { Section } from '../section.ts';
import { missing, readRows } from './utterances.ts';

const NLUPP = 'nlupp-banking.jsonl';
const TITLE = 'Explicit request for a human: NLU++ banking, label `handoff`';
const WRITTEN = 'Explicit request for a human: messages written for this bench';
/** The messages that the rules were improved on, and those that nobody looked at while improving them. */
const SETS = { 'requests.dev.jsonl': 'looked at', 'requests.test.jsonl': 'blind' };
/** Quantile of the normal distribution for a 95 % interval. */
const Z = 1.959963984540054;
/** Mistakes listed of each sort. */
const SHOWN = 12;
const WIDTH = 100;

interface Labelled {
  readonly text: string;
  readonly asks: boolean;
}

/**
 * Precision and recall of asksForPerson on the public NLU++ banking set. Of its 65 positives, two decline a transfer
 * and three only complain; no reading of the text finds those without taking other complaints for requests.
 * @param data folder of the data sets
 */
export function explicitRequestSection(data: string | undefined): Section {
  const rows = readRows<{ readonly text: string; readonly handoff: boolean }>(data, NLUPP);
  if (rows === undefined) return { kind: 'skipped', title: TITLE, why: missing(NLUPP) };
  const { lines, figures } = measured(rows.map(({ text, handoff }) => ({ text, asks: handoff })));
  return { kind: 'measured', title: TITLE, lines, figures };
}

/** Precision and recall of asksForPerson on the sets that ship with the bench (bench/sets/README.md). */
export function writtenRequestsSection(): Section {
  const parts = Object.entries(SETS).map(([file, seen]) => ({ file, seen, ...measured(written(file), seen === 'blind' ? 0 : SHOWN) }));
  return {
    kind: 'measured',
    title: WRITTEN,
    lines: parts.flatMap(({ file, seen, lines }) => [`${file} (${seen}):`, ...lines.map((line) => `  ${line}`.slice(0, WIDTH))]),
    figures: Object.fromEntries(parts.map(({ file, figures }) => [file, figures])),
  };
}

function written(file: string): readonly Labelled[] {
  const lines = readFileSync(new URL(`../sets/${file}`, import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Labelled);
}

function measured(rows: readonly Labelled[], shown = SHOWN) {
  const read = rows.map((row) => ({ ...row, heard: asksForPerson(readText(row.text)) }));
  const missed = read.filter(({ asks, heard }) => asks && !heard);
  const falsely = read.filter(({ asks, heard }) => !asks && heard);
  const asking = read.filter(({ asks }) => asks).length;
  const found = asking - missed.length;
  const precision = proportion(found, found + falsely.length);
  const recall = proportion(found, asking);
  return {
    lines: [
      `${rows.length} messages, ${asking} of which ask: ${found} found, ${missed.length} missed, ${falsely.length} false alarms`,
      `  precision ${words(precision)}`,
      `  recall    ${words(recall)}`,
      ...listed('Missed:', missed, shown),
      ...listed('False alarms:', falsely, shown),
    ],
    figures: { truePositives: found, falsePositives: falsely.length, falseNegatives: missed.length, messages: rows.length, precision, recall },
  };
}

function proportion(part: number, whole: number) {
  if (whole === 0) return undefined;
  return { value: part / whole, ...wilson(part / whole, whole, Z) };
}

function words(share: ReturnType<typeof proportion>): string {
  if (share === undefined) return 'not defined: nothing was found';
  return `${share.value.toFixed(3)} (95 % interval ${share.low.toFixed(3)} – ${share.high.toFixed(3)}, Wilson)`;
}

function listed(title: string, rows: readonly Labelled[], shown: number): readonly string[] {
  if (rows.length === 0 || shown === 0) return [];
  return [title, ...rows.slice(0, shown).map(({ text }) => `  ${text.replaceAll('\n', ' ')}`.slice(0, WIDTH))];
}
