import { basename, dirname } from 'node:path';
import { firstScreen } from '../../dashboards/plain/first-screen.ts';
import { type Context, examples, type Register } from '../command.ts';
import { loadProject, type ProjectFlags } from '../config/project.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { several, wholeNumber } from '../flags.ts';
import { gitState } from '../git.ts';
import { packageVersion } from '../package.ts';
import { asTyped, newRunFolder } from '../run/find.ts';
import { runInfo } from '../run/inputs.ts';
import { play } from '../run/play.ts';
import { headingOf, keepScores, scoreStored } from '../run/score.ts';
import { loadStored } from '../run/stored.ts';

const TRIALS_ADD_NOTHING = 'Scripted and recorded customers go the same way each time: more trials take time and tell nothing more.\n';

interface Flags extends ProjectFlags {
  readonly out?: string;
  readonly json?: boolean;
}

export const registerRun: Register = (program, context) => {
  program
    .command('run')
    .description('play candidate policies against labelled customers, and score them')
    .option('-s, --suite <name>', 'suite of escalab.yaml, or a file or folder of scenarios')
    .option('-p, --policy <file>', 'policy to play, or the name of a shipped one; repeat for several', several)
    .option('-c, --config <file>', 'config in place of the nearest escalab.yaml')
    .option('--team <file>', "team in place of the config's")
    .option('--traffic <file>', "traffic in place of the config's")
    .option('--seed <number>', 'seed of every draw', wholeNumber(0))
    .option('--trials <number>', 'how often each scenario is played', wholeNumber(1))
    .option('--max-turns <number>', 'customer messages after which a conversation is cut off', wholeNumber(1))
    .option('--no-bounds', 'leave out always-offer, always and never')
    .option('-o, --out <folder>', 'where to keep the run (default: runs/<date-time>-<suite>)')
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      examples('escalab run', 'escalab run --policy balanced --policy ./my-policy.yaml', 'escalab run --suite scenarios/refunds.yaml --json > scores.json'),
    )
    .action((flags: Flags) => run(flags, context));
};

async function run(flags: Flags, { io, style, exit }: Context): Promise<void> {
  const project = await loadProject(flags, io.cwd);
  if (project.settings.trials > 1) io.err(TRIALS_ADD_NOTHING);
  const folder = newRunFolder(io, project.suite.name, flags.out);
  const info = runInfo(project, basename(folder), io.now(), packageVersion(), gitState(dirname(project.config)));
  const done = await play(project, folder, info, io);
  const stored = loadStored(folder);
  const report = await scoreStored(stored);
  keepScores(stored, report);
  const heading = headingOf(stored, project.isDemo, asTyped(io, folder));
  io.out(flags.json ? `${JSON.stringify({ run: done, report }, null, 2)}\n` : firstScreen(report, heading, style));
  if (done.status === 'interrupted') io.err(`Interrupted: ${done.counts?.conversations ?? 0} conversations were played and kept.\n`);
  exit(exitCode(done));
}

function exitCode({ status, counts }: Awaited<ReturnType<typeof play>>): ExitCode {
  if (status === 'interrupted') return EXIT.interrupted;
  return (counts?.errored ?? 0) + (counts?.invalid ?? 0) > 0 ? EXIT.errored : EXIT.fine;
}
