import type { Call } from '../message.ts';
import type { Mapping } from './mapping.ts';
import { lookup } from './path.ts';

type Transfer = Mapping['transfer'];
type Mark = NonNullable<Transfer>['marks'][number];

/** Whether a message tells that the recorded agent transferred to a human. */
export function transferReader(transfer: Transfer): (message: unknown, calls: readonly Call[]) => boolean {
  const tools = new Set(transfer?.tools ?? []);
  const marks = (transfer?.marks ?? []).map(markReader);
  return (message, calls) => calls.some(({ name }) => tools.has(name)) || marks.some((marked) => marked(message));
}

function markReader(mark: Mark): (message: unknown) => boolean {
  const read = lookup(mark.field);
  if ('is' in mark) {
    const values = new Set(mark.is.map(folded));
    return (message) => isScalar(read(message)) && values.has(folded(read(message)));
  }
  const texts = mark.contains.map(folded);
  return (message) => {
    const value = read(message);
    const text = typeof value === 'string' ? value.toLowerCase() : '';
    return texts.some((one) => text.includes(one));
  };
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function folded(value: unknown): string {
  return String(value).trim().toLowerCase();
}
