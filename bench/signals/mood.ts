import { join } from 'node:path';
import { groupBy } from '../../core/group.ts';
import { NEGATIVE } from '../../core/observe.ts';
import { wilson } from '../../evaluators/statistics/wilson.ts';
import { asksForPerson } from '../../simulator/perception/explicit-request.ts';
import { type MoodReading, moodOf } from '../../simulator/perception/mood.ts';
import { readText } from '../../simulator/perception/text.ts';
import type { Section } from '../section.ts';
import { missing, readRows } from './utterances.ts';

const SETS = join(import.meta.dirname, '../sets');
const FRUSTRATED = 0.5;
/** 0.975 quantile of the standard normal distribution (R 4.2.2: `print(qnorm(0.975), digits = 16)`). */
const Z = 1.959963984540054;
const SHOWN = 90;

interface Sarcastic {
  readonly text: string;
  readonly sarcastic: boolean;
}
interface Moody {
  readonly text: string;
  readonly mood: string;
}

/** A share with what it was counted from and its 95 % Wilson interval; without them where there was nothing to count. */
interface Share {
  readonly hits: number;
  readonly of: number;
  readonly low?: number;
  readonly high?: number;
}

/** Precision and recall of sarcasm on the written sets. The test set is blind: only the misses of the development set are listed. */
export function sarcasmSection(): Section {
  const title = 'Sarcasm: written sets';
  const dev = readRows<Sarcastic>(SETS, 'sarcasm.dev.jsonl');
  const test = readRows<Sarcastic>(SETS, 'sarcasm.test.jsonl');
  if (dev === undefined || test === undefined) return { kind: 'skipped', title, why: 'bench/sets holds no sarcasm.dev.jsonl and sarcasm.test.jsonl' };
  const figures = { dev: sarcasmFigures(dev), test: sarcasmFigures(test) };
  const wrong = dev.filter(({ text, sarcastic }) => read(text).sarcastic !== sarcastic);
  return {
    kind: 'measured',
    title,
    lines: [
      ...Object.entries(figures).map(([set, { precision, recall }]) => `  ${set.padEnd(5)} precision ${shown(precision)}   recall ${shown(recall)}`),
      'Mistakes on the development set, which the wordings were written with an eye to:',
      ...wrong.map(({ text, sarcastic }) => `  ${sarcastic ? 'missed     ' : 'false alarm'}  ${text.slice(0, SHOWN - 10)}`),
    ],
    figures,
  };
}

function sarcasmFigures(rows: readonly Sarcastic[]): { readonly precision: Share; readonly recall: Share } {
  const found = rows.filter(({ text }) => read(text).sarcastic);
  const right = found.filter(({ sarcastic }) => sarcastic).length;
  return { precision: share(right, found.length), recall: share(right, rows.filter(({ sarcastic }) => sarcastic).length) };
}

/**
 * What the mood signals make of each mood of the written sets: frustration from 0.5 (a find for the frustrated and furious, a false alarm for
 * the rest), negative sentiment, curt hostile. The sets call `curt` what is short without feeling, so `curt hostile` is a false alarm there.
 */
export function moodSection(): Section {
  const title = 'Frustration, sentiment and curt hostility by mood: written sets';
  const dev = readRows<Moody>(SETS, 'mood.dev.jsonl');
  const test = readRows<Moody>(SETS, 'mood.test.jsonl');
  if (dev === undefined || test === undefined) return { kind: 'skipped', title, why: 'bench/sets holds no mood.dev.jsonl and mood.test.jsonl' };
  const figures = { dev: moodFigures(dev), test: moodFigures(test) };
  return {
    kind: 'measured',
    title,
    lines: [
      ...Object.entries(figures).flatMap(([set, moods]) => [
        `${set.padEnd(5)}                  frustration ≥ ${FRUSTRATED}        sentiment ≤ ${NEGATIVE}   curt hostile`,
        ...moods.map((row) => `  ${row.mood.padEnd(20)} ${shown(row.frustrated)}   ${counted(row.negative)}      ${counted(row.curtHostile)}`),
      ]),
      'Mistakes on the development set (frustration):',
      ...dev
        .filter(({ text, mood }) => isFrustrated(read(text)) !== mood.startsWith('f'))
        .map(({ text, mood }) => `  ${mood.padEnd(20)} ${text.slice(0, SHOWN - 20)}`),
    ],
    figures,
  };
}

