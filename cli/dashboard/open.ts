import { dirname } from 'node:path';
import { InputError, MachineError } from '../../core/errors.ts';
import type { RunSource } from '../../dashboards/run/run-source.ts';
import type { RunView } from '../../dashboards/run/run-view.ts';
import { recordsSaying } from '../../runs/words.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';
import { headingOf } from '../run/heading.ts';
import type { JudgedRun } from '../run/judge-stored.ts';
import { threadsFor } from '../run/judging/threads-for.ts';
import { keepJudged, keptJudged } from '../run/kept.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';
import { rulesIn } from '../run/traces.ts';
import { detailAt } from './detail-at.ts';
import { historyOf } from './history.ts';

export interface OpenOptions {
  /** Is told what is missing or damaged, besides the view, which says so in sentences. */
  readonly pass?: (fault: InputError) => void;
  /** Is told now and then how many conversations were judged, where the run has to be judged anew. */
  readonly at?: (judged: number, of: number) => void;
}

/**
 * Opens a stored run for a screen or a page: by its index where that is up to date, else by judging it anew, whatever of it can be read.
 * @throws InputError where there is no run, or nothing of it can be read
 */
export async function openSource(folder: string, io: Io, { at, pass: tell }: OpenOptions = {}): Promise<RunSource> {
  const faults: string[] = [];
  const pass = (fault: InputError) => {
    faults.push(faultText(fault));
    tell?.(fault);
  };
  const run = loadStored(folder, pass);
  const kept = faults.length === 0 ? await keptJudged(run) : undefined;
  const judged = kept ?? (await judgedAnew(run, pass, at));
  if (kept === undefined && faults.length === 0 && run.info.status !== 'running') keepWhereAllowed(run, judged);
  const { report, listing } = judged;
  const view: RunView = { heading: headingOf(run, judged, false, asTyped(io, folder)), info: run.info, report, listing, scenarios: run.scenarios, faults };
  return sourceOf(run, view, io);
}

/** What judges takes a while to load, and an index that is up to date needs none of it. */
async function judgedAnew(run: StoredRun, pass: (fault: InputError) => void, at: OpenOptions['at']): Promise<JudgedRun> {
  const { judgeStored } = await import('../run/judge-stored.ts');
  return judgeStored(run, { pass, threads: threadsFor(run), ...(at === undefined ? {} : { at: (count) => at(count, run.played) }) });
}

/** Whoever only may read a run can still look at it. */
function keepWhereAllowed(run: StoredRun, judged: JudgedRun): void {
  try {
    keepJudged(run, judged);
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
  }
}

function faultText({ problems: [problem] }: InputError): string {
  const line = problem?.place?.line;
  return `${line === undefined ? '' : `line ${line}: `}${problem?.message ?? 'a record cannot be read'}`;
}

function sourceOf(run: StoredRun, view: RunView, io: Io): RunSource {
  const { listing } = view;
  const rulesOf = rulesIn(run);
  return {
    view,
    conversation: (position) => detailAt(run, listing, position, rulesOf),
    compare: async (a, b) => {
      const [{ judgeVariants }, { compareVariants }] = await Promise.all([import('../compare/judge.ts'), import('../../evaluators/comparison/compare.ts')]);
      const sides = await judgeVariants({ run, variants: [a, b], scenarios: run.scenarios });
      const [one, other] = [sides.get(a), sides.get(b)];
      if (one === undefined || other === undefined) {
        throw new InputError({ code: 'unknown-policy', message: `the run does not hold both \`${a}\` and \`${b}\``, place: { file: run.folder } });
      }
      return compareVariants({ a: one, b: other, scenarios: run.scenarios, ...(run.traffic === undefined ? {} : { traffic: run.traffic }) });
    },
    search: async function* (text, signal) {
      const places = new Map(Array.from(listing.columns.start, (start, position) => [start, position]));
      for await (const start of recordsSaying(run.folder, text, signal)) {
        const position = places.get(start);
        if (position !== undefined) yield position;
      }
    },
    history: async () => historyOf(dirname(run.folder), run.info.suite.name, io),
  };
}
