import { InputError } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import { changedText } from '../../dashboards/changed.ts';
import { conversationText } from '../../dashboards/plain/conversation.ts';
import { indented } from '../../dashboards/plain/wrap.ts';
import { type Cell, cellsOf } from '../../evaluators/cell.ts';
import { changedInSize } from '../../runs/changed.ts';
import { wholeCourse } from '../../runs/courses.ts';
import type { ConversationRecord } from '../../runs/record.ts';
import { readRecords } from '../../runs/records.ts';
import { isSimulated } from '../../runs/run.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Context, examples, type Register } from '../command.ts';
import { wholeNumber } from '../flags.ts';
import { asPlayed } from '../run/as-played.ts';
import { chosenRun } from '../run/find.ts';
import { loadStored, type StoredRun } from '../run/stored.ts';
import { rulesIn, tracesOf } from '../run/traces.ts';

interface Flags {
  readonly run?: string;
  readonly policy?: string;
  readonly trial: number;
  readonly rules?: boolean;
  readonly json?: boolean;
}

export const registerShow: Register = (program, context) => {
  program
    .command('show')
    .description('print a conversation: what was said, what policies saw, the truth window, where each variant stopped')
    .argument('<scenario>', 'id of a scenario of the run')
    .option('-p, --policy <name>', 'follow one policy: its course, each rule with its values, and what it handed over')
    .option('-r, --run <run>', 'folder of a run, or its name inside runs/ (default: the latest)')
    .option('--rules', 'with --policy: print every rule, not only those that fired')
    .option('--trial <number>', 'which trial', wholeNumber(1), 1)
    .option('--json', 'print record, truth and judgements as JSON')
    .addHelpText('after', examples('escalab show refund-over-limit-courteous', 'escalab show refund-over-limit-courteous --policy balanced'))
    .action((scenario: string, flags: Flags) => show(scenario, flags, context));
};

async function show(id: string, flags: Flags, { io, style }: Context): Promise<void> {
  const run = loadStored(chosenRun(io, flags.run));
  const { record, scenario } = await find(run, id, flags.trial);
  const cells = cellsOf(record, scenario, run.team);
  const cell = flags.policy === undefined ? undefined : ofPolicy(cells, flags.policy);
  const simulated = isSimulated(run.info);
  const changed = changedNote(run);
  if (flags.json) {
    const faults = changed === undefined ? {} : { faults: [changed] };
    const about = { record, truth: scenario.truth, cells: cell ? [cell] : cells, ...(simulated ? { isSimulated: true } : {}), ...faults };
    return io.out(`${JSON.stringify(about, null, 2)}\n`);
  }
  if (changed !== undefined) io.out(`${indented(changed, '').map(style.bad).join('\n')}\n\n`);
  if (record.status !== 'played') return io.out(`\`${id}\` is ${record.status}: ${record.error ?? ''}\n`);
  if (record.words === 'left_out') throw wordsLeftOut(id, record.trial, run.folder);
  const handoff = cell === undefined ? undefined : record.variants[cell.variant]?.handoff;
  const variant =
    cell === undefined
      ? {}
      : { variant: { cell, traces: tracesOf(rulesIn(run), record, cell), allRules: flags.rules ?? false, ...(handoff ? { handoff } : {}) } };
  io.out(
    conversationText(
      {
        scenario: asPlayed(scenario, record),
        trial: record.trial,
        course: wholeCourse(record, cell?.walk.course ?? '0'),
        cells,
        ...(simulated ? { simulated: record.kind === 'llm' ? 'words' : 'decisions' } : {}),
        ...variant,
      },
      style,
    ),
  );
}

/** By the size of the file alone: one conversation is not worth reading all of them. */
function changedNote({ folder, info }: StoredRun): string | undefined {
  const changed = changedInSize(folder, info);
  return changed === undefined ? undefined : changedText(changed.message);
}

function wordsLeftOut(id: string, trial: number, folder: string): InputError {
  return new InputError({
    code: 'words-left-out',
    message: `the words of trial ${trial} of \`${id}\` were not kept: the run was played with \`--transcripts\``,
    place: { file: folder },
    help: 'Name a trial that has its words with `--trial`, see what was kept with `--json`, or play again without `--transcripts`.',
  });
}

async function find(run: StoredRun, id: string, trial: number): Promise<{ record: ConversationRecord; scenario: Scenario }> {
  const scenario = run.scenarios.get(id);
  if (scenario) {
    for await (const record of readRecords(run.folder)) if (record.scenario === id && record.trial === trial) return { record, scenario };
  }
  if (scenario)
    throw new InputError({
      code: 'unknown-trial',
      message: `the run holds no record of trial ${trial} of \`${id}\``,
      place: { file: run.folder },
      help: 'Name another with `--trial`, or look with `escalab runs verify` whether records are missing.',
    });
  const ids = [...run.scenarios.keys()];
  const near = didYouMean(id, ids) ?? ids.find((known) => known.includes(id));
  throw new InputError({
    code: 'unknown-scenario',
    message: `the run holds no \`${id}\``,
    place: { file: run.folder },
    help: near ? `Did you mean \`${near}\`?` : 'List the ids with `escalab report`.',
  });
}

function ofPolicy(cells: readonly Cell[], name: string): Cell {
  const cell = cells.find((candidate) => candidate.variant === name);
  if (cell) return cell;
  const names = cells.map(({ variant }) => variant);
  const near = didYouMean(name, names);
  throw new InputError({
    code: 'unknown-policy',
    message: `the run holds no policy \`${name}\``,
    help: near ? `Did you mean \`${near}\`?` : `Policies of the run: ${names.join(', ')}.`,
  });
}
