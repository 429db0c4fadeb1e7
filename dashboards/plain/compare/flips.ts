import type { CameOut } from '../../../evaluators/comparison/came-out.ts';
import type { Decided, QuietRule } from '../../../evaluators/comparison/decided.ts';
import type { Flip } from '../../../evaluators/comparison/flips.ts';
import { conversationsIn, whoDiffers } from '../../flipped.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';
import { indented } from '../wrap.ts';
import { type ComparisonView, calledIn } from './view.ts';

const SHOWN = 10;
/** A rule may look at many values; the first tell why. */
const VALUES = 4;

/** Customers who come out differently: the turn at which the policies part, the rule on each side, and who was right. */
export function flipsText(view: ComparisonView, style: Style): string {
  const { flips } = view.comparison;
  if (flips.length === 0) return `${style.strong('FLIPS')}\nNo customer comes out differently.`;
  const names = calledIn(view);
  const favours = (side: Flip['favours']) => conversationsIn(flips.filter((flip) => flip.favours === side));
  const shown = view.showAll ? flips : flips.slice(0, SHOWN);
  const left = flips.length - shown.length;
  const head = `${whoDiffers(flips)}: ${names.a} does better by ${favours('a')}, ${names.b} by ${favours('b')}, neither by ${favours('neither')}. Gravest first.`;
  const more = left > 0 ? [style.faint(`… and ${left} more: --all`)] : [];
  return [[style.strong('FLIPS'), ...indented(head, '')].join('\n'), ...shown.map((flip) => flipText(flip, style)), ...more].join('\n\n');
}

function flipText(flip: Flip, style: Style): string {
  const { parting } = flip;
  const trials = flip.of === 1 ? '' : ` · ${flip.trials.length} of ${flip.of} trials`;
  return [
    `${style.strong(safeLine(flip.scenario, 80))}${style.faint(trials)}`,
    ...indented(safeLine(flip.title, 120), '  ').map(style.faint),
    ...sideText('A', flip.a, parting?.a, parting?.turn, style),
    ...sideText('B', flip.b, parting?.b, parting?.turn, style),
  ].join('\n');
}

function sideText(side: string, came: CameOut, decided: Decided | undefined, turn: number | undefined, style: Style): string[] {
  const [first = '', ...rest] = indented(outcomeText(came), '', '      ');
  const why = decided === undefined || turn === undefined ? [] : indented(`turn ${turn}: ${decidedText(decided)}`, '      ', '        ');
  return [`  ${side} ${mark(came, style)} ${first}`, ...rest, ...why.map(style.faint)];
}

function mark({ right }: CameOut, style: Style): string {
  if (right === null) return '·';
  return right ? style.good('✓') : style.bad('✗');
}

function outcomeText({ outcome, mistake, turn, handed, right }: CameOut): string {
  if (mistake !== undefined) return `${right === false ? 'wrong' : 'right'}: ${safeLine(mistake.what, 200).replace(/\.$/, '')}`;
  const name = outcome.replaceAll('_', ' ');
  const went = handed === 'yes' ? `handed over at turn ${turn}` : handed === 'perhaps' ? 'perhaps handed over' : 'stayed with the agent';
  return right === null ? `not scored (${name}): ${went}` : `right: ${name}, ${went}`;
}

function decidedText({ do: act, by }: Decided): string {
  switch (by.kind) {
    case 'rule':
      return `${act} by \`${by.rule}\`${valuesText(by.values)}`;
    case 'rule_error':
      return `${act}: \`${by.rule}\` failed: ${safeLine(by.message, 120)}`;
    case 'fail_safe':
      return `${act}: the policy broke: ${safeLine(by.message, 120)}`;
    case 'no_rule':
      return by.quiet === undefined ? `${act}: no rule fires` : `${act}: \`${by.quiet.rule}\` does not fire${valuesText(by.quiet.values)}`;
  }
}

/** Numbers first: they are what stands against a limit. */
function valuesText(values: QuietRule['values']): string {
  const entries = Object.entries(values);
  const told = [...entries.filter(([, value]) => typeof value === 'number'), ...entries.filter(([, value]) => typeof value !== 'number')];
  const shown = told.slice(0, VALUES).map(([name, value]) => `${safeLine(name, 60)} ${valueText(value)}`);
  return shown.length === 0 ? '' : ` (${shown.join(', ')}${told.length > VALUES ? ', …' : ''})`;
}

function valueText(value: QuietRule['values'][string]): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return value === '' ? 'none' : safeLine(String(value), 40);
}
