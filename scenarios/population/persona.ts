import { z } from 'zod';
import { Archetype } from '../archetype.ts';
import { spread, weights } from './spread.ts';

/** How frustration shows in words. */
const STYLES = ['says', 'curt', 'sarcastic', 'polite', 'silent'] as const;
export type Style = (typeof STYLES)[number];
const REGISTERS = ['formal', 'plain', 'casual'] as const;
export type Register = (typeof REGISTERS)[number];

/**
 * A kind of customer. Strain is frustration relative to what this customer bears: at 1 they leave. What a range is not
 * given for is an assumption of its author; the defaults are assumptions of this project.
 */
export const Persona = z.strictObject({
  about: z.string().min(1).max(500),
  archetype: Archetype.default('everyday'),
  strain: spread(0, 1).default(0.05).describe('Strain with which they arrive'),
  patience: spread(0.1, 10).default(1).describe('What goes wrong is divided by it: at 2 it takes twice as much to make them leave'),
  cooling: z.number().min(0).max(1).default(0.5).describe('Share of their strain that a useful answer takes away'),
  asks_at: spread(0, 2).default(2).describe('Strain from which they ask for a human; above 1.2 never, 0 from the start'),
  leaves: z.number().min(0).max(1).default(0.02).describe('Chance, at patience 1, to leave without a word after a turn that did not help'),
  last_words: z.number().min(0).max(1).default(0.5).describe('Chance of last words when they leave'),
  shows: weights(STYLES).default({ says: 1 }).describe('How frustration shows; drawn once a conversation'),
  expresses: spread(0, 1).default(0.9).describe('Share of their strain that shows in words'),
  register: weights(REGISTERS).default({ plain: 1 }),
  verbosity: spread(0, 1).default(0.4),
  clarity: spread(0, 1).default(0.8).describe('0 leaves out what matters, 1 is exact; understood worse the lower it is'),
  typos: z.number().min(0).max(0.3).default(0.02).describe('Chance of a slip a word'),
  greets: z.number().min(0).max(1).default(0.2).describe('Chance that the first message only says hello'),
  thanks: z.number().min(0).max(1).default(0.6).describe('Chance of a closing message when they were served'),
  lingers: z.number().min(0).max(1).default(0.4).describe('Chance of each further closing message, of two at most'),
  volunteers: z.number().min(0).max(1).default(0.15).describe('Chance to say something that the agent has to know before it asks, each'),
  stalls: z.number().min(0).max(1).default(0.04).describe('Chance to ask for a moment when asked for something that has to be looked up, each'),
  habit: z.number().min(0).max(1).default(0.5).describe('Chance that they agree and thank in the same words each time'),
  also: z.number().min(0).max(1).default(0.03).describe('Chance to bring up a second problem along the way'),
  offer: z
    .strictObject({
      accepts_at: z.number().min(0).max(2).default(0.45).describe('Strain from which an offered human is always accepted'),
      likes: z.number().min(0).max(1).default(0.25).describe('Chance to accept one anyway'),
    })
    .default({ accepts_at: 0.45, likes: 0.25 }),
  earlier_contacts: weights(['0', '1', '2', '3', '4'])
    .default({ 0: 1 })
    .describe('Contacts about the same issue in the last seven days, this one not included'),
  account: z
    .strictObject({
      tier: weights(['free', 'standard', 'business', 'enterprise']).default({ standard: 1 }),
      identity: weights(['primary_email', 'other_email', 'unverified']).default({ primary_email: 1 }),
      annual_value: spread(0, 10_000_000).default({ log_from: 60, log_to: 400 }),
      opportunity_value: spread(0, 10_000_000).default(0),
      flags: z.record(z.string().min(1).max(80), z.number().min(0).max(1)).default({}).describe('Each with its chance'),
    })
    .prefault({}),
});
export type Persona = z.infer<typeof Persona>;
