import { basename, dirname } from 'node:path';
import { absenceWarnings } from '../../policies/rules/checks.ts';
import type { RunInfo } from '../../runs/run.ts';
import { type Context, examples, type Register } from '../command.ts';
import { MOST_TURNS } from '../config/limits.ts';
import { withProjectOptions } from '../config/options.ts';
import { loadProject, type ProjectFlags } from '../config/project.ts';
import { MOST_CONVERSATIONS, several, wholeNumber } from '../flags.ts';
import { gitState } from '../git.ts';
import { withModelOptions } from '../llm/flags.ts';
import { packageVersion } from '../package.ts';
import { newRunFolder } from '../run/find.ts';
import { runInfo } from '../run/inputs.ts';
import { play } from '../run/play.ts';
import { shardOf } from '../run/shard.ts';
import { showPlayed } from '../run/show-played.ts';
import { workersOf } from '../run/workers.ts';
import { problemsText } from '../show-error.ts';

const TRIALS_ADD_NOTHING = 'Scripted and recorded customers go the same way each time: more trials take time and tell nothing more.\n';

interface Flags extends ProjectFlags {
  readonly out?: string;
  readonly shard?: string;
  readonly workers?: number;
  readonly plain?: boolean;
  readonly json?: boolean;
}

export const registerRun: Register = (program, context) => {
  withModelOptions(
    withProjectOptions(
      program
        .command('run')
        .description('play candidate policies against labelled customers, and score them')
        .option('-p, --policy <file>', 'policy to play, or the name of a shipped one; repeat for several', several)
        .option(
          '--conversations <number>',
          'conversations in all, shared out among the customers of a population by their weights',
          wholeNumber(1, MOST_CONVERSATIONS),
        )
        .option('--transcripts <number>', 'keep the words of about so many conversations, chosen by chance; outcomes and decisions of all', wholeNumber(0))
        .option(
          '--perception <profile>',
          'how well signals of stochastic customers are read: honest, overconfident, tone_deaf, noise_free, or one of the config',
        )
        .option('--max-turns <number>', 'customer messages after which a conversation is cut off', wholeNumber(1, MOST_TURNS))
        .option('--no-bounds', 'leave out always-offer, always and never')
        .option('-o, --out <folder>', 'where to keep the run (default: runs/<date-time>-<suite>)')
        .option('--workers <number>', 'threads that play, or `auto` for one a core; the bytes are the same (default: 1)', workersOf)
        .option('--shard <i/n>', 'play the i-th of n parts only, for `escalab runs merge`; `auto` asks the environment (docs/many-machines.md)')
        .option('--plain', 'tell how far it is in plain lines, also on a terminal')
        .option('--json', 'print everything as JSON')
        .addHelpText(
          'after',
          examples(
            'escalab run',
            'escalab run --policy balanced --policy ./my-policy.yaml',
            'escalab run --suite scenarios/refunds.yaml --json > scores.json',
            'escalab run --suite population --conversations 20000 --workers auto',
            'escalab run --suite population --perception overconfident',
            'escalab run --suite llm --llm simulated',
            'escalab run --shard 3/8 --out shard-3',
          ),
        )
        .action((flags: Flags) => run(flags, context)),
    ),
  );
};

async function run(flags: Flags, context: Context): Promise<void> {
  const { io, style } = context;
  const shard = flags.shard === undefined ? undefined : shardOf(flags.shard, io.env);
  const project = await loadProject(flags, io.cwd);
  io.err(problemsText(project.policies.flatMap(absenceWarnings), 'warning', style));
  const isFixed = project.scenarios.every(({ scenario }) => scenario.customer.kind === 'script' || scenario.customer.kind === 'transcript');
  if (project.settings.trials > 1 && isFixed) io.err(TRIALS_ADD_NOTHING);
  const slug = shard === undefined ? project.suite.name : `${project.suite.name}-shard-${shard.index}-of-${shard.of}`;
  const folder = newRunFolder(io, slug, flags.out);
  const info = runInfo(project, basename(folder), io.now(), packageVersion(), gitState(dirname(project.config)), shard);
  const then = (done: RunInfo) => showPlayed(done, folder, { isDemo: project.isDemo, json: flags.json === true, workers: flags.workers ?? 1 }, context);
  await play(project, folder, info, io, { then, plain: flags.plain === true, ...(flags.workers === undefined ? {} : { workers: flags.workers }) });
}
