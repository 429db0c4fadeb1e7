import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { observe } from '../../core/observe.ts';
import { Team } from '../../core/team.ts';
import { Urgency } from '../../core/vocabulary.ts';
import type { HandoffToScore } from '../../evaluators/handoff/score.ts';
import { buildHandoff } from '../../policies/handoff/build.ts';
import { HandoffSpec } from '../../policies/schema.ts';
import { ConversationRecord, CourseTurn, Passage } from '../../runs/record.ts';
import { Truth } from '../../scenarios/truth.ts';

const Contact = z.strictObject({
  scenario: z.string(),
  context: ConversationRecord.shape.context,
  turns: z.array(CourseTurn),
  passage: Passage.omit({ handoff: true }),
  truth: z.strictObject({ facts: Truth.shape.facts, skills: Truth.shape.skills, urgency: Truth.shape.urgency }),
});
export type Contact = z.infer<typeof Contact>;

const Contacts = z.strictObject({ team: Team, spec: HandoffSpec, contacts: z.array(Contact) });
export type Contacts = z.infer<typeof Contacts>;

/** Handed-over conversations, recorded once so that a change to the library moves no figure here. */
export function loadContacts(): Contacts {
  return Contacts.parse(JSON.parse(readFileSync(new URL('contacts.json', import.meta.url), 'utf8')));
}

/**
 * A contact with the package that the builder makes of it today. The label's skills and urgency are those of the handoff as recorded:
 * whether that was the right queue is no question of the package.
 */
export function built(contact: Contact, { team, spec }: Contacts): HandoffToScore {
  const { context, turns, passage } = contact;
  const { routing, stop } = passage;
  if (routing === undefined) throw new Error(`\`${contact.scenario}\` was not routed`);
  const decided = passage.decisions.find(({ turn }) => turn === stop.turn);
  const { route, say } = routing;
  const urgency = Urgency.parse(routing.urgency);
  const diagnostics = { ...(decided?.fired === undefined ? {} : { fired: decided.fired }), also_fired: [], errors: [] };
  const observation = observe(
    context,
    turns,
    stop.turn,
    passage.offers.filter(({ turn }) => turn < stop.turn),
  );
  return {
    handoff: buildHandoff({ observation, decision: { do: 'escalate', route, urgency, say, diagnostics }, spec, team }),
    course: { turns },
    passage,
    context,
    team,
    facts: [],
    skills: team.queues[route]?.skills ?? [],
    urgency: [...new Set([urgency, 'same_business_day' as const])],
  };
}
