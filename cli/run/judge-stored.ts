import type { InputError } from '../../core/errors.ts';
import { gatherer } from '../../evaluators/gathered.ts';
import type { JudgedConversation } from '../../evaluators/judged.ts';
import { type Listing, lister } from '../../evaluators/listing/listing.ts';
import { type Report, reportOn } from '../../evaluators/report.ts';
import { type FromLine, type Seen, storedLines, whatIsWhole } from '../../runs/records.ts';
import { type Written, writtenGatherer } from '../../runs/written.ts';
import { judgeInThreads } from './judging/in-threads.ts';
import { judgeLine } from './judging/judge-line.ts';
import type { StoredRun } from './stored.ts';

/** A run judged: its figures, and how each conversation came out. */
export interface JudgedRun {
  readonly report: Report;
  readonly listing: Listing;
  /** What the file of records held as it was judged; absent where part of it was passed over. */
  readonly read?: Written;
}

export interface JudgeOptions {
  /** Takes a record that cannot be read in place of throwing. @default throws at the first */
  readonly pass?: (fault: InputError) => void;
  /** Is told now and then how many conversations were judged. */
  readonly at?: (judged: number) => void;
  /** Threads that judge. The figures are the same. @default 1, which is this one */
  readonly threads?: number;
}

/** @throws InputError at a damaged record, or one of a scenario that the run does not hold, unless they are passed over */
export async function judgeStored(run: StoredRun, { pass, at, threads = 1 }: JudgeOptions = {}): Promise<JudgedRun> {
  const all = gatherer();
  const list = lister(run.info.policies.map(({ name }) => name));
  const read = writtenGatherer();
  let [judged, passed] = [0, 0];
  const passOver = (fault: InputError) => {
    passed += 1;
    pass?.(fault);
  };
  const lines = threads > 1 ? judgeInThreads(run, threads, { seen: read.add }) : judgeHere(run, read.add);
  for await (const { made, start } of whatIsWhole(run.folder, lines, pass && passOver)) {
    all.add(made);
    list.add(made, start);
    judged += 1;
    at?.(judged);
  }
  const report = reportOn({
    gathered: all.gathered(run.scenarios),
    scenarios: run.scenarios,
    ...(run.traffic === undefined ? {} : { traffic: run.traffic }),
    costs: run.costs,
    currency: run.team.currency,
    variants: run.info.policies.map(({ name, bound }) => ({ name, bound })),
  });
  return { report, listing: list.listing(), ...(passed > 0 ? {} : { read: read.written() }) };
}

async function* judgeHere(run: StoredRun, seen: Seen): AsyncGenerator<FromLine<JudgedConversation>> {
  for await (const line of storedLines(run.folder, seen)) yield { made: judgeLine(line, run), start: line.start };
}
