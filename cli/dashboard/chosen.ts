import { InputError } from '../../core/errors.ts';
import { bookOf } from '../../dashboards/ink/book.ts';
import { understand } from '../../dashboards/ink/filter/filter.ts';
import { type Selection, select } from '../../dashboards/ink/filter/select.ts';
import type { RunSource } from '../../dashboards/run/run-source.ts';
import type { Io } from '../io.ts';

/** The conversations that a filter lets through, words said in them included. @throws InputError where the filter is not understood */
export async function chosenConversations(source: RunSource, filter: string, io: Io): Promise<Selection> {
  const book = bookOf(source.view);
  const understood = understand(filter, book);
  if ('problem' in understood) {
    throw new InputError({ code: 'bad-filter', message: `in \`--filter\`, ${understood.problem}`, help: 'See docs/dashboard.md for what may be asked.' });
  }
  const found = new Map<string, { positions: number[]; isDone: boolean }>();
  for (const text of understood.filter.texts) {
    const positions: number[] = [];
    for await (const position of source.search(text, io.interrupted)) positions.push(position);
    found.set(text, { positions, isDone: true });
  }
  return select(understood.filter, book, found);
}