function moodFigures(rows: readonly Moody[]) {
  return [...groupBy(rows, ({ mood }) => mood)].map(([mood, held]) => {
    const readings = held.map(({ text }) => read(text));
    const counted = (is: (reading: MoodReading) => boolean) => share(readings.filter(is).length, held.length);
    return { mood, frustrated: counted(isFrustrated), negative: counted(isNegative), curtHostile: counted(({ curtHostile }) => curtHostile) };
  });
}

interface Recorded {
  readonly text?: string;
  readonly messages?: readonly { readonly role: string; readonly content: string | null }[];
  readonly turns?: readonly { readonly text: string }[];
}
const CALM_FILES = ['banking77-train.jsonl', 'tau-airline-v1.jsonl', 'multidogo-sample.jsonl'];

/**
 * How often the signals of bad mood come up among what customers of public sets wrote, nearly all of it calm. Nobody labelled these
 * for mood, and some of the customers are upset, so the shares are upper bounds of the false alarms.
 * @param data folder of the data sets
 */
export function calmSection(data: string | undefined): Section {
  const title = 'Bad mood among calm customers: public sets, unlabelled';
  const files = CALM_FILES.map((file) => ({ file, rows: readRows<Recorded>(data, file) }));
  const lacking = files.find(({ rows }) => rows === undefined);
  if (lacking) return { kind: 'skipped', title, why: missing(lacking.file) };
  const figures = files.map(({ file, rows = [] }) => ({ file, ...calmFigures(rows.flatMap(saidIn)) }));
  return {
    kind: 'measured',
    title,
    lines: [
      `                         messages  sentiment ≤ ${NEGATIVE}  frustration ≥ ${FRUSTRATED}  curt hostile  sarcastic  re-explains`,
      ...figures.map((row) =>
        [
          row.file.padEnd(24),
          String(row.messages).padStart(9),
          ...[percent(row.negative).padStart(17), percent(row.frustrated).padStart(18)],
          ...[percent(row.curtHostile).padStart(14), percent(row.sarcastic).padStart(11), percent(row.reExplains).padStart(13)],
        ].join(''),
      ),
    ],
    figures: { files: figures },
  };
}

function saidIn({ text, messages = [], turns = [] }: Recorded): string[] {
  const said = messages.flatMap(({ role, content }) => (role === 'user' && content !== null ? [content] : []));
  return [...(text === undefined ? [] : [text]), ...said, ...turns.map((turn) => turn.text)].filter((one) => one !== '');
}

function calmFigures(texts: readonly string[]) {
  const readings = texts.map(read);
  const of = (is: (reading: MoodReading) => boolean) => readings.filter(is).length / readings.length;
  return {
    messages: texts.length,
    negative: of(isNegative),
    frustrated: of(isFrustrated),
    curtHostile: of(({ curtHostile }) => curtHostile),
    sarcastic: of(({ sarcastic }) => sarcastic),
    reExplains: of(({ reExplains }) => reExplains),
  };
}

function read(message: string): MoodReading {
  const text = readText(message);
  return moodOf(text, { repeated: false, asksForPerson: asksForPerson(text) });
}

function isFrustrated({ frustration }: MoodReading): boolean {
  return frustration >= FRUSTRATED;
}

function isNegative({ sentiment }: MoodReading): boolean {
  return sentiment <= NEGATIVE;
}

function share(hits: number, of: number): Share {
  return of === 0 ? { hits, of } : { hits, of, ...wilson(hits / of, of, Z) };
}

function shown({ hits, of, low, high }: Share): string {
  if (low === undefined || high === undefined) return 'none found'.padEnd(23);
  return `${`${hits}/${of}`.padStart(7)} ${`${percent(low)} – ${percent(high)}`.padStart(15)}`;
}

function counted({ hits, of }: Share): string {
  return `${hits}/${of}`.padStart(7);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(part < 0.1 ? 2 : 0)} %`;
}
