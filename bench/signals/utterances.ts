import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { groupBy } from '../../core/group.ts';
import { createIntentClassifier } from '../../simulator/perception/intent.ts';
import { readText } from '../../simulator/perception/text.ts';

/** A labelled sentence of a public question set. */
export interface Utterance {
  readonly text: string;
  readonly intent: string;
}

/** What a classifier made of a sentence that it was not trained on. */
export interface Read {
  readonly text: string;
  /** The label. */
  readonly intent: string;
  readonly named: string;
  readonly right: boolean;
  readonly confidence: number;
  readonly outOfScope: number;
}

/** The objects of a file of JSON lines in the data folder; undefined where the folder or the file is missing. */
export function readRows<T>(data: string | undefined, file: string): readonly T[] | undefined {
  const path = data === undefined ? undefined : join(data, file);
  if (path === undefined || !existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** How to get a missing file. */
export function missing(file: string): string {
  return `set ESCALAB_DATA to a folder that holds ${file}`;
}

/** Trains on some sentences, as the examples of a team, and reads others. */
export function readWith(trained: readonly Utterance[], others: readonly Utterance[]): readonly Read[] {
  const examples = groupBy(trained, ({ intent }) => intent);
  const intents = Object.fromEntries([...examples].map(([name, held]) => [name, { category: 'any', examples: held.map(({ text }) => text) }]));
  const classify = createIntentClassifier({ intents });
  return others.map(({ text, intent }) => {
    const read = classify?.(readText(text));
    return {
      ...{ text, intent, named: read?.intent ?? '', right: read?.intent === intent },
      ...{ confidence: read?.confidence ?? 0, outOfScope: read?.out_of_scope ?? 1 },
    };
  });
}
