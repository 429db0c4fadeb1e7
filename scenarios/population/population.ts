import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { Goal } from './goal.ts';
import { Persona } from './persona.ts';

/** A scenario file of stochastic customers: kinds of people, things they want, and who wants what how often. */
export const PopulationFile = z.strictObject({
  version: z.literal(1),
  population: Name,
  about: z.string().exactOptional().describe('Where weights and coefficients come from'),
  clock: z.iso.datetime({ offset: true }).describe('Beginning of the week in which contacts come'),
  perception: z.strictObject({ profile: Name }).exactOptional().describe('Perception model that draws the signals; else `honest`'),
  personas: z.record(Name, Persona).refine((all) => Object.keys(all).length > 0, { error: 'must hold at least one persona' }),
  goals: z.record(Name, Goal).refine((all) => Object.keys(all).length > 0, { error: 'must hold at least one goal' }),
  mix: z
    .array(
      z.strictObject({
        persona: Name,
        goals: z.record(Name, z.number().gt(0).max(1_000_000)).describe('What this persona wants, and how often relative to everything else in the mix'),
      }),
    )
    .min(1),
});
export type PopulationFile = z.infer<typeof PopulationFile>;
