import { resolve } from 'node:path';
import { Option } from 'commander';
import { gateTests } from '../../dashboards/ci/gate-tests.ts';
import { junit } from '../../dashboards/ci/junit.ts';
import { baselineScreen } from '../../dashboards/plain/gate/baseline-screen.ts';
import { gateScreen } from '../../dashboards/plain/gate/screen.ts';
import type { Answer } from '../../evaluators/gate/answer.ts';
import { type GateVerdict, judgeGate } from '../../evaluators/gate/judge.ts';
import { type Context, examples, type Register } from '../command.ts';
import type { ProjectFlags } from '../config/project.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { wholeNumber } from '../flags.ts';
import { type Against, againstBaseline, baselineFile, baselineView, comparable } from '../gate/against-baseline.ts';
import { gateOf } from '../gate/guard.ts';
import { playedIn } from '../gate/judged-run.ts';
import { showPlan } from '../gate/plan.ts';
import { type Prepare, type SubjectFlags, subjectOf } from '../gate/subject.ts';
import { targetOf, updateBaseline } from '../gate/update-baseline.ts';
import { writeReport } from '../gate/write-report.ts';
import { asTyped } from '../run/find.ts';

interface Flags extends SubjectFlags {
  readonly updateBaseline?: boolean;
  readonly plan?: boolean;
  readonly intersect?: boolean;
  readonly junit?: string;
  readonly json?: boolean;
}

const EXITS: Readonly<Record<Answer, ExitCode>> = { pass: EXIT.fine, fail: EXIT.checkFailed, not_enough_evidence: EXIT.notEnoughEvidence };

export const registerGate: Register = (program, context) => {
  program
    .command('gate')
    .description('judge a policy by the limits under `gate` in escalab.yaml: pass, fail, or not enough evidence')
    .option('-p, --policy <file>', 'policy to judge (default: `gate.policy`, or the only one)')
    .option('-r, --run <run>', 'judge a run that was kept, by its folder or its name inside runs/, and play nothing')
    .option('-s, --suite <name>', 'suite of escalab.yaml, or a file or folder of scenarios')
    .option('-c, --config <file>', 'config in place of the nearest escalab.yaml')
    .option('--team <file>', "team in place of the config's")
    .option('--traffic <file>', "traffic in place of the config's")
    .option('--seed <number>', 'seed of every draw', wholeNumber(0))
    .option('--trials <number>', 'how often each scenario is played', wholeNumber(1))
    .option('-o, --out <folder>', 'where to keep the run (default: runs/<date-time>-<suite>)')
    .option('--intersect', 'judge by the scenarios that are the same in the baseline and now, and say which are left out')
    .addOption(
      new Option('--update-baseline', 'write what the policy does to the file of `gate.baseline`, show what changed, and judge nothing').conflicts([
        'plan',
        'junit',
        'intersect',
      ]),
    )
    .addOption(
      new Option('--plan', 'say which limits this suite can show at all, and how many mistakes each allows; plays nothing').conflicts([
        'run',
        'policy',
        'junit',
        'intersect',
        'out',
      ]),
    )
    .option('--junit <file>', 'write JUnit XML as well: a test for each condition and each scenario')
    .option('--json', 'print everything as JSON')
    .addHelpText(
      'after',
      examples(
        'escalab gate --plan',
        'escalab gate --policy policies/mine.yaml',
        'escalab gate --update-baseline',
        'escalab gate --run 2026-03-03T10-12-00-edge --json',
      ),
    )
    .action((flags: Flags) => gate(flags, context));
};

async function gate(flags: Flags, context: Context): Promise<void> {
  if (flags.plan) return showPlan(onGround(flags), flags.json ?? false, context);
  if (flags.updateBaseline) return updateBaselineOf(flags, context);
  const { io, style, exit } = context;
  const prepare: Prepare<Against | undefined> = (settings, { config }, play) => {
    const file = baselineFile(settings, config);
    return file === undefined ? undefined : againstBaseline(file, play, flags.intersect ?? false);
  };
  const { run, name, project, isCut, prepared: against } = await subjectOf(flags, io, prepare);
  const { conditions } = gateOf(project, run.traffic !== undefined);
  const played = await playedIn(run, name);
  const verdict = judgeGate({
    conditions,
    played,
    ...(run.traffic === undefined ? {} : { traffic: run.traffic }),
    ...(against === undefined ? {} : { baseline: comparable(against, run.scenarios) }),
  });
  const baseline = against === undefined ? {} : { baseline: baselineView(against, run, name, played, io) };
  const view = { policy: name, suite: run.info.suite.name, folder: asTyped(io, run.folder), scenarios: run.scenarios.size, verdict, ...baseline };
  io.out(flags.json ? `${JSON.stringify(view, null, 2)}\n` : gateScreen(view, style));
  if (flags.junit !== undefined) writeReport(resolve(io.cwd, flags.junit), junit(gateTests(name, verdict, played, run.scenarios)));
  exit(isCut ? EXIT.interrupted : exitOf(verdict));
}

/** A pass in spite of conversations that errored is said by its own code. */
function exitOf({ answer, lost }: GateVerdict): ExitCode {
  return answer === 'pass' && lost.conversations > 0 ? EXIT.errored : EXITS[answer];
}

function onGround({ policy: _policy, run: _run, out: _out, ...flags }: Flags): ProjectFlags {
  return flags;
}

async function updateBaselineOf(flags: Flags, { io, style, exit }: Context): Promise<void> {
  const { run, name, isCut, prepared: target } = await subjectOf(flags, io, (settings, { config }) => targetOf(settings, config));
  if (isCut) {
    io.err('Interrupted; no baseline was written.\n');
    return exit(EXIT.interrupted);
  }
  const view = updateBaseline(target, run, name, await playedIn(run, name), io);
  io.out(flags.json ? `${JSON.stringify(view, null, 2)}\n` : baselineScreen(view, style));
}
