import { formatPlace, type Problem } from '../../core/errors.ts';
import type { Io } from '../io.ts';
import { asTyped } from '../run/find.ts';

/** Where it is and what is wrong, in a line. */
export function lineOf({ place, message }: Problem, io: Io): string {
  return `${place === undefined ? '' : `${formatPlace({ ...place, file: asTyped(io, place.file) })}: `}${message}`;
}
