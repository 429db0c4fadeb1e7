import type { PageConversation, PageCourse, PageData, PageTurn, PageWay } from '../data/page-data.ts';
import { element } from './element.ts';
import { rulesView } from './rules-view.ts';
import { cameOut, markOf } from './words.ts';

/** All turns of a policy's course: up to where it stopped as it went, after that what would have come without a handoff. */
export function turnViews(data: PageData, one: PageConversation, way: PageWay, other: PageWay | undefined): HTMLElement[] {
  const course = courseOf(one, way);
  if (course === undefined) return [];
  const parting = other === undefined ? undefined : partingTurn(way, other);
  const besides = other === undefined ? undefined : courseOf(one, other);
  const name = (of: PageWay) => data.policies[of.policy]?.name ?? '';
  const note =
    other === undefined
      ? []
      : [
          element(
            'p',
            { class: 'parting' },
            parting === undefined
              ? `${name(way)} and ${name(other)} decide alike at every turn.`
              : `◆ ${name(way)} and ${name(other)} part at turn ${parting}.`,
          ),
        ];
  const turns = course.turns.map((turn, index) => {
    const number = index + 1;
    const theirs = besides?.turns[index];
    return element(
      'li',
      { class: turnClass(way, number) },
      turnHead(turn, number, way, number === parting),
      words('customer', turn.say),
      other !== undefined && theirs !== undefined && theirs.say !== turn.say
        ? [element('p', { class: 'small' }, `Under ${name(other)} the customer says:`), words('customer', theirs.say)]
        : [],
      seen(data, turn, number === way.turn),
      decisions(data, [way, ...(other === undefined ? [] : [other])], number),
      stops(data, one, course, number),
      agentMove(turn, way, number),
    );
  });
  return [element('h3', {}, 'Turn by turn'), ...note, element('ol', { class: 'turns' }, ...turns), element('p', { class: 'end' }, course.end)];
}

function courseOf({ courses }: PageConversation, way: PageWay): PageCourse | undefined {
  return courses.find(({ id }) => id === way.course) ?? courses[0];
}

/** The first turn, while both are there, at which they do not do the same. */
function partingTurn(one: PageWay, other: PageWay): number | undefined {
  const act = ({ decisions: all }: PageWay, turn: number) => all.find((decision) => decision.turn === turn)?.act ?? 'continue';
  for (let turn = 1; turn <= Math.min(one.turn, other.turn); turn += 1) if (act(one, turn) !== act(other, turn)) return turn;
  return undefined;
}

function turnClass({ window: due, turn: stopped }: PageWay, number: number): string {
  const isDue = due !== undefined && number >= due[0] && number <= due[1];
  return `${isDue ? 'due ' : ''}${number > stopped ? 'past' : 'there'}`;
}

function turnHead(turn: PageTurn, number: number, { window: due, turn: stopped, handed }: PageWay, parts: boolean): HTMLElement {
  const tags = [
    due?.[0] === number ? 'the window opens' : undefined,
    due?.[1] === number ? 'last turn in time' : undefined,
    turn.asks ? 'asks for a human' : undefined,
    parts ? '◆ here they part' : undefined,
    handed && number === stopped + 1 ? 'from here on: without a handoff' : undefined,
  ].flatMap((text) => (text === undefined ? [] : [element('span', { class: 'tag' }, text)]));
  return element('p', { class: 'turn-head' }, element('b', {}, `Turn ${number}`), element('small', {}, turn.note), ...tags);
}

function words(who: 'customer' | 'agent', text: string): HTMLElement {
  return element('blockquote', { class: who, dir: 'auto' }, text === '' ? '(no words kept)' : text);
}

/** All that a policy may know of the turn; open where it decided the conversation. */
function seen({ signals: all }: PageData, { saw, would, may }: PageTurn, isOpen: boolean): HTMLElement {
  const signals = saw
    .flatMap((index) => (all[index] === undefined ? [] : [all[index]]))
    .map(([name, value, source]) => element('li', {}, `${name} `, element('b', {}, value), element('small', {}, source)));
  return element(
    'details',
    { class: 'saw', ...(isOpen ? { open: '' } : {}) },
    element('summary', {}, `What the policy saw: ${would}, ${may}`),
    element('ul', { class: 'signals' }, ...(signals.length === 0 ? [element('li', {}, 'nothing was perceived')] : signals)),
  );
}

function decisions(data: PageData, ways: readonly PageWay[], turn: number): HTMLElement {
  const sides = ways.map((way) => {
    const label = ways.length > 1 ? [element('h4', {}, data.policies[way.policy]?.name ?? '')] : [];
    if (turn > way.turn) return element('div', {}, ...label, element('p', { class: 'small' }, way.handed ? `With a human since turn ${way.turn}.` : 'Over.'));
    const decision = way.decisions.find((one) => one.turn === turn);
    return element('div', {}, ...label, ...rulesView(data, decision));
  });
  return element('div', { class: ways.length > 1 ? 'sides' : 'side' }, ...sides);
}

/** The policies on this course that hand over at this turn. */
function stops(data: PageData, one: PageConversation, course: PageCourse, turn: number): HTMLElement[] {
  const here = one.ways.filter((way) => way.course === course.id && way.turn === turn && way.handed);
  if (here.length === 0) return [];
  const lines = here.map((way) => {
    const { mark, kind } = markOf(way);
    return element(
      'li',
      { class: kind },
      '▶ ',
      element('b', {}, data.policies[way.policy]?.name ?? ''),
      ' hands over here: ',
      element('span', { 'aria-hidden': 'true' }, mark),
      ` ${cameOut(way)}`,
    );
  });
  return [element('ul', { class: 'stops' }, ...lines)];
}

function agentMove({ did, would, reply, beyond }: PageTurn, way: PageWay, number: number): HTMLElement[] {
  if (way.handed && way.turn === number)
    return [element('p', { class: 'agent-head' }, element('b', {}, 'Handed over.'), ' What follows is what would have come without.')];
  if (did === '' && reply === undefined) return [];
  const head = element(
    'p',
    { class: 'agent-head' },
    element('b', {}, 'Agent'),
    ` ${would}: ${did}`,
    beyond ? element('strong', { class: 'wrong' }, ' ! beyond its authority') : undefined,
  );
  return reply === undefined ? [head] : [head, words('agent', reply)];
}
