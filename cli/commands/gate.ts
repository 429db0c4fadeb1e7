import { basename, dirname } from 'node:path';
import { gateScreen } from '../../dashboards/plain/gate/screen.ts';
import type { Answer } from '../../evaluators/gate/answer.ts';
import { type GateVerdict, judgeGate } from '../../evaluators/gate/judge.ts';
import type { Policy } from '../../policies/policy.ts';
import { type Context, examples, type Register } from '../command.ts';
import { loadProject, type Project } from '../config/project.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { wholeNumber } from '../flags.ts';
import { choosePolicy } from '../gate/choose.ts';
import { gateReport } from '../gate/gate-report.ts';
import { gateOf } from '../gate/guard.ts';
import { playedIn } from '../gate/judged-run.ts';
import { placesOf } from '../gate/places.ts';
import { refuseBaseline } from '../gate/refuse-baseline.ts';
import { type ReportFlags, type ReportTargets, refuseInputs, reportTargets } from '../gate/report-targets.ts';
import { writeReports } from '../gate/write-reports.ts';
import { gitState } from '../git.ts';
import type { Io } from '../io.ts';
import { packageVersion } from '../package.ts';
import { asTyped, chosenRun, newRunFolder } from '../run/find.ts';
import { runInfo } from '../run/inputs.ts';
import { play } from '../run/play.ts';
import { keepScores, scoreStored } from '../run/score.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';

interface Flags extends ReportFlags {
  readonly policy?: string;
  readonly run?: string;
  readonly suite?: string;
  readonly config?: string;
  readonly team?: string;
  readonly traffic?: string;
  readonly seed?: number;
  readonly trials?: number;
  readonly out?: string;
}

const EXITS: Readonly<Record<Answer, ExitCode>> = { pass: EXIT.fine, fail: EXIT.checkFailed, not_enough_evidence: EXIT.notEnoughEvidence };

const IN_ACTIONS = `
Where GITHUB_ACTIONS is true, --annotations is the default, and without --markdown
the summary is added to the file that GITHUB_STEP_SUMMARY names.
`;

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
    .option('--junit <file>', 'write JUnit XML as well: a test for each condition and each scenario')
    .option('--markdown <file>', 'write a summary for a pull request as well; `-` prints it in place of the screen')
    .option('--no-markdown', 'write none, nor to the summary of a GitHub Actions step')
    .option('--annotations', 'print the commands by which GitHub Actions marks lines, on standard error')
    .option('--no-annotations', 'print none, nor in GitHub Actions')
    .option('--json', 'print everything as JSON')
    .addHelpText('after', IN_ACTIONS)
    .addHelpText(
      'after',
      examples(
        'escalab gate',
        'escalab gate --policy policies/mine.yaml',
        'escalab gate --junit gate.xml --markdown gate.md',
        'escalab gate --run 2026-03-03T10-12-00-edge --json',
      ),
    )
    .action((flags: Flags) => gate(flags, context));
};

async function gate(flags: Flags, context: Context): Promise<void> {
  const { io, style, exit } = context;
  const targets = reportTargets(flags, io);
  const { run, name, project, isCut } = flags.run === undefined ? await playNow(flags, targets, io) : await judgeKept(flags, targets, io);
  const { settings, conditions } = gateOf(project, run.traffic !== undefined);
  const played = await playedIn(run, name);
  const verdict = judgeGate({ conditions, played, ...(run.traffic === undefined ? {} : { traffic: run.traffic }) });
  const view = { policy: name, suite: run.info.suite.name, folder: asTyped(io, run.folder), scenarios: run.scenarios.size, verdict };
  if (flags.json) io.out(`${JSON.stringify(view, null, 2)}\n`);
  else if (targets.markdown !== 'standard output') io.out(gateScreen(view, style));
  exit(isCut ? EXIT.interrupted : exitOf(verdict));
  writeReports(gateReport(run, view, played), () => placesOf({ run, config: project.config, settings }, io), targets, context);
}

/** A pass in spite of conversations that errored is said by its own code. */
function exitOf({ answer, lost }: GateVerdict): ExitCode {
  return answer === 'pass' && lost.conversations > 0 ? EXIT.errored : EXITS[answer];
}

interface Judged {
  readonly run: StoredRun;
  readonly name: string;
  readonly project: Project;
  readonly isCut: boolean;
}

async function playNow(flags: Flags, targets: ReportTargets, io: Io): Promise<Judged> {
  const { policy: asked, ...others } = flags;
  const all = await loadProject({ ...others, ...(asked === undefined ? {} : { policy: [asked] }), bounds: false }, io.cwd);
  const policy = await chosenOrClosed(all, asked, targets);
  const project = { ...all, policies: [policy] };
  await Promise.all(all.policies.filter((one) => one !== policy).map((one) => one.close()));
  const folder = newRunFolder(io, project.suite.name, flags.out);
  const done = await play(project, folder, runInfo(project, basename(folder), io.now(), packageVersion(), gitState(dirname(project.config))), io);
  const run = loadStored(folder);
  keepScores(run, await scoreStored(run));
  return { run, name: policy.name, project, isCut: done.status === 'interrupted' };
}

/** Where nothing can be judged, no policy is left open: a module keeps a worker that would keep the process. */
async function chosenOrClosed(project: Project, asked: string | undefined, targets: ReportTargets): Promise<Policy> {
  try {
    refuseInputs(targets, filesOf(project));
    return chosenOf(project, asked);
  } catch (error) {
    await Promise.all(project.policies.map((one) => one.close()));
    throw error;
  }
}

/** Refused before anything is played. */
function chosenOf(project: Project, asked: string | undefined): Policy {
  const { settings } = gateOf(project, project.traffic !== undefined);
  refuseBaseline(settings, project.config);
  const [only] = project.policies;
  return asked !== undefined && only && project.policies.length === 1 ? only : choosePolicy(project.policies, asked ?? settings.policy, project.config);
}

async function judgeKept(flags: Flags, targets: ReportTargets, io: Io): Promise<Judged> {
  const { policy: asked, run: named, ...others } = flags;
  const project = await loadProject({ ...others, bounds: false }, io.cwd);
  await Promise.all(project.policies.map((one) => one.close()));
  refuseInputs(targets, filesOf(project));
  const run = loadStored(chosenRun(io, named));
  const { settings } = gateOf(project, run.traffic !== undefined);
  refuseBaseline(settings, project.config);
  return { run, name: choosePolicy(run.info.policies, asked ?? settings.policy, project.config).name, project, isCut: false };
}

function filesOf({ config, teamFile, trafficFile, policies, scenarios }: Project): string[] {
  const traffic = trafficFile === undefined ? [] : [trafficFile];
  return [config, teamFile, ...traffic, ...policies.map(({ source }) => source.file), ...new Set(scenarios.map(({ located }) => located.file))];
}
