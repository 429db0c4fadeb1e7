import { fullReport } from '../../dashboards/plain/report/full-report.ts';
import { type Context, examples, type Register } from '../command.ts';
import { asTyped, chosenRun } from '../run/find.ts';
import { headingOf } from '../run/heading.ts';
import { judgeShown } from '../run/judge-shown.ts';
import { loadStored } from '../run/stored.ts';

export const registerReport: Register = (program, context) => {
  program
    .command('report')
    .description('print everything about a run: each mistake and why, by trigger, category and basis')
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', examples('escalab report', 'escalab report | less'))
    .action((named: string | undefined, flags: { json?: boolean }) => report(named, flags, context));
};

async function report(named: string | undefined, flags: { json?: boolean }, { io, style }: Context): Promise<void> {
  const folder = chosenRun(io, named);
  const stored = loadStored(folder);
  const { report: scored } = await judgeShown(stored, io);
  io.out(
    flags.json
      ? `${JSON.stringify({ run: stored.info, report: scored }, null, 2)}\n`
      : fullReport(scored, headingOf(stored, false, asTyped(io, folder)), style),
  );
}
