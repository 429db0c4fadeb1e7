import { rmSync } from 'node:fs';
import { MachineError } from '../../core/errors.ts';
import { changedText } from '../../dashboards/changed.ts';
import { damageIn } from '../../dashboards/damage.ts';
import { htmlReport } from '../../dashboards/html/html-report.ts';
import type { HtmlReportInput } from '../../dashboards/html/input.ts';
import { partText } from '../../dashboards/part.ts';
import type { RunHeading } from '../../dashboards/plain/first-screen.ts';
import { bytes, plural } from '../../dashboards/plain/numbers.ts';
import type { RunView } from '../../dashboards/run/run-view.ts';
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
  /** How much there is of the run, where that is not everything. */
  readonly part?: NonNullable<RunHeading['part']>;
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
    ...(view.heading.part === undefined ? {} : { part: view.heading.part }),
    faults: [...view.faults, ...damageIn(view.heading)],
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
export function pageText({ file, bytes: size, conversations, part, refused = [] }: PageFacts): string {
  return [
    `${file}  ${bytes(size)}, ${heldText(conversations, part)}. Open it in a browser; it asks for nothing from anywhere.`,
    ...(refused.length === 0 ? [] : [`The two runs were not compared: ${refused.join(' ')}`]),
    '',
  ].join('\n');
}

/** `all` is said of a whole run alone. */
function heldText({ shown, of }: PageFacts['conversations'], part: PageFacts['part']): string {
  const count = (value: number) => value.toLocaleString('en');
  const planned = part === undefined ? '' : ` of ${plural(part.planned, 'conversation')}`;
  if (shown === of) return part === undefined ? `all ${plural(of, 'conversation')}` : `${count(of)}${planned}`;
  return `a sample of ${count(shown)} of ${part === undefined ? plural(of, 'conversation') : `the ${count(of)}${planned} that are there`}, mistakes first`;
}

/** What a page lacks because its runs lack it: for whoever reads no page, but a log. */
export function lackText({ view, second }: HtmlReportInput): string {
  const lines = [...lacksOf(view), ...(second === undefined ? [] : lacksOf(second.view).map((line) => `${second.view.heading.folder}: ${line}`))];
  return lines.map((line) => `${line}\n`).join('');
}

function lacksOf({ heading, faults }: RunView): string[] {
  return [
    ...(heading.part === undefined ? [] : [partText(heading.part)]),
    ...(heading.changed === undefined ? [] : [changedText(heading.changed)]),
    ...(faults.length === 0 ? [] : [`Part of the run cannot be read: ${faults.slice(0, 3).join('; ')}. The page says so and shows the rest.`]),
  ];
}
