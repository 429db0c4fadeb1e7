import type { RunInfo } from '../../runs/run.ts';
import { safeLine } from './safe-text.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** The stored runs, a line each. */
export function runsTable(runs: readonly { readonly folder: string; readonly info: RunInfo }[], style: Style): string {
  const heads = ['run', 'started', 'status', 'suite', 'conversations', 'policies'];
  const rows = runs.map(({ folder, info }) => [
    safeLine(folder, 60),
    info.started.slice(0, 16).replace('T', ' '),
    info.status === 'running' ? 'running, or cut off' : info.status,
    info.suite.name,
    String(info.counts?.conversations ?? '–'),
    safeLine(
      info.policies
        .filter(({ bound }) => !bound)
        .map(({ name }) => name)
        .join(', '),
      60,
    ),
  ]);
  return table(
    heads.map((title, index) => ({ title: style.faint(title), align: index === 4 ? 'right' : 'left' })),
    rows,
  );
}
