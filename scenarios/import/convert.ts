import type { z } from 'zod';
import { InputError, type Place } from '../../core/errors.ts';
import type { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { Scenario } from '../scenario.ts';
import { parseConversation } from './conversation.ts';
import type { Format } from './format.ts';
import { safeName } from './names.ts';
import { type Dropped, turnsOf } from './turns.ts';

export interface Converted {
  readonly scenario: Scenario;
  readonly dropped: Dropped;
}

/**
 * One line of the record as a scenario with a transcript customer.
 * @throws InputError at `place` with everything that is wrong with the line
 */
export function convertLine(text: string, place: Place & { readonly line: number }, format: Format, team: Team): Converted {
  const conversation = parseConversation(text, place);
  const { turns, recorded_transfer, dropped } = turnsOf(conversation, format, team);
  if (turns.length === 0) {
    throw new InputError({
      code: 'no-customer-message',
      message: 'the conversation has no message of the customer',
      place,
      help: 'Customers have the role `user` or `customer`.',
    });
  }
  const { id, family, clock, truth } = format.identify(conversation, place);
  const name = safeName(id);
  const draft = {
    version: 1,
    family: family === undefined ? name : safeName(family),
    stratum: 'imported',
    archetype: 'recorded',
    tags: [format.name],
    scenario: name,
    title: `Recorded conversation ${id}`.slice(0, 200),
    clock,
    account: { id: name },
    customer: { kind: 'transcript', turns: [...turns], ...(recorded_transfer === undefined ? {} : { recorded_transfer }) },
    truth,
  } satisfies z.input<typeof Scenario>;
  return { scenario: validate(Scenario, { file: place.file, text, value: draft, where: () => place }), dropped };
}
