import type { PageData, PageDecision, PageRule } from '../data/page-data.ts';
import { element } from './element.ts';

const MARKS = { fired: '●', error: '!', not: '○' } as const;

/** Each rule with its values against limits: what fired or failed at once, the quiet ones behind a click. */
export function rulesView({ rules }: PageData, decision: PageDecision | undefined): HTMLElement[] {
  if (decision === undefined) return [element('p', { class: 'small' }, 'No rule fired; the agent goes on.')];
  const all = decision.rules.flatMap((index) => (rules[index] === undefined ? [] : [rules[index]]));
  const loud = all.filter(([became]) => became !== 'not');
  const quiet = all.filter(([became]) => became === 'not');
  const act = { continue: 'goes on', offer: 'offers a human', escalate: 'hands over' }[decision.act];
  const answer = decision.answer === undefined ? '' : `, ${decision.answer}`;
  return [
    element('p', { class: 'decides' }, 'Decides: ', element('b', {}, `${act}${answer}`)),
    ...(decision.failure === undefined ? [] : [element('p', { class: 'wrong' }, `! The policy broke: ${decision.failure}`)]),
    ...(loud.length === 0 ? [] : [ruleList(loud)]),
    ...(quiet.length === 0
      ? []
      : [element('details', {}, element('summary', {}, quiet.length === 1 ? '1 rule does not fire' : `${quiet.length} rules do not fire`), ruleList(quiet))]),
  ];
}

function ruleList(rules: readonly PageRule[]): HTMLElement {
  return element('ul', { class: 'rules' }, ...rules.map(ruleLine));
}

function ruleLine([became, rule, act, values]: PageRule): HTMLElement {
  const [is, decided] = became.split(' ');
  const kind = is === 'fired' || is === 'error' ? is : 'not';
  const said = kind === 'fired' ? 'fired' : kind === 'error' ? 'failed' : 'does not fire';
  return element(
    'li',
    { class: kind },
    element('span', { 'aria-hidden': 'true' }, `${MARKS[kind]} `),
    element('b', {}, rule),
    ` ${said}, ${act}${decided === undefined ? '' : ', decides'}`,
    values === '' ? undefined : element('span', { class: 'values' }, values),
  );
}
