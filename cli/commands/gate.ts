import { Option } from 'commander';
import { perceivedIn } from '../../dashboards/perceived.ts';
import { baselineScreen } from '../../dashboards/plain/gate/baseline-screen.ts';
import { gateScreen } from '../../dashboards/plain/gate/screen.ts';
import type { Answer } from '../../evaluators/gate/answer.ts';
import { type GateVerdict, judgeGate } from '../../evaluators/gate/judge.ts';
import { absenceWarnings } from '../../policies/rules/checks.ts';
import { isSimulated } from '../../runs/run.ts';
import { type Context, examples, type Register } from '../command.ts';
import { withProjectOptions } from '../config/options.ts';
import type { Project, ProjectFlags } from '../config/project.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { type Against, againstBaseline, baselineFile, baselineView, comparable } from '../gate/against-baseline.ts';
import { customersOf } from '../gate/customers.ts';
import { gateReport } from '../gate/gate-report.ts';
import { gateOf } from '../gate/guard.ts';
import { playedIn } from '../gate/judged-run.ts';
import { placesOf } from '../gate/places.ts';
import { showPlan } from '../gate/plan.ts';
import { type ReportFlags, refuseInputs, reportTargets } from '../gate/report-targets.ts';
import { type Prepare, type SubjectFlags, subjectOf } from '../gate/subject.ts';
import { targetOf, updateBaseline } from '../gate/update-baseline.ts';
import { writeReports } from '../gate/write-reports.ts';
import { withModelOptions } from '../llm/flags.ts';
import { asTyped } from '../run/find.ts';
import { problemsText } from '../show-error.ts';

interface Flags extends SubjectFlags, ReportFlags {
  readonly updateBaseline?: boolean;
  readonly plan?: boolean;
  readonly intersect?: boolean;
}

const EXITS: Readonly<Record<Answer, ExitCode>> = { pass: EXIT.fine, fail: EXIT.checkFailed, not_enough_evidence: EXIT.notEnoughEvidence };

const IN_ACTIONS = `
Where GITHUB_ACTIONS is true, --annotations is the default, and without --markdown
the summary is added to the file that GITHUB_STEP_SUMMARY names.
`;

export const registerGate: Register = (program, context) => {
  withModelOptions(
    withProjectOptions(
      program
        .command('gate')
        .description('judge a policy by the limits under `gate` in escalab.yaml: pass, fail, or not enough evidence')
        .option('-p, --policy <file>', 'policy to judge (default: `gate.policy`, or the only one)')
        .option('-r, --run <run>', 'judge a run that was kept, by its folder or its name inside runs/, and play nothing')
        .option('-o, --out <folder>', 'where to keep the run (default: runs/<date-time>-<suite>)')
        .option('--intersect', 'judge by the scenarios that are the same in the baseline and now, and say which are left out')
        .addOption(
          new Option('--update-baseline', 'write what the policy does to the file of `gate.baseline`, show what changed, and judge nothing').conflicts([
            'plan',
            'junit',
            'markdown',
            'annotations',
            'intersect',
          ]),
        )
        .addOption(
          new Option('--plan', 'say which limits this suite can show at all, and how many mistakes each allows; plays nothing').conflicts([
            'run',
            'policy',
            'junit',
            'markdown',
            'annotations',
            'intersect',
            'out',
          ]),
        )
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
            'escalab gate --plan',
            'escalab gate --policy policies/mine.yaml',
            'escalab gate --update-baseline',
            'escalab gate --junit gate.xml --markdown gate.md',
            'escalab gate --run 2026-03-03T10-12-00-edge --json',
          ),
        )
        .action((flags: Flags) => gate(flags, context)),
    ),
  );
};

async function gate(flags: Flags, context: Context): Promise<void> {
  if (flags.plan) return showPlan(onGround(flags), flags.json ?? false, context);
  if (flags.updateBaseline) return updateBaselineOf(flags, context);
  const { io, style, exit } = context;
  const targets = reportTargets(flags, io);
  const prepare: Prepare<Against | undefined> = (settings, project, play) => {
    const file = baselineFile(settings, project.config);
    refuseInputs(targets, [...filesOf(project), ...(file === undefined ? [] : [file])]);
    if (flags.run === undefined) warnOf(project, context);
    return file === undefined ? undefined : againstBaseline(file, play, flags.intersect ?? false);
  };
  const { run, name, project, isCut, prepared: against } = await subjectOf(flags, io, prepare);
  const { settings, conditions } = gateOf(project, run.traffic !== undefined);
  const played = await playedIn(run, name);
  const judged = judgeGate({
    conditions,
    played,
    ...(run.traffic === undefined ? {} : { traffic: run.traffic }),
    ...(against === undefined ? {} : { baseline: comparable(against, run.scenarios) }),
  });
  const verdict = isSimulated(run.info) ? withoutEvidence(judged) : judged;
  const baseline = against === undefined ? {} : { baseline: baselineView(against, run, name, played, io) };
  const perceived = perceivedIn(run.info);
  const view = {
    policy: name,
    suite: run.info.suite.name,
    folder: asTyped(io, run.folder),
    scenarios: run.scenarios.size,
    customers: customersOf(run),
    verdict,
    troubles: played.troubles,
    ...(isSimulated(run.info) ? { isSimulated: true } : {}),
    ...(perceived === undefined ? {} : { perceived }),
    ...baseline,
  };
  if (flags.json) io.out(`${JSON.stringify(view, null, 2)}\n`);
  else if (targets.markdown !== 'standard output') io.out(gateScreen(view, style));
  exit(isCut ? EXIT.interrupted : exitOf(verdict));
  writeReports(gateReport(run, view, played), () => placesOf({ run, config: project.config, settings }, io), targets, context);
}

function filesOf({ config, teamFile, trafficFile, policies, scenarios }: Project): string[] {
  const traffic = trafficFile === undefined ? [] : [trafficFile];
  return [config, teamFile, ...traffic, ...policies.map(({ source }) => source.file), ...new Set(scenarios.map(({ located }) => located.file))];
}

/** What a stand-in answered in place of a model is evidence of nothing: whoever reads the exit code alone must not take it for a pass. */
function withoutEvidence(verdict: GateVerdict): GateVerdict {
  return verdict.answer === 'pass' ? { ...verdict, answer: 'not_enough_evidence' } : verdict;
}

/** A pass in spite of conversations that errored is said by its own code. */
function exitOf({ answer, lost }: GateVerdict): ExitCode {
  return answer === 'pass' && lost.conversations > 0 ? EXIT.errored : EXITS[answer];
}

function onGround({ policy: _policy, run: _run, out: _out, ...flags }: Flags): ProjectFlags {
  return flags;
}

/** What would make the play say something else than the policy's author believes. */
function warnOf({ policies }: Project, { io, style }: Context): void {
  io.err(problemsText(policies.flatMap(absenceWarnings), 'warning', style));
}

async function updateBaselineOf(flags: Flags, context: Context): Promise<void> {
  const { io, style, exit } = context;
  const prepare: Prepare<ReturnType<typeof targetOf>> = (settings, project) => {
    const target = targetOf(settings, project.config);
    if (flags.run === undefined) warnOf(project, context);
    return target;
  };
  const { run, name, isCut, prepared: target } = await subjectOf(flags, io, prepare);
  if (isCut) {
    io.err('Interrupted; no baseline was written.\n');
    return exit(EXIT.interrupted);
  }
  const view = updateBaseline(target, run, name, await playedIn(run, name), io);
  io.out(flags.json ? `${JSON.stringify(view, null, 2)}\n` : baselineScreen(view, style));
}
