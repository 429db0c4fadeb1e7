import { InputError } from '../../../core/errors.ts';
import { plural } from '../../../dashboards/plain/numbers.ts';
import { safeLine } from '../../../dashboards/plain/safe-text.ts';
import { listRuns, readInfo } from '../../../runs/folder.ts';
import { type Verification, verifyRun } from '../../../runs/verify.ts';
import { type Context, examples, type Register } from '../../command.ts';
import { EXIT } from '../../exit.ts';
import { asTyped, chosenRun, runsRoot } from '../../run/find.ts';
import { problemsText } from '../../show-error.ts';

interface Flags {
  readonly all?: boolean;
  readonly json?: boolean;
}

export const registerRunsVerify: Register = (runs, context) => {
  runs
    .command('verify')
    .description('look at everything that a run keeps: inputs against their digests, each record whole and in its place; exit 1 where anything is wrong')
    .argument('[run...]', 'folders of runs, or their names inside runs/ (default: the latest)')
    .option('--all', 'every run inside runs/')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examples('escalab runs verify', 'escalab runs verify --all --json'))
    .action((named: readonly string[], flags: Flags) => verify(named, flags, context));
};

async function verify(named: readonly string[], flags: Flags, { io, style, exit }: Context): Promise<void> {
  const chosen = named.length === 0 ? [chosenRun(io, undefined)] : named.map((name) => chosenRun(io, name));
  const folders = flags.all === true ? listRuns(runsRoot(io)) : chosen;
  const found: (Verification & { readonly folder: string })[] = [];
  for (const folder of folders) found.push({ folder: asTyped(io, folder), ...(await verified(folder)) });
  if (found.some(({ problems }) => problems.length > 0)) exit(EXIT.checkFailed);
  if (flags.json) return io.out(`${JSON.stringify(found, null, 2)}\n`);
  for (const { folder, records, planned, problems } of found) {
    const verdict = problems.length === 0 ? 'whole' : style.bad(plural(problems.length, 'problem'));
    io.out(`${safeLine(folder, 400)}: ${verdict}; ${records.toLocaleString('en')} of ${plural(planned, 'conversation')} are as they should be\n`);
    io.out(problemsText(problems, 'error', style));
  }
}

/** Of a run whose `run.json` cannot be read, that is what is wrong. */
async function verified(folder: string): Promise<Verification> {
  try {
    return await verifyRun(folder, readInfo(folder));
  } catch (error) {
    if (!(error instanceof InputError) || error.problems[0]?.code === 'not-a-run') throw error;
    return { records: 0, planned: 0, problems: error.problems };
  }
}
