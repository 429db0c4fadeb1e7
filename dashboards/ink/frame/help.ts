import { FILTER_HELP } from '../filter/fields.ts';
import { SCREENS, TITLES } from '../state/screens.ts';
import { EMPTY, type Line, line, span } from '../text/line.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['1 … 9, tab', 'screens'],
  ['arrows, h j k l', 'move'],
  ['PgUp PgDn, g G', 'a page, first and last'],
  ['enter', 'the conversations behind a cell; in the list, read one'],
  ['esc', 'back'],
  ['/', 'filter the conversations'],
  ['n, p', 'next and previous mistake'],
  ['tab', 'while reading: the next policy'],
  ['s, r', 'while reading: two policies side by side, every rule'],
  ['a, b, x', 'on Pair: choose A, choose B, swap'],
  ['t', 'on Compare: test every pair of policies'],
  ['?, q', 'this help, quit'],
];

const MARKS: readonly (readonly [string, string])[] = [
  ['a b c', 'policies that share a letter cannot be told apart in that figure'],
  ['──●──', 'a figure and its 95 % interval; ▸ it leaves the scale'],
  ['·░░░·', 'the gauge of the projected rate, 0 to 40 %; shaded 5–15 %'],
  ['✓ ✗ ! ·', 'rightly decided, wrongly, beyond authority, not scored'],
  ['┏ ┃ ┗', 'turns at which a handoff is in time'],
  ['● ○ ▶ ◆', 'a rule fires, does not; a policy hands over; two part'],
  ['* ~', 'a signal given by the author, drawn by a model'],
];

/** Everything that keys do, what may be filtered by, and what marks stand for. */
export function helpLines(): Line[] {
  return [
    ...section('Keys', KEYS),
    EMPTY,
    ...section('Filter (conditions side by side must all hold)', FILTER_HELP),
    EMPTY,
    ...section('Marks', MARKS),
    EMPTY,
    ...section(
      'Screens',
      SCREENS.map((name, index) => [`${index + 1} ${TITLES[name].tab}`, TITLES[name].long] as const),
    ),
  ];
}

function section(title: string, pairs: readonly (readonly [string, string])[]): Line[] {
  return [line(title, 'strong'), ...pairs.map(([key, does]): Line => [span(`  ${key.padEnd(24)}`, 'key'), span(does)])];
}
