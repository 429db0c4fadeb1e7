import { byCourse } from './courses.ts';
import type { ConversationRecord } from './record.ts';

/**
 * Of a record what one variant met: its passages, and the courses that lead to where they went.
 * @throws RangeError where the record does not hold the variant
 */
export function onlyVariant(record: ConversationRecord, name: string): ConversationRecord {
  if (record.status !== 'played') return record;
  const passage = record.variants[name];
  if (passage === undefined) throw new RangeError(`the record holds no variant \`${name}\``);
  const derived = record.on_derived[name];
  const ways = [passage.course, ...(derived === undefined ? [] : [derived.course])];
  const isMet = (id: string) => ways.some((way) => way === id || way.startsWith(`${id}/`));
  return {
    ...record,
    courses: record.courses.filter(({ id }) => isMet(id)),
    latent: Object.fromEntries(Object.entries(record.latent).filter(([id]) => isMet(id))),
    variants: { [name]: passage },
    on_derived: derived === undefined ? {} : { [name]: derived },
  };
}

/**
 * One conversation of which each record holds other variants, as one record: what a single play of all of them gives, because no draw
 * hangs on which variants are there.
 * @param records of the same scenario and trial, played with the same settings; at least one
 * @throws RangeError where there is none
 */
export function joinVariants(records: readonly ConversationRecord[]): ConversationRecord {
  const [first] = records;
  if (first === undefined) throw new RangeError('there is no record to join');
  const broken = records.find(({ status }) => status !== 'played');
  if (broken !== undefined) return broken;
  const courses = new Map(records.flatMap((record) => record.courses.map((course) => [course.id, course] as const)));
  const latent = new Map(records.flatMap((record) => Object.entries(record.latent)));
  const inOrder = [...courses.values()].sort(byCourse);
  return {
    ...first,
    courses: inOrder,
    latent: Object.fromEntries(
      inOrder.flatMap(({ id }) => {
        const own = latent.get(id);
        return own === undefined ? [] : [[id, own]];
      }),
    ),
    variants: Object.fromEntries(records.flatMap(({ variants }) => Object.entries(variants))),
    on_derived: Object.fromEntries(records.flatMap((record) => Object.entries(record.on_derived))),
  };
}
