import { comparisonScreen } from '../../dashboards/plain/compare/screen.ts';
import type { ComparisonView } from '../../dashboards/plain/compare/view.ts';
import { type Context, examples, type Register } from '../command.ts';
import { comparisonDocument } from '../compare/document.ts';
import { type Compared, compareSides } from '../compare/material.ts';
import { notesOn } from '../compare/notes.ts';
import { type CompareFlags, resolveSides, type Sides } from '../compare/resolve.ts';
import type { Side } from '../compare/side.ts';
import { MOST_TURNS } from '../config/limits.ts';
import { withProjectOptions } from '../config/options.ts';
import { EXIT } from '../exit.ts';
import { wholeNumber } from '../flags.ts';
import type { Io } from '../io.ts';
import { withModelOptions } from '../llm/flags.ts';
import { asTyped } from '../run/find.ts';
import { problemsText } from '../show-error.ts';

interface Flags extends CompareFlags {
  readonly intersect?: boolean;
  readonly all?: boolean;
  readonly json?: boolean;
}

export const registerCompare: Register = (program, context) => {
  withModelOptions(
    withProjectOptions(
      program
        .command('compare')
        .description('compare two policies on the same customers: what changes, how sure that is, and who comes out differently')
        .argument('[a]', 'a variant of the run; or a policy file, or one at a Git revision (`mine.yaml@main`), to play now')
        .argument('[b]', 'the same; differences are what B adds to A')
        .option('-r, --run <run>', 'folder of a run, or its name inside runs/ (default: the latest)')
        .option('--with <run>', 'second run: A in --run against B, or the same variant, in this one')
        .option('--intersect', 'where two runs differ, compare what they have in common')
        .option('--all', 'print every customer who comes out differently, not the first ten')
        .option('--max-turns <number>', 'for policies: customer messages after which a conversation is cut off', wholeNumber(1, MOST_TURNS))
        .option('-o, --out <folder>', 'for policies: where to keep the run (default: runs/<date-time>-<suite>)')
        .option('--json', 'print everything as JSON')
        .addHelpText(
          'after',
          examples(
            'escalab compare balanced lenient',
            'escalab compare policies/mine.yaml@main policies/mine.yaml',
            'escalab compare balanced --run 2026-03-03T10-12-00-edge --with 2026-03-04T09-00-00-edge --intersect',
          ),
        )
        .action((a: string | undefined, b: string | undefined, flags: Flags) => compare(a, b, flags, context)),
      'for policies: ',
    ),
  );
};

async function compare(a: string | undefined, b: string | undefined, flags: Flags, { io, style, exit }: Context): Promise<void> {
  const sides = await resolveSides(a, b, flags, (warnings) => io.err(problemsText(warnings, 'warning', style)), io);
  const compared = await compareSides(sides.a, sides.b, flags.intersect ?? false);
  if (flags.json) io.out(`${JSON.stringify(comparisonDocument(sides.a, sides.b, compared, io), null, 2)}\n`);
  else io.out(comparisonScreen(viewOf(sides, compared, flags, io), style));
  if (sides.played && sides.b.run.info.status === 'interrupted') exit(EXIT.interrupted);
  else if (compared.changed.size > 0) exit(EXIT.badInput);
}

function viewOf(sides: Sides, compared: Compared, flags: Flags, io: Io): ComparisonView {
  const { run } = sides.b;
  const side = (one: Side) => ({ name: one.variant, run: asTyped(io, one.run.folder) });
  const source = compared.judgedBy.traffic?.source;
  return {
    comparison: compared.comparison,
    a: side(sides.a),
    b: side(sides.b),
    isSamePolicy: digestOf(sides.a) === digestOf(sides.b),
    version: run.info.escalab,
    suite: run.info.suite.name,
    seed: run.info.settings.seed,
    isDemo: sides.isDemo,
    played: sides.played,
    notes: notesOn(sides.a, sides.b, compared, io),
    showAll: flags.all ?? false,
    ...(source === undefined ? {} : { trafficSource: source }),
  };
}

function digestOf({ run, variant }: Side): string | undefined {
  return run.info.policies.find(({ name }) => name === variant)?.digest;
}
