import type { Problem } from '../../core/errors.ts';
import { isSimulated } from '../../runs/run.ts';
import type { RunState } from '../../runs/state.ts';
import { perceivedIn, perceivedShort } from '../perceived.ts';
import { bytes } from './numbers.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';
import { indented } from './wrap.ts';

/** A run on disk, as far as a list tells. */
export interface ListedRun {
  /** As the user would type it. */
  readonly folder: string;
  /** Of everything in it. */
  readonly bytes: number;
  readonly pinned: boolean;
  readonly state: RunState;
  /** That its file of records has another size than what was written to it. */
  readonly changed?: Problem;
  /** Conversations that are there; unknown where the run is damaged. */
  readonly played?: number;
  readonly planned?: number;
}

const HEADS = ['run', 'started', 'status', 'suite', 'conversations', 'size', 'policies'];

/** The stored runs, a line each. */
export function runsTable(runs: readonly ListedRun[], style: Style): string {
  const changed = runs.flatMap((run) => (run.changed === undefined ? [] : [`${safeLine(run.folder, 60)}: ${run.changed.message}`]));
  return [
    table(
      HEADS.map((title, index) => ({ title: style.faint(title), align: index === 4 || index === 5 ? 'right' : 'left' })),
      runs.map((run) => row(run, style)),
    ),
    ...changed.map((text) => `${indented(text, '').map(style.bad).join('\n')}\n`),
  ].join('');
}

function row(run: ListedRun, style: Style): string[] {
  const { state } = run;
  const info = state.is === 'damaged' ? undefined : state.info;
  const policies = info?.policies.filter(({ bound }) => !bound).map(({ name }) => name) ?? [];
  return [
    safeLine(run.folder, 60),
    info?.started.slice(0, 16).replace('T', ' ') ?? '–',
    statusText(run, style),
    info?.suite.name ?? '–',
    conversationsText(run),
    bytes(run.bytes),
    safeLine(policies.join(', '), 60),
  ];
}

function statusText({ state, changed, pinned }: ListedRun, style: Style): string {
  const shard = state.is !== 'damaged' && state.info.shard ? `, shard ${state.info.shard.index}/${state.info.shard.of}` : '';
  const standIn = state.is !== 'damaged' && isSimulated(state.info) ? ', SIMULATED' : '';
  const perceived = state.is === 'damaged' ? undefined : perceivedIn(state.info);
  const drawn = perceived === undefined ? '' : `, ${perceivedShort(perceived)}`;
  return `${changed === undefined ? stateText(state, style) : style.bad('damaged')}${standIn}${drawn}${shard}${pinned ? ', pinned' : ''}`;
}

function stateText(state: RunState, style: Style): string {
  switch (state.is) {
    case 'finished':
      return 'finished';
    case 'running':
      return `running (process ${state.holder.pid})`;
    case 'interrupted':
      return style.bad('interrupted');
    case 'cut_off':
      return style.bad('cut off');
    case 'damaged':
      return style.bad('damaged');
  }
}

/** `1,234`, or `500 of 1,234` where some are missing. */
function conversationsText({ played, planned }: ListedRun): string {
  if (played === undefined || planned === undefined) return '–';
  return played === planned ? played.toLocaleString('en') : `${played.toLocaleString('en')} of ${planned.toLocaleString('en')}`;
}
