import type { PageData, PageHandoff, PagePart, PageWay } from '../data/page-data.ts';
import { element } from './element.ts';

const MARKS: Readonly<Record<PagePart['is'], readonly [mark: string, text: string]>> = {
  sound: ['✓', 'sound'],
  faulty: ['✕', 'faulty'],
  doubtful: ['?', 'no rule can judge all of it'],
  absent: ['✕', 'not passed on'],
  unjudged: ['·', 'not judged'],
};

/** What the human gets: part by part each claim with what it stands on, then what is wrong. */
export function handoffView(data: PageData, { policy, handoff, handed }: PageWay): HTMLElement {
  const name = data.policies[policy]?.name ?? '';
  const title = element('h3', {}, `What the human gets from ${name}`);
  if (!handed) return element('div', { class: 'handoff' }, title, element('p', {}, 'Nothing: it does not hand over.'));
  if (handoff === undefined) return element('div', { class: 'handoff' }, title, element('p', {}, 'The package was not kept.'));
  return element(
    'div',
    { class: 'handoff' },
    title,
    verdict(handoff),
    element('dl', { class: 'parts' }, ...handoff.parts.flatMap((index) => (data.parts[index] === undefined ? [] : [partView(data.parts[index])]))),
  );
}

function verdict({ startable, faults, buried }: PageHandoff): HTMLElement {
  const said = startable === undefined ? 'It was not judged.' : startable ? '✓ A human can start at once.' : '✕ Short of what a human needs to start at once.';
  return element(
    'div',
    {},
    element('p', { class: startable === true ? 'right' : 'wrong' }, said),
    faults.length === 0 ? undefined : element('ul', {}, ...faults.map((text) => element('li', { class: 'wrong' }, `✕ ${text}`))),
    buried.length === 0 ? undefined : element('p', { class: 'small' }, `In the transcript alone: ${buried.join(', ')}`),
  );
}

function partView({ part, is, claims, faults, doubts }: PagePart): HTMLElement {
  const [mark, text] = MARKS[is];
  return element(
    'div',
    { class: is },
    element('dt', {}, element('span', { 'aria-hidden': 'true' }, mark), ` ${part}`, element('small', {}, text)),
    ...claims.map(([claim, ground]) => element('dd', { dir: 'auto' }, claim, ground === '' ? undefined : element('small', { class: 'ground' }, ground))),
    ...faults.map((fault) => element('dd', { class: 'wrong' }, `✕ ${fault}`)),
    ...doubts.map((doubt) => element('dd', { class: 'doubt' }, `? ${doubt}`)),
  );
}
