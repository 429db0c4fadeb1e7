import { resolve } from 'node:path';
import { InputError } from '../../core/errors.ts';
import { validate } from '../../core/validate.ts';
import { calibrationText, judgeText } from '../../dashboards/plain/judge.ts';
import { money, plural } from '../../dashboards/plain/numbers.ts';
import { safeLine } from '../../dashboards/plain/safe-text.ts';
import { calibrate } from '../../evaluators/llm-judge/calibrate.ts';
import { Judgement } from '../../evaluators/llm-judge/judgement.ts';
import { type Subject, subjectsOf } from '../../evaluators/llm-judge/subject.ts';
import { NANO_PER_DOLLAR } from '../../llm/money/cost.ts';
import { refuseChanged } from '../../runs/changed.ts';
import { RUN_FILES } from '../../runs/folder.ts';
import { readRecords } from '../../runs/records.ts';
import { readVerdicts, writeVerdicts } from '../../runs/verdicts.ts';
import { type Context, examples, type Register } from '../command.ts';
import { EXIT } from '../exit.ts';
import { several, wholeNumber } from '../flags.ts';
import { judgeAll } from '../judge/ask.ts';
import { keepCalibration, keptCalibration } from '../judge/calibration-file.ts';
import { readLabels } from '../judge/labels.ts';
import { openJudge } from '../judge/open.ts';
import { withModelOptions } from '../llm/flags.ts';
import type { LlmFlags } from '../llm/plan.ts';
import { judgingLine } from '../progress/judging.ts';
import { asTyped, chosenRun } from '../run/find.ts';
import { machineOf } from '../run/machine.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';
import { whileLocked } from '../run/while-locked.ts';

interface Flags extends LlmFlags {
  readonly policy?: readonly string[];
  readonly most?: number;
  readonly config?: string;
  readonly json?: boolean;
}

const ABOUT = `
Rules go first: what they find wrong is not asked about. Of the rest a model says whether the summary is faithful to
the conversation, and whether the customer was told kindly. The verdicts are kept with the run (verdicts.jsonl), move no
other figure, and count as uncalibrated until \`judge calibrate\` held them against what people say.
`;

export const registerJudge: Register = (program, context) => {
  const judge = withModelOptions(program.command('judge'), 'judges')
    .description('let a model judge handoffs where rules cannot: is the summary faithful, was the customer told kindly')
    .argument('[run]', 'folder of a run, or its name inside runs/ (default: the latest)')
    .option('-p, --policy <name>', 'judge handoffs of this policy; repeat for several (default: all but bounds)', several)
    .option('--most <number>', 'judge about so many handoffs, evenly out of all', wholeNumber(1))
    .option('-c, --config <file>', 'config in place of the nearest escalab.yaml')
    .option('--json', 'print verdicts as JSON')
    .addHelpText(
      'after',
      `${ABOUT}${examples('escalab judge --llm simulated', 'escalab judge --llm record --max-cost 2', 'escalab judge calibrate labels.csv')}`,
    )
    .action((named: string | undefined, flags: Flags) => judgeRun(named, flags, context));
  judge
    .command('calibrate')
    .description('hold the verdicts of a run against labels by people: sensitivity, specificity, κ')
    .argument('<labels>', 'CSV with the columns scenario, trial, policy, question (faithful, kind), label (pass, fail); or JSON lines')
    .option('-r, --run <run>', 'folder of a run that was judged, or its name inside runs/ (default: the latest)')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', examples('escalab judge calibrate labels.csv', 'escalab judge calibrate labels.csv --run 2026-03-03T10-12-00-edge'))
    .action((labels: string, _flags: unknown, command: { optsWithGlobals: () => { run?: string; json?: boolean } }) =>
      calibrateRun(labels, command.optsWithGlobals(), context),
    );
};

