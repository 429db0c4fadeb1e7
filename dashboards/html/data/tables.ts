import { bytesInScript } from '../markup.ts';
import type { PagePart, PageRule, PageSignal, PageTables } from './page-data.ts';

/** Fills the tables of a page: what recurs in thousands of turns stands there once. */
export interface TableMaker {
  /** Its index among the rules, signals or parts; the same thing has the same one. */
  readonly rule: (rule: PageRule) => number;
  readonly signal: (signal: PageSignal) => number;
  readonly part: (part: PagePart) => number;
  /** What the tables take in the script of the page so far. */
  readonly bytes: () => number;
  readonly tables: () => PageTables;
}

export function tableMaker(): TableMaker {
  let bytes = 0;
  const table = <T>() => {
    const known = new Map<string, number>();
    const all: T[] = [];
    const indexOf = (value: T) => {
      const key = JSON.stringify(value);
      const index = known.get(key) ?? all.length;
      if (index === all.length) {
        known.set(key, index);
        all.push(value);
        bytes += bytesInScript(value) + 1;
      }
      return index;
    };
    return { all, indexOf };
  };
  const [rules, signals, parts] = [table<PageRule>(), table<PageSignal>(), table<PagePart>()];
  return {
    rule: rules.indexOf,
    signal: signals.indexOf,
    part: parts.indexOf,
    bytes: () => bytes,
    tables: () => ({ rules: rules.all, signals: signals.all, parts: parts.all }),
  };
}
