import { type ListedConversation, listedAt } from '../../../evaluators/listing/listing.ts';
import type { RunView } from '../../run/run-view.ts';
import { plural } from '../numbers.ts';
import { safeLine } from '../safe-text.ts';
import type { Style } from '../style.ts';

const SHOWN = 200;

/** Conversations, a line each with how every policy went. */
export function listedText({ listing, report }: RunView, filter: string, positions: ArrayLike<number>, style: Style): string {
  const names = report.variants.filter(({ bound }) => !bound).map(({ variant }) => variant);
  const shown = Array.from(Array.from(positions).slice(0, SHOWN), (position) => lineOf(listedAt(listing, position), names));
  const more = positions.length - shown.length;
  return [
    `${style.strong(plural(positions.length, 'conversation'))} ${style.faint(safeLine(filter, 200))}`,
    ...shown,
    ...(more > 0 ? [style.faint(`… and ${plural(more, 'conversation')} more: --json lists all`)] : []),
  ].join('\n');
}

function lineOf({ scenario, trial, status, way }: ListedConversation, names: readonly string[]): string {
  const ways = names.flatMap((name) => {
    const found = way(name);
    return found === undefined ? [] : [`${safeLine(name, 40)} ${found.outcome.replaceAll('_', ' ')}${found.mistake === undefined ? '' : ' ✗'}`];
  });
  return `  ${safeLine(scenario, 80)}${trial > 1 ? ` #${trial}` : ''}: ${status === 'played' ? ways.join(', ') : status}`;
}
