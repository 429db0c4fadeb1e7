import { resolve } from 'node:path';
import { Option } from 'commander';
import { importText } from '../../dashboards/plain/import.ts';
import type { FieldNames } from '../../scenarios/import/fields.ts';
import { FORMAT_NAMES, importSuite } from '../../scenarios/import/import.ts';
import { createRedactor } from '../../scenarios/import/redaction.ts';
import { type Context, examples, type Register } from '../command.ts';
import { EXIT } from '../exit.ts';
import type { Io } from '../io.ts';
import { movingLine } from '../progress/moving-line.ts';
import { asTyped } from '../run/find.ts';

interface Flags extends FieldNames {
  readonly out: string;
  readonly format?: string;
  readonly mapping?: string;
  readonly team?: string;
  readonly skipBad?: boolean;
  readonly redact: boolean;
  readonly json?: boolean;
}

const FORMATS_HELP = `
Formats (without --format or --mapping the file is looked at):
${FORMAT_NAMES.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`).join('\n')}
  Any other export is read with --mapping mapping.yaml, which says where its fields are
  (schemas/mapping.schema.json describes them to an editor).
`;

export const registerImport: Register = (program, context) => {
  program
    .command('import')
    .description('turn recorded conversations into a suite that policies can be played over')
    .argument('<file>', 'JSON lines with a conversation a line, or CSV with a message a row')
    .requiredOption('-o, --out <folder>', 'folder of the suite to write')
    .addOption(new Option('-f, --format <name>', 'shape of the file').choices(FORMAT_NAMES.map(({ name }) => name)))
    .addOption(new Option('-m, --mapping <file>', 'mapping.yaml that says where the fields are').conflicts('format'))
    .option('--team <file>', 'team.yaml: what is at stake in each action, and the intents')
    .option('--id <field>', 'field that names the conversation')
    .option('--family <field>', 'field that names the story it is a variation of')
    .option('--label <field>', 'field with the label: must, may, must_not, true or false')
    .option('--clock <field>', 'field with its beginning, ISO 8601')
    .option('--role <field>', 'field of a message that says whose it is')
    .option('--text <field>', 'field of a message with its words')
    .option('--time <field>', 'field of a message with its time')
    .option('--skip-bad', 'leave out what cannot be read, and say so, in place of refusing')
    .option('--no-redact', 'keep personal data as it was recorded')
    .option('--json', 'print the counts as JSON')
    .addHelpText('after', FORMATS_HELP)
    .addHelpText(
      'after',
      examples(
        'escalab import tau-airline.jsonl --out suites/airline',
        'escalab import tickets.csv --mapping helpdesk.yaml --team team.yaml --out suites/may',
        'escalab import chats.jsonl --format messages --team team.yaml --label needed_human --out suites/may',
      ),
    )
    .action((file: string, flags: Flags) => importFile(file, flags, context));
};

async function importFile(file: string, flags: Flags, { io, style, exit }: Context): Promise<void> {
  const { out, format, mapping, team, skipBad, redact, json } = flags;
  const dir = resolve(io.cwd, out);
  const progress = openProgress(io);
  try {
    const report = await importSuite({
      source: resolve(io.cwd, file),
      dir,
      fields: fieldsOf(flags),
      skipBad: skipBad ?? false,
      ...(redact ? { redactor: createRedactor() } : {}),
      onProgress: progress.at,
      signal: io.interrupted,
      ...(format === undefined ? {} : { format }),
      ...(mapping === undefined ? {} : { mapping: resolve(io.cwd, mapping) }),
      ...(team === undefined ? {} : { team: resolve(io.cwd, team) }),
    });
    progress.close();
    io.out(json ? `${JSON.stringify(report, null, 2)}\n` : importText(report, asTyped(io, dir), style));
  } catch (error) {
    progress.close();
    if (!io.interrupted.aborted || error !== io.interrupted.reason) throw error;
    io.err('Stopped; nothing was imported.\n');
    exit(EXIT.interrupted);
  }
}

function fieldsOf({ id, family, label, clock, role, text, time }: Flags): FieldNames {
  const fields = { id, family, label, clock, role, text, time };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

const MEGABYTE = 1024 * 1024;

/** Says how much of the file is read. */
function openProgress(io: Io): { readonly at: (done: number, total: number) => void; readonly close: () => void } {
  const line = movingLine(io);
  return {
    at: (done, total) =>
      line.say((seconds) => {
        const perSecond = done / seconds;
        return `read ${megabytes(done)} of ${megabytes(total)} MB · ${megabytes(perSecond)} MB a second · ${Math.ceil((total - done) / perSecond)} s left`;
      }),
    close: line.close,
  };
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toLocaleString('en', { maximumFractionDigits: bytes < 10 * MEGABYTE ? 1 : 0 });
}
