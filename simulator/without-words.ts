import type { ConversationRecord, CourseTurn } from '../runs/record.ts';

/** The record without what was said: outcomes, decisions and what policies observed but for the words stay. */
export function withoutWords(record: ConversationRecord): ConversationRecord {
  const { status, ...rest } = record;
  return {
    ...rest,
    status,
    words: 'left_out',
    courses: record.courses.map((course) => ({ ...course, turns: course.turns.map(silent) })),
    variants: Object.fromEntries(
      Object.entries(record.variants).map(([name, { handoff: _handoff, ...passage }]) => [
        name,
        passage.routing === undefined ? passage : { ...passage, routing: { ...passage.routing, say: '' } },
      ]),
    ),
  };
}

function silent({ reply: _reply, ...turn }: CourseTurn): CourseTurn {
  return { ...turn, customer: '' };
}
