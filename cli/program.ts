import { Command, CommanderError } from 'commander';
import { annotated } from './annotated.ts';
import { type Context, createContext, type Register } from './command.ts';
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
    await (await createProgram(context, args)).parseAsync([...args], { from: 'user' });
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

/** By name, in the order of the help: only the one that is asked for is loaded, for all of them take half a second. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  init: async () => (await import('./commands/init.ts')).registerInit,
  run: async () => (await import('./commands/run.ts')).registerRun,
  check: async () => (await import('./commands/check.ts')).registerCheck,
  show: async () => (await import('./commands/show.ts')).registerShow,
  report: async () => (await import('./commands/report.ts')).registerReport,
  dashboard: async () => (await import('./commands/dashboard.ts')).registerDashboard,
  score: async () => (await import('./commands/score.ts')).registerScore,
  compare: async () => (await import('./commands/compare.ts')).registerCompare,
  gate: async () => (await import('./commands/gate.ts')).registerGate,
  judge: async () => (await import('./commands/judge.ts')).registerJudge,
  runs: async () => (await import('./commands/runs.ts')).registerRuns,
  import: async () => (await import('./commands/import.ts')).registerImport,
};

async function createProgram(context: Context, args: readonly string[]): Promise<Command> {
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
  for (const register of await registersFor(args)) register(program, context);
  for (const command of program.commands) inheritSettings(program, command);
  return program;
}

/** All of them where it is not clear which is meant: for help, and for a name that is misspelt. */
function registersFor(args: readonly string[]): Promise<readonly Register[]> {
  const named = args.find((arg) => !arg.startsWith('-'));
  const load = named !== undefined && Object.hasOwn(COMMANDS, named) ? COMMANDS[named] : undefined;
  return Promise.all((load === undefined ? Object.values(COMMANDS) : [load]).map((one) => one()));
}

/** Subcommands made with `.command()` copy settings when made, grandchildren included; `--debug` has to work behind any of them. */
function inheritSettings(program: Command, command: Command): void {
  command.option('--debug', 'print stack traces').copyInheritedSettings(program);
  for (const child of command.commands) inheritSettings(program, child);
}
