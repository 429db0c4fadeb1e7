import type { PageConversation, PageData, PageWay } from '../data/page-data.ts';
import { element } from './element.ts';
import { SEVERITY } from './filter.ts';
import { handoffView } from './handoff-view.ts';
import { turnViews } from './turn-view.ts';
import { cameOut, inWords, markOf } from './words.ts';

/** What of a conversation is looked at: one policy's way, and perhaps another's beside it. */
export interface Looked {
  readonly policy: number;
  readonly beside: number | undefined;
}

export interface ReaderActions {
  readonly look: (looked: Looked) => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** The way to begin with: the chosen policy's, else that with the gravest mistake, bounds aside, else the first. */
export function firstLook({ policies }: PageData, { ways }: PageConversation, chosen: string): Looked {
  const own = ways.filter((way) => policies[way.policy]?.bound === false);
  const wrong = SEVERITY.flatMap((kind) => own.filter(({ mistake }) => mistake === kind));
  const way = ways.find(({ policy }) => String(policy) === chosen) ?? wrong[0] ?? own[0] ?? ways[0];
  return { policy: way?.policy ?? 0, beside: undefined };
}

/** A conversation, whole: what was right, what each policy did, turn by turn what was seen and decided, and what the human gets. */
export function readerView(data: PageData, one: PageConversation, looked: Looked, actions: ReaderActions): HTMLElement[] {
  const way = one.ways.find(({ policy }) => policy === looked.policy);
  const other = one.ways.find(({ policy }) => policy === looked.beside);
  const trouble = one.trouble === undefined ? [] : [element('p', { class: 'refused' }, `This conversation is ${one.trouble}`)];
  const silent =
    one.isSilent === undefined ? [] : [element('p', { class: 'refused' }, 'What was said was not kept: signals, decisions and figures are there.')];
  return [
    head(one, actions),
    element(
      'div',
      { class: 'reading' },
      data.note === undefined ? [] : [element('p', { class: 'refused' }, data.note)],
      facts(one),
      trouble,
      silent,
      one.ways.length === 0 ? [] : [policyChoice(data, one, looked, actions), whatEachDid(data, one, looked, actions)],
      way === undefined ? [] : turnViews(data, one, way, other),
      [way, other].flatMap((shown) => (shown === undefined ? [] : [handoffView(data, shown)])),
    ),
  ];
}

function head(one: PageConversation, { step, close }: ReaderActions): HTMLElement {
  const button = (text: string, label: string, act: () => void) => {
    const made = element('button', { type: 'button', 'aria-label': label }, text);
    made.addEventListener('click', act);
    return made;
  };
  return element(
    'header',
    { class: 'reader-head' },
    element('h2', { id: 'reader-title', tabindex: '-1' }, one.title),
    element(
      'div',
      { class: 'buttons' },
      button('← Previous', 'Previous conversation of the list', () => step(-1)),
      button('Next →', 'Next conversation of the list', () => step(1)),
      button('Close', 'Close the conversation', close),
    ),
  );
}

function facts(one: PageConversation): HTMLElement {
  const entry = (name: string, ...values: readonly (string | Node)[]) =>
    element('div', {}, element('dt', {}, name), ...values.map((value) => element('dd', {}, value)));
  const kind = [one.category, one.persona, one.channel].map(inWords).join(' · ');
  return element(
    'dl',
    { class: 'facts' },
    entry('What was right', one.truth, ...(one.why === '' ? [] : [element('span', { class: 'why' }, one.why)])),
    entry('Customer', `${kind}${one.trigger === undefined ? '' : ` · tests ${inWords(one.trigger)}`}`, one.account),
    ...(one.earlier.length === 0 ? [] : [entry('Earlier contacts', ...one.earlier)]),
    entry('Scenario', `${one.scenario}, trial ${one.trial}`),
  );
}

function policyChoice(data: PageData, one: PageConversation, looked: Looked, { look }: ReaderActions): HTMLElement {
  const option = (value: string, text: string, chosen: boolean) => {
    const made = element('option', { value }, text);
    made.selected = chosen;
    return made;
  };
  const names = one.ways.map(({ policy }) => [policy, data.policies[policy]?.name ?? ''] as const);
  const policy = element('select', {}, ...names.map(([index, name]) => option(String(index), name, index === looked.policy)));
  const beside = element(
    'select',
    {},
    option('', 'nobody', looked.beside === undefined),
    ...names.map(([index, name]) => option(String(index), name, index === looked.beside)),
  );
  policy.id = 'look-policy';
  beside.id = 'look-beside';
  const changed = () => look({ policy: Number(policy.value), beside: beside.value === '' || beside.value === policy.value ? undefined : Number(beside.value) });
  policy.addEventListener('change', changed);
  beside.addEventListener('change', changed);
  return element(
    'p',
    { class: 'choose' },
    element('span', {}, element('label', { for: 'look-policy' }, 'As it went under '), policy),
    element('span', {}, element('label', { for: 'look-beside' }, 'beside '), beside),
  );
}

function whatEachDid(data: PageData, one: PageConversation, looked: Looked, { look }: ReaderActions): HTMLElement {
  const line = (way: PageWay) => {
    const { mark, kind } = markOf(way);
    const name = element(
      'button',
      { type: 'button', class: 'link', ...(way.policy === looked.policy ? { 'aria-current': 'true' } : {}) },
      data.policies[way.policy]?.name ?? '',
    );
    name.addEventListener('click', () => look({ ...looked, policy: way.policy }));
    return element(
      'li',
      { class: kind },
      element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
      ' ',
      name,
      ` ${cameOut(way)}. `,
      element('small', {}, `It ${way.went}.`),
    );
  };
  return element('div', { class: 'each' }, element('h3', {}, 'What each policy did'), element('ul', { class: 'outcomes' }, ...one.ways.map(line)));
}
