import { type ListedConversation, listedAt } from '../../../evaluators/listing/listing.ts';
import { plural } from '../../plain/numbers.ts';
import type { Book } from '../book.ts';
import { parseFilter } from '../filter/parse.ts';
import { firstRow } from '../grid/lines.ts';
import type { State } from '../state/state.ts';
import { cutLine, fitLine, type Line, line, type Span, span, toned } from '../text/line.ts';
import { saidLine } from '../text/steady.ts';
import { toWidth } from '../text/to-width.ts';
import { widthOf } from '../text/width.ts';
import { wrapTo } from '../text/wrap.ts';
import { OUTCOME_LEGEND, OUTCOME_WIDTH, outcomeLine } from './outcome.ts';

const ID = 30;
const NEED = 9;
const CATEGORY = 18;
/** Lines below the rows that tell of the chosen one. */
const ABOUT = 5;

interface ListLayout {
  readonly id: number;
  readonly hasCategory: boolean;
  readonly hasTrigger: boolean;
  readonly variants: readonly string[];
  readonly outcome: number;
}

/** Screen 8: the conversations that the filter lets through. Only the lines that are seen are made. */
export function listLines({ list }: State, book: Book, width: number, height: number): Line[] {
  const layout = layoutFor(book, list.filter, width);
  const about = height > 12 ? ABOUT : 0;
  const room = Math.max(1, height - 1 - about);
  const top = firstRow(list.row, list.selection.length, room);
  const rows = Array.from(list.selection.subarray(top, top + room), (position, index) =>
    rowLine(listedAt(book.listing, position), book, layout, top + index === list.row, width),
  );
  const empty = list.selection.length === 0 ? [line('  No conversation is like this. Esc clears the filter, / changes it.')] : [];
  const filled = [...rows, ...empty];
  const blank = Array.from({ length: room - filled.length }, () => line(''));
  return [headLine(layout, width), ...filled, ...blank, ...(about === 0 ? [] : aboutLines(list, book, width).slice(0, about))];
}

/** `12 of 106 conversations`, with the place in them. */
export function listTitle({ list, found }: State, book: Book): Line {
  const count = list.selection.length;
  const texts = parseFilter(list.filter).flatMap(({ key, values }) => (key === 'text' ? values : []));
  const searching = texts.some((text) => found.get(text)?.isDone !== true);
  const why = texts.flatMap((text) => found.get(text)?.why ?? [])[0];
  return [
    span(`${count.toLocaleString('en')} of ${plural(book.count, 'conversation')}`, 'strong'),
    span(list.filter === '' ? '   / filters' : `   / ${saidLine(list.filter, 200)}`, list.filter === '' ? 'faint' : 'key'),
    span(searching ? '   searching…' : '', 'mark'),
    span(why === undefined ? '' : `   the search broke off: ${saidLine(why, 160)}`, 'bad'),
    span(list.problem === undefined ? '' : `   ${saidLine(list.problem, 160)}`, 'bad'),
  ];
}

/** The variants that the filter names come first, then the others as far as there is room; bounds last. */
function layoutFor(book: Book, filter: string, width: number): ListLayout {
  const named = parseFilter(filter).flatMap(({ key, values }) => (key === 'by' || key === 'flip' ? values : []));
  const ordered = [...new Set([...book.variants.filter((name) => named.includes(name)), ...book.policies, ...book.variants])];
  const widest = Math.min(16, Math.max(OUTCOME_WIDTH, ...(width >= 140 ? ordered.map((name) => widthOf(saidLine(name, 40))) : [0])));
  const least = 2 + ID + 1 + NEED;
  const hasCategory = width >= least + 1 + CATEGORY + 4 * (OUTCOME_WIDTH + 1);
  const hasTrigger = width >= 140;
  const room = width - least - (hasCategory ? CATEGORY + 1 : 0) - (hasTrigger ? CATEGORY + 1 : 0);
  const variants = ordered.slice(0, Math.max(1, Math.floor(room / (widest + 1))));
  const spare = room - variants.length * (widest + 1);
  return { id: ID + Math.max(0, Math.min(30, spare)), hasCategory, hasTrigger, variants, outcome: widest };
}

function headLine({ id, hasCategory, hasTrigger, variants, outcome }: ListLayout, width: number): Line {
  const texts = [
    `  ${toWidth('conversation', id)}`,
    ...(hasCategory ? [toWidth('category', CATEGORY)] : []),
    ...(hasTrigger ? [toWidth('tests', CATEGORY)] : []),
    toWidth('need', NEED),
    ...variants.map((name) => toWidth(saidLine(name, 40), outcome)),
  ];
  return cutLine(line(texts.join(' '), 'faint'), width);
}

function rowLine(listed: ListedConversation, book: Book, layout: ListLayout, isChosen: boolean, width: number): Line {
  const { scenario, trial, status, need, way } = listed;
  const facts = book.scenarios[book.listing.columns.scenario[listed.position] ?? -1];
  const name = `${saidLine(scenario, 80)}${trial > 1 ? ` #${trial}` : ''}`;
  const cells: Line[] = [
    [span(toWidth(name, layout.id))],
    ...(layout.hasCategory ? [[span(toWidth(saidLine(facts?.category ?? '', 40), CATEGORY), 'faint')] as Span[]] : []),
    ...(layout.hasTrigger ? [[span(toWidth(facts?.trigger ?? '', CATEGORY), 'faint')] as Span[]] : []),
    [span(toWidth(status === 'played' ? needText(need) : status, NEED), status === 'played' ? 'plain' : 'bad')],
    ...layout.variants.map((variant) => fitLine(outcomeLine(way(variant)), layout.outcome)),
  ];
  const spaced = cells.flatMap((cell, index): Line => (index === 0 ? cell : [span(' '), ...cell]));
  const whole = fitLine([span(isChosen ? '› ' : '  ', 'strong'), ...spaced], width);
  return isChosen ? toned(whole, 'chosen') : whole;
}

/** `must 2–3`: the turns of the window. */
function needText(need: ListedConversation['need']): string {
  if (need === undefined) return '–';
  const turns =
    need.opening === undefined || need.deadline === undefined ? '' : need.opening === need.deadline ? ` ${need.opening}` : ` ${need.opening}–${need.deadline}`;
  return `${need.need.replace('_', ' ')}${turns}`;
}

/** What the chosen conversation is about. */
function aboutLines({ selection, row }: State['list'], book: Book, width: number): Line[] {
  const position = selection[row];
  if (position === undefined) return [line('')];
  const facts = book.scenarios[book.listing.columns.scenario[position] ?? -1];
  const reason = book.view.scenarios.get(facts?.id ?? '')?.truth.reason ?? '';
  const kinds = [
    facts?.category,
    facts?.archetype,
    facts?.trigger === undefined ? undefined : `tests ${facts.trigger}`,
    book.listing.columns.words[position] === 0 ? 'words not kept' : undefined,
  ];
  const reasons = wrapTo(saidLine(reason, 400), width - 4).slice(0, 2);
  return [
    cutLine(line(`  ${saidLine(facts?.title ?? '', 200)}`, 'strong'), width),
    cutLine(line(`  ${kinds.filter(Boolean).join(' · ')}`, 'faint'), width),
    ...[0, 1].map((index) => line(`  ${reasons[index] ?? ''}`, 'faint')),
    cutLine(line(`  ${OUTCOME_LEGEND}`, 'faint'), width),
  ];
}
