import { z } from 'zod';
import { Name } from '../../core/ids.ts';
import { Trigger, Urgency } from '../../core/vocabulary.ts';
import { Collects } from './detail.ts';
import { spread } from './spread.ts';

/**
 * What lies behind a wish, apart from what the facts of a contact add (an amount over the limit, a third contact in a week).
 * `agent`: the agent can serve it. `judgement`: somebody has to weigh it. `beyond_scope`: the agent has no idea of it.
 */
const AT_HEART = ['agent', 'judgement', 'beyond_scope'] as const;

/** What a customer wants, and what the agent stand-in can do about it. */
export const Goal = z
  .strictObject({
    title: z.string().min(1).max(200),
    intent: Name.exactOptional().describe("One of the team's intents; absent for a wish that is none of them"),
    stratum: Name.exactOptional().describe("Cell of traffic; else the intent's category"),
    takes: z.enum(AT_HEART).default('agent').describe('What it takes to serve it'),
    action: Name.default('answer').describe('What the agent proposes once it has understood'),
    amount: spread(0, 10_000_000).exactOptional().describe("In the team's currency"),
    collects: Collects,
    succeeds: z.number().min(0).max(1).default(0.85).describe('Chance that an understood attempt serves the customer'),
    triggers: z.array(Trigger).default([]).describe('Right reasons for a handoff where it takes judgement, beside `complexity` and `confidence`'),
    topics: z.array(Name).default([]).describe('Sensitive topics that the wish touches'),
    skills: z.array(Name).default([]),
    urgency: z.array(Urgency).default([]),
    says: z.array(z.string().min(1).max(500)).default([]).describe('How customers say it, where the wish is none that the shipped banks know'),
    products: z.array(z.string().min(1).max(80)).default([]).describe('One is drawn for each conversation'),
  })
  .superRefine(({ intent, takes, collects, products }, context) => {
    const wrong = (message: string, path = 'intent') => context.addIssue({ code: 'custom', path: [path], message });
    if (intent === undefined && takes !== 'beyond_scope') wrong('a wish without an intent is `takes: beyond_scope`');
    if (intent !== undefined && takes === 'beyond_scope') wrong('a wish beyond the scope has no intent of the team');
    if (collects.includes('product') && products.length === 0) wrong('`product` is collected, and `products` has none', 'collects');
  });
export type Goal = z.infer<typeof Goal>;
