import { closeSync, fsyncSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { digestValue } from '../core/digest.ts';
import { InputError, type Problem } from '../core/errors.ts';
import { changedSince } from './changed.ts';
import { addCounts, NO_COUNTS } from './counts.ts';
import { writeWhole } from './durable.ts';
import { createRun, RUN_FILES, type RunFile, readInfo, readRunFile } from './folder.ts';
import { checkInputs } from './inputs.ts';
import { plannedOf, type RunInfo } from './run.ts';
import { scanRecords } from './scan.ts';
import { type Shard, shardName } from './shard.ts';
import { usageOf } from './usage.ts';
import { afterWriting, NOTHING_WRITTEN, type Written } from './written.ts';

/** A shard that was found to be whole. */
interface WholeShard {
  readonly folder: string;
  readonly info: RunInfo;
  readonly shard: Shard;
}

/**
 * Joins the shards of a run, whatever the order in which they are named, to the run that one machine would have played.
 * @throws InputError naming what is missing, given twice, unfinished, damaged, or of another run
 */
export async function mergeShards(out: string, id: string, folders: readonly string[]): Promise<RunInfo> {
  const shards = folders.map(shardAt).sort((a, b) => a.shard.index - b.shard.index);
  const [first] = shards;
  if (first === undefined) throw new InputError({ code: 'no-shards', message: 'no shard was named', help: 'Name the folders of all shards.' });
  refuse([...shards.slice(1).flatMap((other) => unlike(first, other)), ...coverage(shards, first)]);
  const checked: Problem[] = [];
  for (const shard of shards) checked.push(...(await shardProblems(shard)));
  refuse(checked);
  const info = mergedInfo(id, shards, first);
  createRun(out, info, inputsOf(first), (making) => {
    info.written = joinRecords(join(making, RUN_FILES.records), shards);
  });
  return info;
}

function refuse([first, ...rest]: readonly Problem[]): void {
  if (first) throw new InputError(first, ...rest);
}

function shardAt(folder: string): WholeShard {
  const info = readInfo(folder);
  const place = { file: folder };
  if (info.shard === undefined) {
    throw new InputError({
      code: 'not-a-shard',
      message: `\`${folder}\` is a whole run and no shard`,
      place,
      help: 'Name folders that were played with `--shard`.',
    });
  }
  return { folder, info, shard: info.shard };
}

/** In what a shard is of another run than the first. */
function unlike(first: WholeShard, other: WholeShard): Problem[] {
  const [a, b] = [settled(first.info), settled(other.info)];
  return Object.keys(a)
    .filter((name) => digestValue(a[name] ?? null) !== digestValue(b[name] ?? null))
    .map((name) => ({
      code: 'shard-foreign',
      message: `\`${other.folder}\` is not of the same run as \`${first.folder}\`: ${name} ${difference(b[name], a[name])}`,
      place: { file: join(other.folder, RUN_FILES.info) },
      help: 'Play all shards from the same files, with the same settings and the same escalab.',
    }));
}

/** `is 2 and not 1`, where that can be said. */
function difference(here: unknown, there: unknown): string {
  return [here, there].every((value) => typeof value === 'string' || typeof value === 'number') ? `is ${here} and not ${there}` : 'differs';
}

/** Everything that bears on the bytes of a run, by the name under which a difference is told. */
function settled({ escalab, suite, settings, digests, policies, costs, shard, commit }: RunInfo): Readonly<Record<string, unknown>> {
  return {
    'the number of shards': shard?.of,
    'the version of escalab': escalab,
    'the suite': suite.name,
    'the seed': settings.seed,
    'the number of trials': settings.trials,
    'the allocation of trials': settings.allocation,
    'the turn limit': settings.max_turns,
    'who plays customers with a sheet': settings.llm === undefined ? {} : { mode: settings.llm.mode, models: settings.llm.models },
    'the team': { digest: digests.team },
    'the traffic': { digest: digests.traffic ?? null },
    'what is played of the scenarios': digests.play,
    'the set of labels': { digest: digests.labels },
    'the cost model': costs ?? {},
    'the set of policies': policies.map(({ name, kind, bound, digest }) => ({ name, kind, bound, digest })),
    // A module may import what no digest covers.
    ...(policies.some(({ kind }) => kind === 'module') ? { 'the commit of the modules': commit ?? 'none' } : {}),
  };
}

function coverage(shards: readonly WholeShard[], { shard: { of }, folder }: WholeShard): Problem[] {
  const by = new Map<number, string[]>();
  for (const one of shards) by.set(one.shard.index, [...(by.get(one.shard.index) ?? []), one.folder]);
  const twice = [...by].filter(([, folders]) => folders.length > 1);
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !by.has(index));
  const place = { file: folder };
  return [
    ...twice.map(([index, folders]) => ({
      code: 'shard-twice',
      message: `shard ${index}/${of} was given ${folders.length} times: ${folders.map((name) => `\`${name}\``).join(', ')}`,
      place,
      help: 'Name each shard once.',
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            code: 'shard-missing',
            message: `of ${of} shards, ${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`,
            place,
            help: 'Name the folders of all shards.',
          },
        ]),
  ];
}

function listed(indexes: readonly number[]): string {
  const shown = indexes.slice(0, 20).join(', ');
  return indexes.length > 20 ? `${shown} and ${indexes.length - 20} more` : shown;
}

async function shardProblems({ folder, info, shard }: WholeShard): Promise<Problem[]> {
  const name = `shard ${shardName(shard)}, \`${folder}\``;
  const resume = `Go on with \`escalab runs resume ${folder}\`.`;
  const { scenarios, problems } = checkInputs(folder, info);
  if (problems.length > 0) return [...problems];
  if (info.status !== 'finished') return [{ code: 'shard-unfinished', message: `${name}, did not finish`, place: { file: folder }, help: resume }];
  const { counts, written, halfWritten, problem } = await scanRecords(folder, info, scenarios);
  if (problem) return [problem];
  const { range } = plannedOf(info);
  const planned = range.to - range.from;
  if (halfWritten === 0 && counts.conversations === planned) {
    const changed = changedSince(folder, info, written);
    return changed ? [changed] : [];
  }
  const message = `${name}, ${halfWritten > 0 ? 'ends in half a record' : `has ${counts.conversations} of its ${planned} records`}`;
  return [{ code: 'shard-incomplete', message, place: { file: join(folder, RUN_FILES.records) }, help: resume }];
}

function mergedInfo(id: string, shards: readonly WholeShard[], first: WholeShard): RunInfo {
  const { shard: _shard, resumed: _resumed, usage: _usage, ...info } = first.info;
  const times = (pick: (info: RunInfo) => string | undefined) => shards.flatMap((one) => pick(one.info) ?? []).sort();
  const [started = info.started] = times((one) => one.started);
  const finished = times((one) => one.finished).at(-1);
  const counts = shards.reduce((sum, one) => addCounts(sum, one.info.counts ?? NO_COUNTS), NO_COUNTS);
  const usage = usageOf(shards.flatMap((one) => one.info.usage?.by ?? []));
  return { ...info, id, status: 'finished', started, ...(finished === undefined ? {} : { finished }), counts, ...(usage === undefined ? {} : { usage }) };
}

function inputsOf({ folder, info }: WholeShard): RunFile[] {
  const names = [
    RUN_FILES.scenarios,
    RUN_FILES.team,
    ...(info.digests.traffic === undefined ? [] : [RUN_FILES.traffic]),
    ...info.policies.map(({ copy }) => copy),
  ];
  return names.map((name) => ({ name, text: readRunFile(folder, name) }));
}

const CHUNK_BYTES = 1024 * 1024;

function joinRecords(target: string, shards: readonly WholeShard[]): Written {
  const out = openSync(target, 'a');
  let written = NOTHING_WRITTEN;
  try {
    for (const { folder } of shards) written = copyInto(out, join(folder, RUN_FILES.records), written);
    fsyncSync(out);
    return written;
  } finally {
    closeSync(out);
  }
}

function copyInto(out: number, file: string, before: Written): Written {
  const from = openSync(file, 'r');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  try {
    let written = before;
    for (let read = readSync(from, chunk); read > 0; read = readSync(from, chunk)) {
      writeWhole(out, chunk.subarray(0, read));
      written = afterWriting(written, chunk.subarray(0, read));
    }
    return written;
  } finally {
    closeSync(from);
  }
}
