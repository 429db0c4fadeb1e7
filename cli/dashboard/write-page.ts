import { rmSync } from 'node:fs';
import { MachineError } from '../../core/errors.ts';
import { htmlReport } from '../../dashboards/html/html-report.ts';
import type { HtmlReportInput } from '../../dashboards/html/input.ts';
import { bytes, plural } from '../../dashboards/plain/numbers.ts';
import { replaceDurably } from '../../runs/durable.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';

/** What a page holds, for programs. */
export interface PageFacts {
  readonly v: 1;
  readonly file: string;
  readonly bytes: number;
  readonly run: string;
  /** Folder of the run that it was held against. */
  readonly against?: string;
  /** Why that run was not compared; empty where it was. */
  readonly refused?: readonly string[];
  readonly conversations: HtmlReportInput['sample'];
  /** What of the run is missing or damaged. */
  readonly faults: readonly string[];
}

/** Writes the page in one step. @throws MachineError where the machine refuses */
export function writePage(file: string, input: HtmlReportInput, io: Io): PageFacts {
  const text = htmlReport(input);
  write(file, text);
  const { view, second, sample } = input;
  return {
    v: 1,
    file: asTyped(io, file),
    bytes: Buffer.byteLength(text),
    run: view.heading.folder,
    ...(second === undefined ? {} : { against: second.view.heading.folder, refused: second.refused }),
    conversations: sample,
    faults: view.faults,
  };
}

/** Half a page is left nowhere. */
function write(file: string, text: string): void {
  try {
    replaceDurably(file, text);
  } catch (cause) {
    rmSync(`${file}.tmp`, { force: true });
    const { code } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const problem = {
      code: 'cannot-write',
      message: `\`${file}\` cannot be written (${code})`,
      place: { file },
      help: 'Mend that (free space, change permissions), or name another file.',
    };
    throw new MachineError(problem, { cause });
  }
}

/** The same for people. */
export function pageText({ file, bytes: size, conversations, refused = [], faults }: PageFacts): string {
  const { shown, of } = conversations;
  const held =
    shown === of ? `all ${plural(of, 'conversation')}` : `a sample of ${shown.toLocaleString('en')} of ${plural(of, 'conversation')}, mistakes first`;
  return [
    `${file}  ${bytes(size)}, ${held}. Open it in a browser; it asks for nothing from anywhere.`,
    ...(faults.length === 0 ? [] : [`Part of the run cannot be read: ${faults.slice(0, 3).join('; ')}. The page says so and shows the rest.`]),
    ...(refused.length === 0 ? [] : [`The two runs were not compared: ${refused.join(' ')}`]),
    '',
  ].join('\n');
}
