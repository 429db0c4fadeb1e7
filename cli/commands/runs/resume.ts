import { plural } from '../../../dashboards/plain/numbers.ts';
import { type Context, examples, type Register } from '../../command.ts';
import { dollars } from '../../llm/flags.ts';
import { chosenRun, unfinishedRun } from '../../run/find.ts';
import { machineOf } from '../../run/machine.ts';
import { type Resumed, resume } from '../../run/resume.ts';
import { showPlayed } from '../../run/show-played.ts';
import { workersOf } from '../../run/workers.ts';

interface Flags {
  readonly workers?: number;
  readonly cut?: boolean;
  readonly takeOver?: boolean;
  readonly maxCost?: number;
  readonly plain?: boolean;
  readonly json?: boolean;
}

export const registerRunsResume: Register = (runs, context) => {
  runs
    .command('resume')
    .description('go on with a run that was interrupted or killed, from the inputs that it keeps; in the end its bytes are those of an undisturbed one')
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest that did not finish)')
    .option('--workers <number>', 'threads that play, or `auto` for one a core; the bytes are the same (default: 1)', workersOf)
    .option('--cut', 'throw away the first damaged record and those after it, and play them again')
    .option('--take-over', 'take the run although a process on another machine has it; only where that one is gone for certain')
    .option('--max-cost <dollars>', 'a higher cap on what models may cost, over the one that the run began with', dollars)
    .option('--plain', 'tell how far it is in plain lines, also on a terminal')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', examples('escalab runs resume', 'escalab runs resume 2026-03-03T10-12-00-edge --workers auto'))
    .action((named: string | undefined, flags: Flags) => goOn(named, flags, context));
};

async function goOn(named: string | undefined, flags: Flags, context: Context): Promise<void> {
  const { io } = context;
  const folder = named === undefined ? unfinishedRun(io, machineOf(io, flags.takeOver)) : chosenRun(io, named);
  const then = async ({ info, kept }: Resumed): Promise<void> => {
    const played = (info.counts?.conversations ?? 0) - kept;
    io.err(`${plural(kept, 'conversation')} kept, ${played === 0 ? 'none was missing' : `${played.toLocaleString('en')} played now`}.\n`);
    await showPlayed(info, folder, { isDemo: false, json: flags.json === true, workers: flags.workers ?? 1 }, context);
  };
  await resume(
    folder,
    {
      workers: flags.workers ?? 1,
      plain: flags.plain === true,
      cut: flags.cut === true,
      takeOver: flags.takeOver === true,
      ...(flags.maxCost === undefined ? {} : { maxCost: flags.maxCost }),
      then,
    },
    io,
  );
}