async function judgeRun(named: string | undefined, flags: Flags, { io, style, exit }: Context): Promise<void> {
  const folder = chosenRun(io, named);
  const run = loadStored(folder);
  const variants = variantsOf(run, flags.policy);
  await refuseChanged(folder, run.info);
  const { model, modelId, concurrency, isFree } = await openJudge(flags, run.info.suite.name, io);
  const subjects = spread(await handoffsIn(run, variants), flags.most);
  const progress = judgingLine(io, subjects.length);
  const { judgements, errored, why, broke } = await whileLocked(folder, machineOf(io), async () => {
    const judged = await judgeAll(subjects, { model, modelId, concurrency, signal: io.interrupted, at: progress.at });
    if (judged.judgements.length > 0) writeVerdicts(folder, judged.judgements);
    return judged;
  }).finally(() => {
    progress.close();
    model.close();
  });
  const agreements = keptCalibration(io);
  const cost = model.spent().reduce((sum, row) => sum + row.cost, 0) / NANO_PER_DOLLAR;
  if (flags.json) io.out(`${JSON.stringify({ run: run.info.id, judged: subjects.length - errored, errored, judgements, agreements }, null, 2)}\n`);
  else
    io.out(
      `${style.title(`${plural(subjects.length - errored, 'handoff')} of ${asTyped(io, folder)} judged`)}\n\n${judgeText(judgements, agreements, variants, style)}`,
    );
  if (!isFree) io.err(`Spent ${money(cost)}.\n`);
  if (errored > 0) io.err(`${plural(errored, 'handoff')} could not be judged; first: ${safeLine(why ?? '', 400)}\n`);
  if (broke !== undefined && broke.trouble !== 'model-budget-reached') exit(broke.cause instanceof InputError ? EXIT.badInput : EXIT.machine);
  else if (errored > 0) exit(io.interrupted.aborted ? EXIT.interrupted : EXIT.errored);
}

/** @throws InputError where the run holds no such policy */
function variantsOf({ info, folder }: StoredRun, asked: readonly string[] | undefined): readonly string[] {
  const names = info.policies.filter(({ bound }) => !bound).map(({ name }) => name);
  const unknown = asked?.find((name) => !info.policies.some((policy) => policy.name === name));
  if (unknown === undefined) return asked ?? names;
  throw new InputError({
    code: 'unknown-policy',
    message: `the run holds no policy \`${unknown}\``,
    place: { file: folder },
    help: `It holds ${info.policies.map(({ name }) => name).join(', ')}.`,
  });
}

async function handoffsIn(run: StoredRun, variants: readonly string[]): Promise<Subject[]> {
  const found: Subject[] = [];
  for await (const record of readRecords(run.folder)) {
    const scenario = run.scenarios.get(record.scenario);
    if (scenario === undefined || record.status !== 'played' || record.words === 'left_out') continue;
    found.push(...subjectsOf(record, scenario, run.team).filter(({ variant }) => variants.includes(variant)));
  }
  return found;
}

/** Evenly out of all, so that no end of the suite is left out. */
function spread<T>(all: readonly T[], most: number | undefined): readonly T[] {
  if (most === undefined || all.length <= most) return all;
  return Array.from({ length: most }, (_, at) => all[Math.floor((at * all.length) / most)] as T);
}

async function calibrateRun(file: string, { run: named, json }: { readonly run?: string; readonly json?: boolean }, { io, style }: Context): Promise<void> {
  const folder = chosenRun(io, named);
  const run = loadStored(folder);
  const place = { file: `${folder}/${RUN_FILES.verdicts}` };
  const judgements = readVerdicts(folder).map((value, index) =>
    validate(Judgement, { file: place.file, text: '', value, where: () => ({ ...place, line: index + 1 }) }, 'Judge the run again with `escalab judge`.'),
  );
  const labels = readLabels(resolve(io.cwd, file));
  if (judgements.length === 0) {
    throw new InputError({
      code: 'nothing-judged',
      message: 'no handoff of this run was judged',
      place: { file: folder },
      help: 'Judge it first: `escalab judge --llm …`.',
    });
  }
  const { agreements, unmatched } = calibrate(judgements, labels, (scenario) => run.scenarios.get(scenario)?.family);
  if (agreements.length === 0) {
    throw new InputError({
      code: 'labels-elsewhere',
      message: `none of the ${plural(labels.length, 'label')} is of a handoff that a model judged in this run`,
      place: { file: resolve(io.cwd, file) },
      help: `Name the run whose handoffs were labelled with \`--run\`; ${RUN_FILES.verdicts} there has the names.`,
    });
  }
  const kept = keepCalibration(agreements, labels.length, io);
  if (json) return io.out(`${JSON.stringify({ agreements, unmatched }, null, 2)}\n`);
  io.out(`${calibrationText(agreements, unmatched.length, style)}\nKept in ${asTyped(io, kept)}, where \`escalab judge\` looks for it.\n`);
}
