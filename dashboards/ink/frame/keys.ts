import type { State } from '../state/state.ts';
import { type Line, type Span, span } from '../text/line.ts';

/** The keys that help where one is, most needed first; the last line of a screen shows as many as fit. */
export function keysLine(state: State, columns: number): Line {
  const pairs = fitting(keysFor(state), columns);
  return pairs.flatMap(([key, does], index): Span[] => [span(index === 0 ? '' : '   '), span(key, 'key'), span(` ${does}`, 'faint')]);
}

/** The last two, help and quit, always stay. */
function fitting(pairs: readonly (readonly [string, string])[], columns: number): readonly (readonly [string, string])[] {
  const width = pairs.reduce((sum, [key, does]) => sum + key.length + does.length + 4, -3);
  return width <= columns || pairs.length <= 2 ? pairs : fitting([...pairs.slice(0, -3), ...pairs.slice(-2)], columns);
}

function keysFor(state: State): readonly (readonly [string, string])[] {
  if (state.typing)
    return [
      ['enter', 'applies'],
      ['esc', 'leaves it as it was'],
      ['category: trigger: persona: need: outcome: mistake: by: flip: text:', ''],
    ];
  const always = [
    ['?', 'help'],
    ['q', 'quit'],
  ] as const;
  if (state.reading)
    return [
      ['esc', 'back'],
      ['tab', 'next policy'],
      ['s', state.reading.beside ? 'one alone' : 'side by side'],
      ['r', 'all rules'],
      ['n p', 'mistakes'],
      ...always,
    ];
  switch (state.screen) {
    case 'list':
      return [['enter', 'reads it'], ['/', 'filter'], ['n p', 'mistakes'], ['esc', 'back'], ...always];
    case 'pair':
      return [['a b', 'choose A and B'], ['x', 'swap'], ['enter', 'conversations'], ...always];
    case 'compare':
      return [['arrows', 'choose'], ['enter', 'conversations'], ['t', 'test pairs'], ['tab', 'next screen'], ...always];
    case 'history':
      return [['arrows', 'choose'], ['tab', 'next screen'], ...always];
    default:
      return [['arrows', 'choose'], ['enter', 'conversations'], ['/', 'filter'], ['tab', 'next screen'], ...always];
  }
}
