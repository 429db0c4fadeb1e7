import { Text, useInput } from 'ink';
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { RunSource } from '../run/run-source.ts';
import { bookOf } from './book.ts';
import { screenLines } from './frame/screen.ts';
import { useFulfilled } from './fulfil.ts';
import { keysOf } from './input.ts';
import type { Event } from './state/event.ts';
import { initialState, type Start } from './state/initial.ts';
import { reduce } from './state/reduce.ts';
import type { State } from './state/state.ts';
import { paint } from './text/paint.ts';
import type { Size, World } from './world.ts';

export interface AppProps {
  /** Another source shows another run, or the same one played again; screen, cursor and filter stay. */
  readonly source: RunSource;
  readonly size: Size;
  readonly colour: boolean;
  readonly start?: Start;
  /** What changed against the run before, a line each. */
  readonly changes?: readonly string[];
  /** What makes the policies do what nobody wrote, a line each. */
  readonly warnings?: readonly string[];
  readonly onQuit: () => void;
}

interface Step {
  readonly event: Event;
  readonly world: World;
}

/** The dashboard: a run, a state that keys change, and the lines that both come to. */
export function App({ source, size, colour, start, changes = [], warnings = [], onQuit }: AppProps) {
  const book = useMemo(() => bookOf(source.view), [source]);
  const world = useMemo<World>(() => ({ book, size }), [book, size]);
  const [state, dispatch] = useReducer(
    (before: State, { event, world: there }: Step) => reduce(before, event, there),
    undefined,
    () => initialState(book, start),
  );
  const tell = (event: Event) => dispatch({ event, world });
  const shown = useRef(source);
  useEffect(() => {
    if (shown.current === source) return;
    shown.current = source;
    dispatch({ event: { type: 'renewed' }, world });
  }, [source, world]);
  useFulfilled(source, state, book, tell);
  useEffect(() => {
    if (state.isOver) onQuit();
  }, [state.isOver, onQuit]);
  useInput((input, key) => {
    for (const one of keysOf(input, key)) tell({ type: 'key', key: one });
  });
  const current = shown.current === source ? state : reduce(state, { type: 'renewed' }, world);
  return (
    <Text>
      {screenLines(current, world, { changes, warnings })
        .map((one) => paint(one, colour))
        .join('\n')}
    </Text>
  );
}
