import { InputError } from '../../core/errors.ts';
import { damageIn } from '../../dashboards/damage.ts';
import { fullReport } from '../../dashboards/plain/report/full-report.ts';
import { type Context, examples, type Register } from '../command.ts';
import { htmlMaterial } from '../dashboard/html-material.ts';
import { pageTarget } from '../dashboard/page-target.ts';
import { lackText, pageText, writePage } from '../dashboard/write-page.ts';
import { EXIT } from '../exit.ts';
import { asTyped, chosenRun } from '../run/find.ts';
import { headingOf } from '../run/heading.ts';
import { judgeShown } from '../run/judge-shown.ts';
import { threadsFor } from '../run/judging/threads-for.ts';
import { isDoneWithout, loadStored } from '../run/stored.ts';

interface Flags {
  /** A file, or `true` for the one in the run's folder. */
  readonly html?: string | true;
  readonly with?: string;
  readonly intersect?: boolean;
  readonly json?: boolean;
}

export const registerReport: Register = (program, context) => {
  program
    .command('report')
    .description('print everything about a run: each mistake and why, by trigger, category and basis; or write it as a page to send round')
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
    .option('--html [file]', "write one HTML file that needs nothing else (default: report.html in the run's folder)")
    .option('--with <run>', 'with --html: a run to hold this one against, such as the one before the last change')
    .option('--intersect', 'with --with: where the two runs differ, compare what they have in common')
    .option('--json', 'print everything as JSON; with --html, what was written')
    .addHelpText(
      'after',
      examples('escalab report', 'escalab report | less', 'escalab report --html go-live.html', 'escalab report --html --with 2026-03-03T10-12-00-edge'),
    )
    .action((named: string | undefined, flags: Flags) => report(named, flags, context));
};

async function report(named: string | undefined, flags: Flags, context: Context): Promise<void> {
  if (flags.html !== undefined) return page(named, flags.html, flags, context);
  refuseAlone(flags);
  const { io, style, exit } = context;
  const folder = chosenRun(io, named);
  const stored = loadStored(folder);
  const judged = await judgeShown(stored, io, threadsFor(stored));
  const heading = headingOf(stored, judged, false, asTyped(io, folder));
  const faults = damageIn(heading);
  io.out(flags.json ? `${JSON.stringify({ run: stored.info, faults, report: judged.report }, null, 2)}\n` : fullReport(judged.report, heading, style));
  if (faults.length > 0) exit(EXIT.badInput);
}

/** The page shows whatever can be read; that the rest cannot is said, and ends as it does without a page. */
async function page(named: string | undefined, html: string | true, flags: Flags, { io, exit }: Context): Promise<void> {
  const folder = chosenRun(io, named);
  const against = flags.with === undefined ? {} : { against: chosenRun(io, flags.with) };
  const beside: InputError[] = [];
  loadStored(folder, (fault) => beside.push(fault));
  const file = pageTarget(html, folder, io);
  const material = await htmlMaterial(folder, { ...against, intersect: flags.intersect ?? false }, io);
  const facts = writePage(file, material, io);
  io.err(lackText(material));
  io.out(flags.json ? `${JSON.stringify(facts, null, 2)}\n` : pageText(facts));
  const unread = facts.faults.length - beside.filter(isDoneWithout).length;
  if (unread > 0) exit(EXIT.badInput);
}

function refuseAlone({ with: other, intersect }: Flags): void {
  const flag = other !== undefined ? '--with' : intersect ? '--intersect' : undefined;
  if (flag === undefined) return;
  throw new InputError({
    code: 'needs-html',
    message: `\`${flag}\` says what a page holds, and no page is asked for`,
    help: 'Add `--html`, or compare two runs on the terminal with `escalab compare --run <earlier> --with <later>`.',
  });
}
