import type { Draw } from './draws.ts';

/** Rounds after the key, in which its last letters reach every bit. */
const SETTLES = 20;

/** Where a stream of Tyche-i stands. */
class Stream {
  a = 0;
  b = 0;
  c = 2654435769 | 0;
  d = 1367130551;

  /** Goes on from where another one stands. */
  from({ a, b, c, d }: Stream): this {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    return this;
  }

  /** One round a letter of the key, and `more` without one. */
  mix(key: string, more: number): this {
    let { a, b, c, d } = this;
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
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    return this;
  }

  next(): number {
    this.mix('', 1);
    return (this.a >>> 0) / 0x1_0000_0000;
  }
}

/** Streams of all keys that begin alike. */
export interface Streams {
  /** Those of them whose keys go on with `more`. */
  readonly under: (more: string) => Streams;
  /** The stream whose key ends with `rest`; it costs nothing until it is drawn from. */
  readonly stream: (rest: string) => Draw;
}

/**
 * The streams of all keys that begin with `prefix`: number for number those of `seedrandom.tychei`. What keys have in common is
 * mixed in once.
 */
export function tychei(prefix: string): Streams {
  return streamsFrom(new Stream().mix(prefix, 0));
}

function streamsFrom(begun: Stream): Streams {
  return {
    under: (more) => streamsFrom(new Stream().from(begun).mix(more, 0)),
    stream: (rest) => {
      let stream: Stream | undefined;
      return () => {
        stream ??= new Stream().from(begun).mix(rest, SETTLES);
        return stream.next();
      };
    },
  };
}
