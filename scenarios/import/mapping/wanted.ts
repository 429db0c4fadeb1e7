import type { Wanted } from '../source/csv-head.ts';
import { type FieldSpec, isOptional, pathsOf } from './field.ts';
import type { Mapping } from './mapping.ts';
import { pathsIn } from './path.ts';

/** The columns that a mapping of CSV reads. */
export function wantedColumns({ conversation, messages, transfer }: Mapping): readonly Wanted[] {
  const { account, contacts: _contacts, names = [], reason: _reason, ...headings } = conversation;
  const { facts = {}, ...ofAccount } = account ?? {};
  const { signals = {}, tool = {}, names: authors = [], list: _list, calls: _calls, answers: _answers, ...ofMessages } = messages;
  const marks = Object.fromEntries((transfer?.marks ?? []).map((mark, index) => [String(index), mark.field]));
  const groups: readonly (readonly [string, object])[] = [
    ['conversation', headings],
    ['conversation.names', names],
    ['conversation.account', ofAccount],
    ['conversation.account.facts', facts],
    ['messages', ofMessages],
    ['messages.names', authors],
    ['messages.signals', signals],
    ['messages.tool', tool],
    ['transfer.marks', marks],
  ];
  return groups.flatMap(([group, specs]) => Object.entries(specs).flatMap(([name, spec]) => wanted(`${group}.${name}`, spec as FieldSpec)));
}

/** A template wants each of its parts; alternatives are met by any one. */
function wanted(what: string, spec: FieldSpec): Wanted[] {
  const paths = pathsOf(spec);
  if (paths.length === 0) return [];
  const required = !isOptional(spec);
  const [only] = paths;
  if (paths.length === 1 && only !== undefined) return pathsIn(only).map((name) => ({ what: `\`${what}\``, names: [name], required }));
  return [{ what: `\`${what}\``, names: paths.flatMap(pathsIn), required }];
}
