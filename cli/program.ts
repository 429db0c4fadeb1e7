import { Command, CommanderError } from 'commander';
import { annotated } from './annotated.ts';
import { type Context, createContext } from './command.ts';
import { registerCheck } from './commands/check.ts';
import { registerCompare } from './commands/compare.ts';
import { registerDashboard } from './commands/dashboard.ts';
import { registerGate } from './commands/gate.ts';
import { registerImport } from './commands/import.ts';
import { registerInit } from './commands/init.ts';
import { registerJudge } from './commands/judge.ts';
import { registerReport } from './commands/report.ts';
import { registerRun } from './commands/run.ts';
import { registerRuns } from './commands/runs.ts';
import { registerScore } from './commands/score.ts';
import { registerShow } from './commands/show.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { type Io, isInActions } from './io.ts';
import { packageVersion } from './package.ts';
import { explain, problemsOf } from './show-error.ts';

const EXITS = `
Exit codes: 0 fine · 1 the requested check failed · 2 bad input or usage · 3 not enough evidence
4 finished, but conversations errored · 5 trouble with the machine · 70 a bug of escalab · 130 interrupted
`;

/** Runs one command line (without `node` and the script) and returns its exit code. Never throws, never exits. */
export async function runCommandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.fine;
  const isJson = args.includes('--json');
  const context = createContext(
    io,
    (wanted) => {
      code = wanted;
    },
    isJson,
  );
  try {
    await createProgram(context).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.badInput;
    const { text, code: failed } = explain(error, context.style, args.includes('--debug'));
    context.io.err(text);
    if (args.includes('--annotations') || (isInActions(io) && !args.includes('--no-annotations'))) context.command(annotated(problemsOf(error), io));
    if (isJson) context.io.out(`${JSON.stringify({ errors: problemsOf(error) }, null, 2)}\n`);
    return failed;
  }
}

function createProgram(context: Context): Command {
  const program = new Command('escalab')
    .description(
      'Offline simulation and evaluation of escalation policies: whom would this policy trap with the bot, whom would it send to a human for nothing, and will the human know what happened?',
    )
    .version(packageVersion())
    .option('--debug', 'print stack traces')
    .configureOutput({ writeOut: context.io.out, writeErr: context.io.err })
    .showHelpAfterError('(more with --help)')
    .exitOverride()
    .addHelpText('after', EXITS);
  for (const register of [
    registerInit,
    registerRun,
    registerCheck,
    registerShow,
    registerReport,
    registerDashboard,
    registerScore,
    registerCompare,
    registerGate,
    registerJudge,
    registerRuns,
    registerImport,
  ])
    register(program, context);
  for (const command of program.commands) inheritSettings(program, command);
  return program;
}

/** Subcommands made with `.command()` copy settings when made, grandchildren included; `--debug` has to work behind any of them. */
function inheritSettings(program: Command, command: Command): void {
  command.option('--debug', 'print stack traces').copyInheritedSettings(program);
  for (const child of command.commands) inheritSettings(program, child);
}
