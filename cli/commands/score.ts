import { damageIn } from '../../dashboards/damage.ts';
import { firstScreen } from '../../dashboards/plain/first-screen.ts';
import { plural } from '../../dashboards/plain/numbers.ts';
import { type Context, examples, type Register } from '../command.ts';
import { EXIT } from '../exit.ts';
import { asTyped, chosenRun } from '../run/find.ts';
import { headingOf } from '../run/heading.ts';
import { judgeShown } from '../run/judge-shown.ts';
import { threadsFor } from '../run/judging/threads-for.ts';
import { keepJudged } from '../run/kept.ts';
import { machineOf } from '../run/machine.ts';
import { relabel } from '../run/relabel.ts';
import { loadStored } from '../run/stored.ts';
import { whileLocked } from '../run/while-locked.ts';

interface Flags {
  readonly suite?: string;
  readonly json?: boolean;
}

export const registerScore: Register = (program, context) => {
  program
    .command('score')
    .description("score a run again, by today's labels")
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
    .option('-s, --suite <path>', 'file or folder with the labels, where the suite has moved since the run')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', examples('escalab score', 'escalab score runs/2026-03-03T10-12-00-edge'))
    .action((named: string | undefined, flags: Flags) => score(named, flags, context));
};

async function score(named: string | undefined, flags: Flags, { io, style, exit }: Context): Promise<void> {
  const folder = chosenRun(io, named);
  const before = loadStored(folder);
  const { changed, stored, judged } = await whileLocked(folder, machineOf(io), async () => {
    const changed = relabel(before, flags.suite, io);
    const stored = loadStored(folder);
    const judged = await judgeShown(stored, io, threadsFor(stored));
    keepJudged(stored, judged);
    return { changed, stored, judged };
  });
  const { report } = judged;
  const heading = headingOf(stored, judged, false, asTyped(io, folder));
  const faults = damageIn(heading);
  if (faults.length > 0) exit(EXIT.badInput);
  if (flags.json) return io.out(`${JSON.stringify({ run: stored.info, changed_labels: changed, faults, report }, null, 2)}\n`);
  io.out(firstScreen(report, heading, style));
  const text =
    changed.length === 0
      ? 'No label differs from those of the last scoring.'
      : `${plural(changed.length, 'label')} changed since the last scoring: ${changed.join(', ')}`;
  io.out(`${style.strong(text)}\n`);
}
