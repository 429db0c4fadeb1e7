import { resolve } from 'node:path';
import { Option } from 'commander';
import { importText } from '../../dashboards/plain/import.ts';
import { FORMATS, type FormatName, importSuite } from '../../scenarios/import/import.ts';
import { type Context, examples, type Register } from '../command.ts';
import { asTyped } from '../run/find.ts';

interface Flags {
  readonly out: string;
  readonly format: FormatName;
  readonly team?: string;
  readonly id?: string;
  readonly family?: string;
  readonly label?: string;
  readonly clock?: string;
  readonly skipBad?: boolean;
  readonly json?: boolean;
}

export const registerImport: Register = (program, context) => {
  program
    .command('import')
    .description('turn recorded conversations into a suite that policies can be played over')
    .argument('<file>', 'JSON lines, one conversation with its messages a line')
    .requiredOption('-o, --out <folder>', 'folder of the suite to write')
    .addOption(new Option('-f, --format <name>', 'shape of the file').choices(FORMATS).default('messages'))
    .option('--team <file>', 'team.yaml: what is at stake in each action, and the intents (default for tau: the shipped airline)')
    .option('--id <field>', 'field that names the conversation')
    .option('--family <field>', 'field that names the story it is a variation of')
    .option('--label <field>', 'field with the label: must, may, must_not, true or false')
    .option('--clock <field>', 'field with its beginning, ISO 8601')
    .option('--skip-bad', 'leave out what cannot be read, and say so, in place of refusing')
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      examples(
        'escalab import tau-airline.jsonl --format tau --out suites/airline',
        'escalab import export.jsonl --team team.yaml --label needed_human --out suites/may',
      ),
    )
    .action((file: string, flags: Flags) => importFile(file, flags, context));
};

async function importFile(file: string, flags: Flags, { io, style }: Context): Promise<void> {
  const { out, format, team, id, family, label, clock, skipBad, json } = flags;
  const fields = Object.fromEntries(Object.entries({ id, family, label, clock }).filter(([, value]) => value !== undefined));
  const dir = resolve(io.cwd, out);
  const report = await importSuite({
    source: resolve(io.cwd, file),
    dir,
    format,
    fields,
    skipBad: skipBad ?? false,
    ...(team === undefined ? {} : { team: resolve(io.cwd, team) }),
  });
  io.out(json ? `${JSON.stringify(report, null, 2)}\n` : importText(report, asTyped(io, dir), style));
}
