import { dirname } from 'node:path';
import { InputError } from '../../core/errors.ts';
import type { RunSource } from '../../dashboards/run/run-source.ts';
import type { RunView } from '../../dashboards/run/run-view.ts';
import { compareVariants } from '../../evaluators/comparison/compare.ts';
import { recordsSaying } from '../../runs/words.ts';
import { judgeVariants } from '../compare/judge.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';
import { judgeStored } from '../run/judge-stored.ts';
import { headingOf } from '../run/score.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';
import { detailAt } from './detail-at.ts';
import { historyOf } from './history.ts';

/** Opens a stored run for a screen or a page. @throws InputError where there is no run, or nothing of it can be judged */
export async function openSource(folder: string, io: Io): Promise<RunSource> {
  const run = loadStored(folder);
  const faults: string[] = [];
  const { report, listing } = await judgeStored(run, { pass: (fault) => faults.push(fault.message) });
  const view: RunView = { heading: headingOf(run, false, asTyped(io, folder)), info: run.info, report, listing, scenarios: run.scenarios, faults };
  return sourceOf(run, view, io);
}

function sourceOf(run: StoredRun, view: RunView, io: Io): RunSource {
  const { listing } = view;
  return {
    view,
    conversation: (position) => detailAt(run, listing, position),
    compare: async (a, b) => {
      const sides = await judgeVariants({ run, variants: [a, b], scenarios: run.scenarios });
      const [one, other] = [sides.get(a), sides.get(b)];
      if (one === undefined || other === undefined)
        throw new InputError({ code: 'unknown-policy', message: `the run does not hold both \`${a}\` and \`${b}\`` });
      return compareVariants({ a: one, b: other, scenarios: run.scenarios, ...(run.traffic === undefined ? {} : { traffic: run.traffic }) });
    },
    search: async function* (text, signal) {
      const places = new Map(listing.columns.start.map((start, position) => [start, position]));
      for await (const start of recordsSaying(run.folder, text, signal)) {
        const position = places.get(start);
        if (position !== undefined) yield position;
      }
    },
    history: async () => historyOf(dirname(run.folder), run.info.suite.name, io),
  };
}
