import { digestText } from '../core/digest.ts';

/** The id of what followed an offer whose words were read: with their digest. */
export function forkId(parent: string, turn: number, say: string): string {
  return `${parent}/${turn}-${digestText(say).slice(0, 8)}`;
}
