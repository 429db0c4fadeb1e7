import { pageConversation } from '../../dashboards/html/data/conversation.ts';
import type { PageConversation } from '../../dashboards/html/data/page-data.ts';
import { sampleOrder } from '../../dashboards/html/data/sample.ts';
import { tableMaker } from '../../dashboards/html/data/tables.ts';
import type { HtmlReportInput } from '../../dashboards/html/input.ts';
import { bytesInScript } from '../../dashboards/html/markup.ts';
import type { RunSource } from '../../dashboards/run/run-source.ts';
import type { RunView } from '../../dashboards/run/run-view.ts';
import { lengthOf } from '../../evaluators/listing/listing.ts';
import { type Reliability, reliabilityGatherer } from '../../evaluators/reliability.ts';
import { readStored } from '../../runs/records.ts';
import type { Io } from '../io.ts';
import { movingLine } from '../progress/moving-line.ts';
import { openSource } from './open.ts';
import { secondRunOf } from './second-run.ts';

/** What conversations may take of a page, in bytes; with everything else it stays under 15 MB. */
const ROOM = 13_000_000;
/** Of which mistakes take so much, as long as there are others to show beside them. */
const FOR_MISTAKES = 0.8;

export interface HtmlMaterialOptions {
  /** Folder of another run to hold this one against. */
  readonly against?: string;
  /** Whether of runs that differ what they have in common is compared. */
  readonly intersect: boolean;
}

/** Reads all that a page needs of a stored run, whatever of it can be read. @throws InputError where a folder holds no run */
export async function htmlMaterial(folder: string, { against, intersect }: HtmlMaterialOptions, io: Io): Promise<HtmlReportInput> {
  const line = movingLine(io);
  const at = (count: number, of: number) => line.say(() => `reading ${count.toLocaleString('en')} of ${of.toLocaleString('en')} conversations`);
  try {
    const source = await openSource(folder, io, { at });
    const second = against === undefined ? undefined : await secondRunOf({ folder, before: against, intersect }, io, at);
    return {
      view: source.view,
      history: await source.history(),
      reliability: await reliabilityOf(folder, source.view, at),
      ...(await sampled(source, at)),
      ...(second === undefined ? {} : { second }),
    };
  } finally {
    line.close();
  }
}

/** Over all conversations that can be read. */
async function reliabilityOf(folder: string, { scenarios, listing }: RunView, at: (count: number, of: number) => void): Promise<Reliability> {
  const all = reliabilityGatherer();
  let read = 0;
  for await (const { record } of readStored(folder, () => undefined)) {
    const scenario = scenarios.get(record.scenario);
    if (scenario !== undefined) all.add(record, scenario);
    read += 1;
    at(read, lengthOf(listing));
  }
  return all.reliability();
}

/** As many conversations as there is room for, mistakes first. */
async function sampled(source: RunSource, at: (count: number, of: number) => void): Promise<Pick<HtmlReportInput, 'sample' | 'conversations' | 'tables'>> {
  const { report, listing } = source.view;
  const order = sampleOrder(
    listing,
    report.variants.filter(({ bound }) => !bound).map(({ variant }) => variant),
  );
  const names = report.variants.map(({ variant }) => variant);
  const tables = tableMaker();
  let inside = 0;
  const taken: PageConversation[] = [];
  const take = async (positions: readonly number[], upTo: number): Promise<number> => {
    let count = 0;
    for (const position of positions) {
      const made = pageConversation(await source.conversation(position), names, tables);
      const size = bytesInScript(made) + 1;
      if (inside + size + tables.bytes() > upTo) break;
      inside += size;
      taken.push(made);
      count += 1;
      at(taken.length, lengthOf(listing));
    }
    return count;
  };
  const mistakes = await take(order.mistakes, order.others.length === 0 ? ROOM : ROOM * FOR_MISTAKES);
  const others = await take(order.others, ROOM);
  const more = mistakes < order.mistakes.length ? await take(order.mistakes.slice(mistakes), ROOM) : 0;
  const sample = { shown: mistakes + others + more, of: lengthOf(listing), mistakes: { shown: mistakes + more, of: order.mistakes.length } };
  return { sample, conversations: taken.sort((a, b) => a.at - b.at), tables: tables.tables() };
}
