import { InputError } from '../../core/errors.ts';
import { validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';
import { readTeamFile } from '../team.ts';
import { importConversations } from './conversations.ts';
import { type FieldNames, withFields } from './fields.ts';
import type { Format } from './format.ts';
import { FORMATS } from './formats/formats.ts';
import { guessFormat } from './guess.ts';
import { Mapping } from './mapping/mapping.ts';
import { MappedReader } from './mapping/reader.ts';
import type { Redactor } from './redaction.ts';
import type { ImportReport } from './report.ts';
import { sourceBytes, type Watch } from './source/bytes.ts';
import { sourceOf } from './source/source.ts';
import type { SuiteTeam } from './stage.ts';
import { writeSuite } from './suite.ts';

export interface ImportRequest extends Watch {
  /** Path of the recorded conversations. */
  readonly source: string;
  /** Folder of the suite. */
  readonly dir: string;
  /** Name of a format. @default guessed from the file */
  readonly format?: string;
  /** Path of a mapping, in place of a format. */
  readonly mapping?: string;
  readonly fields?: FieldNames;
  /** Path of the team file. @default the shipped team of the format, if it has one */
  readonly team?: string;
  /** @default none */
  readonly redactor?: Redactor;
  /** @default false */
  readonly skipBad?: boolean;
}

/** What `--format` may say, and what each means. */
export const FORMAT_NAMES: readonly { readonly name: string; readonly about: string }[] = FORMATS.map(({ name, about }) => ({ name, about }));

/**
 * Imports recorded conversations into a suite folder.
 * @throws InputError, MachineError as `importConversations` and `writeSuite` do; InputError when the mapping or the team is
 *   missing or wrong, or the format cannot be told
 */
export async function importSuite(request: ImportRequest): Promise<ImportReport> {
  const { source, dir, redactor, skipBad = false } = request;
  const guessed = new Set<string>();
  const format = withNames(await formatOf(request, guessed), request.fields);
  const team = readTeam(request, format, guessed);
  const mapped = format.kind === 'mapped' ? new MappedReader(format.mapping, team.team) : undefined;
  const read = format.kind === 'own' ? (record: Parameters<typeof format.read>[0]) => format.read(record, team.team) : mapped?.read.bind(mapped);
  if (!read) throw new Error('unreachable: a format is mapped or reads by itself');
  const items = sourceOf(sourceBytes(source, request), source, format.kind === 'mapped' ? format.mapping : undefined, (what) => guessed.add(what));
  return writeSuite(dir, {
    imported: importConversations(items, { read, skipBad, ...(redactor ? { redactor } : {}) }),
    team,
    notes: () => {
      if (mapped?.zoneAssumed) guessed.add(`times without an offset are of the team's zone, ${team.team.timezone}`);
      return { guessed: [...guessed], never_found: mapped?.unmet ?? [] };
    },
  });
}

async function formatOf({ source, format, mapping }: ImportRequest, guessed: Set<string>): Promise<Format> {
  if (mapping !== undefined) {
    const own = validate(Mapping, readYaml(mapping));
    return { kind: 'mapped', name: own.mapping, about: 'a mapping of its own', recognises: () => false, mapping: own };
  }
  const named = FORMATS.find(({ name }) => name === format);
  if (named) return named;
  if (format !== undefined) {
    const help = `Known: ${FORMATS.map(({ name }) => name).join(', ')}.`;
    throw new InputError({ code: 'format-unknown', message: `there is no format \`${format}\``, help });
  }
  const guess = await guessFormat(source, FORMATS);
  guessed.add(`the format is \`${guess.format.name}\`, by ${guess.because}`);
  return guess.format;
}

function withNames(format: Format, names: FieldNames = {}): Format {
  const [first] = Object.keys(names);
  if (first === undefined) return format;
  if (format.kind === 'mapped') return { ...format, mapping: withFields(format.mapping, names) };
  throw new InputError({
    code: 'field-unused',
    message: `the format \`${format.name}\` reads its own fields, so \`--${first}\` says nothing`,
    help: 'Remove it.',
  });
}

function readTeam(request: ImportRequest, format: Format, guessed: Set<string>): SuiteTeam {
  const file = request.team ?? format.team;
  if (file === undefined) {
    throw new InputError({
      code: 'team-required',
      message: `the format \`${format.name}\` needs a team`,
      help: 'Name your `team.yaml` with `--team`: its actions say what is at stake, its intents what customers want.',
    });
  }
  const { team, text } = readTeamFile(file);
  if (request.team === undefined) guessed.add(`the team is the shipped \`${team.team}\`; name yours with \`--team\``);
  return { team, text };
}
