import type { z } from 'zod';
import { PriorContact } from '../../../core/account.ts';
import { itself, present } from './account.ts';
import { Field, type FieldSpec } from './field.ts';
import type { Mapping } from './mapping.ts';
import { lookup } from './path.ts';
import type { Reading, Spot } from './reading.ts';
import { readTime, type TimeRules } from './times.ts';

type Specs = Mapping['conversation']['contacts'];
type ContactInput = z.input<typeof PriorContact>;

const CHANNELS = itself(PriorContact.shape.channel.unwrap().options);
const OUTCOMES = itself(PriorContact.shape.outcome.unwrap().options);

/** Reads the earlier contacts that a record lists; what is wrong with one is wrong with the record. */
export function contactReader(specs: Specs, times: TimeRules): (reading: Reading, spot: Spot) => readonly ContactInput[] {
  if (!specs) return () => [];
  const list = lookup(specs.list);
  const field = (spec: FieldSpec | undefined, table?: Readonly<Record<string, string>>) => (spec === undefined ? undefined : new Field(spec, table));
  const [at, summary, same] = [field(specs.at), field(specs.summary), field(specs.same_issue)];
  const [channel, outcome] = [field(specs.channel, CHANNELS), field(specs.outcome, OUTCOMES)];
  return (reading, spot) => {
    const value = list(spot.value);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) reading.wrong(specs.list, spot, value, 'a list of contacts');
    return (Array.isArray(value) ? value : []).map((one: unknown) => {
      const inner = { value: one };
      const when = reading.scalar(at, inner);
      const time = when === undefined ? undefined : readTime(when, times)?.iso;
      if (time === undefined) reading.wrong(`${specs.list}.${at?.paths[0] ?? ''}`, spot, when, 'a time');
      return present({
        at: time ?? '',
        summary: reading.text(summary, inner) ?? 'Earlier contact',
        same_issue: reading.boolean(same, inner),
        channel: reading.text(channel, inner),
        outcome: reading.text(outcome, inner),
      }) as ContactInput;
    });
  };
}
