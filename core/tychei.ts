import type { Draw } from './draws.ts';

/** Where a stream of Tyche-i stands: four words. */
interface State {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const START: State = { a: 0, b: 0, c: 2654435769 | 0, d: 1367130551 };
/** Rounds after the key, in which its last letters reach every bit. */
const SETTLES = 20;

/**
 * The streams of all keys that begin with `prefix`: number for number those of `seedrandom.tychei(prefix + rest)`. The prefix is
 * mixed in once, and a stream that nobody draws from costs nothing.
 */
export function tychei(prefix: string): (rest: string) => Draw {
  const begun = mixed(START, prefix, 0);
  return (rest) => drawFrom(begun, rest);
}

function drawFrom(begun: State, rest: string): Draw {
  let isReady = false;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  return () => {
    if (!isReady) {
      ({ a, b, c, d } = mixed(begun, rest, SETTLES));
      isReady = true;
    }
    b = (b << 25) ^ (b >>> 7) ^ c;
    c = (c - d) | 0;
    d = (d << 24) ^ (d >>> 8) ^ a;
    a = (a - b) | 0;
    b = (b << 20) ^ (b >>> 12) ^ c;
    c = (c - d) | 0;
    d = (d << 16) ^ (c >>> 16) ^ a;
    a = (a - b) | 0;
    return (a >>> 0) / 0x1_0000_0000;
  };
}

/** One round a letter of the key, and `more` without one. */
function mixed(from: State, key: string, more: number): State {
  let { a, b, c, d } = from;
  for (let at = 0; at < key.length + more; at += 1) {
    if (at < key.length) b ^= key.charCodeAt(at);
    b = (b << 25) ^ (b >>> 7) ^ c;
    c = (c - d) | 0;
    d = (d << 24) ^ (d >>> 8) ^ a;
    a = (a - b) | 0;
    b = (b << 20) ^ (b >>> 12) ^ c;
    c = (c - d) | 0;
    d = (d << 16) ^ (c >>> 16) ^ a;
    a = (a - b) | 0;
  }
  return { a, b, c, d };
}
