import type { LiveFigures, LiveMistake } from '../../dashboards/live/live-run.ts';
import { type Cell, cellsOfDecisions } from '../../evaluators/cell.ts';
import { classify } from '../../evaluators/classification.ts';
import { conversationsIn } from '../../evaluators/counting.ts';
import { gatherer } from '../../evaluators/gathered.ts';
import { mistakesOf } from '../../evaluators/mistakes.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Sofar } from '../progress/play-progress.ts';

export interface Sampler {
  /** Judges some of what was played last: never more than a small part of the time that the play has taken. */
  readonly take: (sofar: Sofar) => void;
  readonly figures: () => LiveFigures;
}

export interface SampledRun {
  /** By id. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Names of the policies that are shown. */
  readonly variants: readonly string[];
  /** Milliseconds by some clock. */
  readonly now: () => number;
}

/** Of the time since the play began, the most that judging and reckoning may take. */
const MOST = 0.1;
const LAST_MISTAKES = 8;
const NEWLINE = 0x0a;

/**
 * Judges conversations while a run is played, for its screen. Which ones depends on the clock, so nothing but the screen may rest on it:
 * the run is judged whole when it has been played.
 */
export function sampler({ scenarios, variants, now }: SampledRun): Sampler {
  const began = now();
  const all = gatherer();
  let spent = 0;
  let judged = 0;
  let played = 0;
  let handed: ReadonlyMap<string, number> = new Map();
  let mistakes: readonly LiveMistake[] = [];
  let shown: LiveFigures | undefined;
  let isNew = false;
  const mayGoOn = () => spent <= MOST * (now() - began);
  const timed = <T>(work: () => T): T => {
    const from = now();
    const done = work();
    spent += now() - from;
    return done;
  };
  const judge = (line: Uint8Array) => {
    const record = JSON.parse(new TextDecoder().decode(line)) as ConversationRecord;
    const scenario = scenarios.get(record.scenario);
    if (scenario === undefined || record.status !== 'played') return;
    const cells = cellsOfDecisions(record, scenario).filter(({ variant }) => variants.includes(variant));
    all.add({ scenario: record.scenario, trial: record.trial, status: record.status, cells, derived: [] });
    const made = mistakesOf(cells, scenarios).map(({ kind, variant, scenario: id, trial, what }) => ({ kind, variant, scenario: id, trial, what }));
    mistakes = [...made, ...mistakes].slice(0, LAST_MISTAKES);
    judged += 1;
    isNew = true;
  };
  return {
    take: ({ block, handed: since }) => {
      played += block.counts.conversations;
      handed = since;
      const lines = linesOf(block.lines, block.counts.conversations);
      for (const line of spreadOut(lines)) {
        if (!mayGoOn() && judged > 0) return;
        timed(() => judge(line));
      }
    },
    figures: () => {
      // Reckoning takes the longer the more was judged.
      if (shown === undefined || (isNew && mayGoOn())) {
        shown = timed(() => figuresOf(all.gathered(scenarios).cells, variants, judged, handed, played, mistakes));
        isNew = false;
      }
      return { ...shown, mistakes, variants: shown.variants.map((one) => ({ ...one, handed: shareOf(handed.get(one.name), played) })) };
    },
  };
}

function figuresOf(
  cells: readonly Cell[],
  variants: readonly string[],
  judged: number,
  handed: ReadonlyMap<string, number>,
  played: number,
  mistakes: readonly LiveMistake[],
): LiveFigures {
  return {
    judged,
    mistakes,
    variants: variants.map((name) => {
      const own = cells.filter(({ variant }) => variant === name);
      const { recall, precision } = classify(own);
      const critical = conversationsIn(own.filter(({ violations }) => violations.length > 0));
      return { name, handed: shareOf(handed.get(name), played), recall, precision, critical };
    }),
  };
}

function shareOf(count = 0, of: number): number {
  return of === 0 ? 0 : count / of;
}

function linesOf(bytes: Uint8Array, count: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end !== -1 && lines.length < count; end = bytes.indexOf(NEWLINE, from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return lines;
}

/** First the last, then the middle, then the quarters …: wherever one stops, those that went before are spread over the whole. */
function* spreadOut<T>(all: readonly T[]): Generator<T> {
  const done = new Set<number>();
  for (let step = all.length; step >= 1; step = Math.floor(step / 2)) {
    for (let at = all.length - 1; at >= 0; at -= step) {
      const one = all[at];
      if (done.has(at) || one === undefined) continue;
      done.add(at);
      yield one;
    }
  }
}
