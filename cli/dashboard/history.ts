import type { TrendFigures, TrendPoint } from '../../dashboards/history/trend-point.ts';
import type { Report, VariantReport } from '../../evaluators/report.ts';
import { listRuns, RUN_FILES, readInfo, readRunFile } from '../../runs/folder.ts';
import type { RunInfo } from '../../runs/run.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';

interface Scored {
  readonly folder: string;
  readonly info: RunInfo;
  readonly report: Report;
}

/** The finished and scored runs of a suite in a folder of runs, oldest first; what cannot be read is no part of a history. */
export function historyOf(root: string, suite: string, io: Io): TrendPoint[] {
  const runs = listRuns(root)
    .flatMap((folder) => scoredRun(folder, suite) ?? [])
    .sort((one, other) => (one.info.started < other.info.started ? -1 : 1));
  return runs.map((run, index) => pointOf(run, runs[index - 1], io));
}

function scoredRun(folder: string, suite: string): Scored | undefined {
  try {
    const info = readInfo(folder);
    if (info.suite.name !== suite || info.status !== 'finished' || info.shard !== undefined) return undefined;
    return { folder, info, report: JSON.parse(readRunFile(folder, RUN_FILES.scores)) as Report };
  } catch {
    return undefined;
  }
}

function pointOf({ folder, info, report }: Scored, before: Scored | undefined, io: Io): TrendPoint {
  const digestOf = (name: string) => info.policies.find((policy) => policy.name === name)?.digest ?? '';
  return {
    id: info.id,
    folder: asTyped(io, folder),
    started: info.started,
    ...(info.commit === undefined ? {} : { commit: info.commit }),
    changed: before === undefined ? [] : changedSince(before.info, info),
    policies: Object.fromEntries(report.variants.filter(({ bound }) => !bound).map((one) => [one.variant, figuresOf(one, digestOf(one.variant))])),
  };
}

function figuresOf({ classification: { recall, precision }, projection }: VariantReport, digest: string): TrendFigures {
  if (projection === undefined) return { digest, recall, precision };
  const { trapped, sent_for_nothing, rate } = projection;
  return { digest, recall, precision, trapped, sent_for_nothing, rate };
}

/** What makes the figures of two runs no longer compare, by name. */
function changedSince(before: RunInfo, now: RunInfo): string[] {
  const said = (value: unknown) => JSON.stringify(value) ?? '';
  const parts: readonly (readonly [string, (info: RunInfo) => unknown])[] = [
    ['scenarios', ({ digests }) => digests.play],
    ['labels', ({ digests }) => digests.labels],
    ['traffic', ({ digests }) => digests.traffic],
    ['team', ({ digests }) => digests.team],
    ['seed', ({ settings }) => settings.seed],
    ['trials', ({ settings }) => [settings.trials, settings.allocation]],
    ['perception', ({ settings }) => settings.perception],
  ];
  return parts.filter(([, of]) => said(of(before)) !== said(of(now))).map(([name]) => name);
}
