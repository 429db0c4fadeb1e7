import { join } from 'node:path';
import { InputError } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import type { Imported } from './conversations.ts';
import { MANIFEST } from './folder.ts';
import { LEFT_OUT_HEAD, leftOutRow } from './left-out.ts';
import { type ImportReport, ReportBuilder, type SourceNotes } from './report.ts';
import { StagedFile } from './staged.ts';

/** The team of a suite: parsed, and the text that is copied. */
export interface SuiteTeam {
  readonly team: Team;
  readonly text: string;
}

const SETTINGS = `version: 1
team: team.yaml
suites:
  imported: [scenarios.jsonl]
`;
const SCENARIOS = 'scenarios.jsonl';
export const LEFT_OUT = 'left-out.csv';

export interface SuiteParts {
  readonly imported: AsyncIterable<Imported>;
  readonly team: SuiteTeam;
  /** Asked once everything is imported. */
  readonly notes: () => SourceNotes;
}

export interface Staged {
  readonly report: ImportReport;
  /** Digests by name, without the manifest's own. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Writes all files of the suite into an empty folder.
 * @throws InputError when the input is refused or holds no conversation; `dir` is what the message calls the suite
 */
export async function writeStage(stage: string, dir: string, { imported, team: { team, text }, notes }: SuiteParts): Promise<Staged> {
  const builder = new ReportBuilder(team);
  const scenarios = await writeLines(stage, imported, builder);
  const report = builder.report(notes());
  if (report.imported === 0) throw nothingToImport(dir, report);
  const files = {
    ...scenarios,
    'team.yaml': writeWhole(stage, 'team.yaml', withoutEditorLine(text)),
    'escalab.yaml': writeWhole(stage, 'escalab.yaml', SETTINGS),
  };
  const { first_left_out: _shown, ...counts } = report;
  writeWhole(stage, MANIFEST, `${JSON.stringify({ version: 1, counts, files }, null, 2)}\n`);
  return { report, files };
}

async function writeLines(stage: string, imported: AsyncIterable<Imported>, builder: ReportBuilder): Promise<Record<string, string>> {
  const scenarios = new StagedFile(join(stage, SCENARIOS));
  let leftOut: StagedFile | undefined;
  try {
    for await (const line of imported) {
      builder.add(line);
      if (line.kind === 'scenario') {
        scenarios.write(`${JSON.stringify(line.scenario)}\n`);
      } else if (line.kind === 'left_out') {
        if (!leftOut) {
          leftOut = new StagedFile(join(stage, LEFT_OUT));
          leftOut.write(LEFT_OUT_HEAD);
        }
        leftOut.write(leftOutRow(line.place, line.problem));
      }
    }
    return { [SCENARIOS]: scenarios.close(), ...(leftOut ? { [LEFT_OUT]: leftOut.close() } : {}) };
  } catch (error) {
    scenarios.abandon();
    leftOut?.abandon();
    throw error;
  }
}

function writeWhole(stage: string, name: string, text: string): string {
  const file = new StagedFile(join(stage, name));
  try {
    file.write(text);
    return file.close();
  } catch (error) {
    file.abandon();
    throw error;
  }
}

/** The line that tells an editor where the schema lies is right only where the team was written. */
function withoutEditorLine(text: string): string {
  return text.replace(/^# yaml-language-server:[^\n]*\n/, '');
}

function nothingToImport(dir: string, report: ImportReport): InputError {
  const [first] = report.first_left_out;
  const why = first ? `; all ${report.left_out} were left out, the first because: ${first.message}` : '';
  return new InputError({
    code: 'nothing-to-import',
    message: `no conversation was found to import into \`${dir}\`${why}`,
    ...(first?.place ? { place: first.place } : {}),
    help: 'Check that the file holds conversations, and that the format or mapping is the right one.',
  });
}
