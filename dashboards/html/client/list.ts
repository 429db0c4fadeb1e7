import type { PageConversation, PageData, PageWay } from '../data/page-data.ts';
import { byId, element } from './element.ts';
import { type Filter, waysIn } from './filter.ts';
import { cameOut, inWords, markOf } from './words.ts';

/** Rows drawn at once; more on demand, as thousands of rows make a phone wait. */
const PAGE = 100;

/** Draws the first rows, or as many as were asked for. */
export function drawList(data: PageData, found: readonly PageConversation[], filter: Filter, pages: number): void {
  const shown = found.slice(0, pages * PAGE);
  const list = byId('list', HTMLTableElement);
  list.tBodies[0]?.replaceChildren(...shown.map((one) => row(data, one, filter)));
  const all = data.conversations.length;
  byId('count', HTMLParagraphElement).textContent =
    found.length === 0
      ? 'No conversation meets these conditions.'
      : `${found.length.toLocaleString('en')} of ${all.toLocaleString('en')} conversations${shown.length < found.length ? `, the first ${shown.length} shown` : ''}`;
  byId('more', HTMLButtonElement).hidden = shown.length === found.length;
}

function row(data: PageData, one: PageConversation, filter: Filter): HTMLTableRowElement {
  const name = one.trial > 1 ? `${one.scenario} #${one.trial}` : one.scenario;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, element('a', { href: `#c-${one.at}` }, one.title), element('small', {}, name)),
    element('td', {}, one.trouble === undefined ? outcomes(data, waysIn(data, filter, one), filter) : one.trouble),
    element('td', {}, inWords(one.category)),
    element('td', {}, inWords(one.trigger ?? '–')),
    element('td', {}, inWords(one.persona)),
  );
}

/** Of one policy what came of it; of several, those that came out alike together, mistakes first. */
function outcomes(data: PageData, ways: readonly PageWay[], { policy }: Filter): HTMLUListElement {
  const groups = new Map<string, { way: PageWay; names: string[] }>();
  for (const way of ways) {
    const key = cameOut(way);
    const group = groups.get(key) ?? { way, names: [] };
    group.names.push(data.policies[way.policy]?.name ?? '');
    groups.set(key, group);
  }
  const rank = { wrong: 0, right: 1, unscored: 2 };
  const ordered = [...groups].sort(([, a], [, b]) => rank[markOf(a.way).kind] - rank[markOf(b.way).kind]);
  return element(
    'ul',
    { class: 'outcomes' },
    ordered.map(([text, { way, names }]) => {
      const { mark, kind } = markOf(way);
      const whose = policy === '' ? [element('small', {}, names.join(', '))] : [];
      return element('li', { class: kind }, element('span', { class: 'mark', 'aria-hidden': 'true' }, mark), ` ${text} `, whose);
    }),
  );
}
