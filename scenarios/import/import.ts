import { fileURLToPath } from 'node:url';
import { InputError } from '../../core/errors.ts';
import { readTextFile } from '../../core/files.ts';
import type { SourceLine } from '../../core/lines.ts';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { parseYaml } from '../../core/yaml.ts';
import { importConversations } from './conversations.ts';
import type { Format } from './format.ts';
import { type FieldNames, messages } from './messages.ts';
import type { ImportReport } from './report.ts';
import type { SuiteTeam } from './stage.ts';
import { writeSuite } from './suite.ts';
import { tau } from './tau.ts';

export const FORMATS = ['messages', 'tau'] as const;
export type FormatName = (typeof FORMATS)[number];

export interface ImportRequest {
  /** Path of the recorded conversations, or their lines. */
  readonly source: string | AsyncIterable<SourceLine>;
  /** Folder of the suite. */
  readonly dir: string;
  readonly format: FormatName;
  /** Of the `messages` format. */
  readonly fields?: FieldNames;
  /** Path of the team file. @default the shipped airline team for `tau`; required for `messages` */
  readonly team?: string;
  /** @default false */
  readonly skipBad?: boolean;
}

/** The shipped team that the conversations of tau-bench play in. */
export const AIRLINE_TEAM = fileURLToPath(new URL('../library/airline/team.yaml', import.meta.url));

/**
 * Imports recorded conversations into a suite folder.
 * @throws InputError, MachineError as `importConversations` and `writeSuite` do; InputError when the team is missing or wrong
 */
export async function importSuite(request: ImportRequest): Promise<ImportReport> {
  const format = formatOf(request);
  const team = readTeam(request);
  const imported = importConversations(request.source, { format, team: team.team, skipBad: request.skipBad ?? false });
  return writeSuite(request.dir, imported, team);
}

function formatOf(request: ImportRequest): Format {
  return request.format === 'tau' ? tau : messages(request.fields);
}

function readTeam(request: ImportRequest): SuiteTeam {
  const file = request.team ?? (request.format === 'tau' ? AIRLINE_TEAM : undefined);
  if (file === undefined) {
    throw new InputError({
      code: 'team-required',
      message: 'the format `messages` needs a team',
      help: 'Name your `team.yaml`: its actions say what is at stake, its intents what customers want.',
    });
  }
  const text = readTextFile(file);
  return { team: validate(Team, parseYaml(file, text)), text };
}
