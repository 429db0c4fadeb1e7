import { groupBy } from '../../core/group.ts';
import type { Section } from '../section.ts';
import { type Bin, calibrationError, equalMassBins, equalWidthBins } from './calibration-error.ts';
import { fewExamples, foldsOf } from './folds.ts';
import { missing, type Read, readRows, readWith, type Utterance } from './utterances.ts';

const TITLE = 'Intent and confidence: BANKING77, train part';
const FILE = 'banking77-train.jsonl';
const FOLDS = 5;
const BINS = 15;
const EXAMPLES = [3, 5, 10, 25];
const DRAWS = 3;
const OTHERS = 2_000;
const SHOWN = 12;

interface Figures {
  readonly accuracy: number;
  readonly confidence: number;
  /** Expected calibration error with 15 bins of equal width, and of equal mass. */
  readonly ece: number;
  readonly eceEqualMass: number;
}

/**
 * Measures the derived intent and its confidence on questions that customers asked a bank: by five-fold cross-validation,
 * and with few examples an intent. Whatever is fitted, calibration included, is fitted on the training part alone.
 * @param data folder of the data sets
 */
export function intentSection(data: string | undefined): Section {
  const rows = readRows<Utterance>(data, FILE);
  if (rows === undefined) return { kind: 'skipped', title: TITLE, why: missing(FILE) };
  const folds = foldsOf(rows, FOLDS, 'intent');
  const read = folds.flatMap((held, at) => readWith(folds.filter((_, other) => other !== at).flat(), held));
  const few = EXAMPLES.map((each) => ({ each, ...figuresOfFew(rows, each) }));
  const figures = figuresOf(read);
  return {
    kind: 'measured',
    title: TITLE,
    lines: [
      `${rows.length} questions, ${new Set(rows.map(({ intent }) => intent)).size} intents, ${FOLDS}-fold cross-validation:`,
      `  accuracy ${percent(figures.accuracy)}   mean confidence ${percent(figures.confidence)}`,
      `  ECE ${figures.ece.toFixed(3)} (${BINS} bins of equal width)   ${figures.eceEqualMass.toFixed(3)} (of equal mass)`,
      ...reliabilityTable(equalWidthBins(read, BINS)),
      '',
      `Few examples an intent (mean of ${DRAWS} draws, ${OTHERS} other questions each):`,
      '  examples  accuracy  mean confidence    ECE  ECE, equal mass',
      ...few.map(fewLine),
      '',
      'Most confused (asked for → taken for), with the surest mistake:',
      ...worstConfusions(read),
    ],
    figures: { ...figures, few, reliability: equalWidthBins(read, BINS) },
  };
}

function figuresOf(read: readonly Read[]): Figures {
  return {
    accuracy: read.filter(({ right }) => right).length / read.length,
    confidence: mean(read.map(({ confidence }) => confidence)),
    ece: calibrationError(equalWidthBins(read, BINS)),
    eceEqualMass: calibrationError(equalMassBins(read, BINS)),
  };
}

/** Each figure is the mean over the draws; an ECE of all draws together would hide the misses of each. */
function figuresOfFew(rows: readonly Utterance[], each: number): Figures {
  const draws = Array.from({ length: DRAWS }, (_, draw) => {
    const { examples, others } = fewExamples(rows, each, OTHERS, `few/${each}/${draw}`);
    return figuresOf(readWith(examples, others));
  });
  return {
    accuracy: mean(draws.map(({ accuracy }) => accuracy)),
    confidence: mean(draws.map(({ confidence }) => confidence)),
    ece: mean(draws.map(({ ece }) => ece)),
    eceEqualMass: mean(draws.map(({ eceEqualMass }) => eceEqualMass)),
  };
}

function fewLine({ each, accuracy, confidence, ece, eceEqualMass }: Figures & { readonly each: number }): string {
  const cells = [String(each).padStart(8), percent(accuracy).padStart(8), percent(confidence).padStart(15)];
  return `  ${cells.join('  ')}  ${ece.toFixed(3)}  ${eceEqualMass.toFixed(3).padStart(15)}`;
}

function reliabilityTable(bins: readonly Bin[]): string[] {
  return [
    '  confidence    questions  mean confidence  right',
    ...bins.map(({ from, to, count, meanConfidence, accuracy }) => {
      const range = `${from.toFixed(2)} – ${to.toFixed(2)}`;
      return `  ${range}  ${String(count).padStart(11)}  ${percent(meanConfidence).padStart(15)}  ${percent(accuracy)}`;
    }),
  ];
}

function worstConfusions(read: readonly Read[]): string[] {
  const pairs = groupBy(
    read.filter(({ right }) => !right),
    ({ intent, named }) => `${intent} → ${named}`,
  );
  return [...pairs]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, SHOWN)
    .flatMap(([pair, held]) => {
      const surest = held.reduce((most, one) => (one.confidence > most.confidence ? one : most));
      return [
        `  ${String(held.length).padStart(3)}  ${pair}`.slice(0, 100),
        `       ${surest.confidence.toFixed(2)}  ${surest.text.replaceAll('\n', ' ')}`.slice(0, 100),
      ];
    });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
