import { useEffect, useRef } from 'react';
import type { RunSource } from '../run/run-source.ts';
import type { Book } from './book.ts';
import type { Event } from './state/event.ts';
import type { Asked, State } from './state/state.ts';
import { wishesOf } from './wishes.ts';

type Tell = (event: Event) => void;

/** How many finds are told at once: the first at once, then as many again as there are, up to so many. */
const MOST_AT_ONCE = 500;

/** Asks the run for what a state lacks, and tells what comes. What is no longer wanted when it comes is dropped. */
export function useFulfilled(source: RunSource, state: State, book: Book, tell: Tell): void {
  // It is made anew on each drawing and does the same, so a new one is no reason to ask again.
  const latest = useRef(tell);
  latest.current = tell;
  const { conversation, comparison, history, texts } = wishesOf(state, book);
  const [a, b] = [comparison?.a, comparison?.b];
  const [text] = texts;
  useEffect(() => {
    if (conversation === undefined) return undefined;
    return unlessDropped(source.conversation(conversation), (detail) => latest.current({ type: 'conversation', position: conversation, detail }));
  }, [source, conversation]);
  useEffect(() => {
    if (a === undefined || b === undefined) return undefined;
    // The screen has to say that it is at work before a comparison takes the thread for itself.
    return unlessDropped(
      drawn().then(() => source.compare(a, b)),
      (found) => latest.current({ type: 'comparison', a, b, comparison: found }),
    );
  }, [source, a, b]);
  useEffect(() => {
    if (!history) return undefined;
    return unlessDropped(source.history(), (found) => latest.current({ type: 'history', history: found }));
  }, [source, history]);
  useEffect(() => {
    if (text === undefined) return undefined;
    const stop = new AbortController();
    void search(source, text, stop.signal, (event) => latest.current(event));
    return () => stop.abort();
  }, [source, text]);
}

const FRAME_MS = 60;

function drawn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, FRAME_MS));
}

function unlessDropped<T>(wanted: Promise<T>, tell: (asked: Asked<T>) => void): () => void {
  let isDropped = false;
  wanted.then(
    (value) => !isDropped && tell({ is: 'there', value }),
    (error: unknown) => !isDropped && tell({ is: 'failed', why: whyOf(error) }),
  );
  return () => {
    isDropped = true;
  };
}

async function search(source: RunSource, text: string, signal: AbortSignal, tell: Tell): Promise<void> {
  const positions: number[] = [];
  let told = 0;
  const tellAll = (isDone: boolean, why?: string) => {
    told = positions.length;
    if (!signal.aborted) tell({ type: 'found', text, found: { positions: [...positions], isDone, ...(why === undefined ? {} : { why }) } });
  };
  try {
    for await (const position of source.search(text, signal)) {
      positions.push(position);
      if (positions.length >= Math.min(2 * told + 1, told + MOST_AT_ONCE)) tellAll(false);
    }
    tellAll(true);
  } catch (error) {
    tellAll(true, whyOf(error));
  }
}

function whyOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
