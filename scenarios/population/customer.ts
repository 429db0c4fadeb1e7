import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { Goal } from './goal.ts';
import { Persona } from './persona.ts';

/** A customer with a latent state and a goal, drawn anew for each trial. */
export const PersonaCustomer = z.strictObject({
  kind: z.literal('persona'),
  persona: Persona,
  goal: Goal,
  repertoire: z.record(Name, Name).default({}).describe('What the agent does when it takes the wish for another intent: intents with their actions'),
});
export type PersonaCustomer = z.infer<typeof PersonaCustomer>;
