import { z } from 'zod';
import { Name } from '../core/ids.ts';
import { Trigger, Urgency } from '../core/vocabulary.ts';

const NEEDS = ['must', 'may', 'must_not', 'unlabelled', 'latent'] as const;
export const Need = z.enum(NEEDS);
export type Need = z.infer<typeof Need>;

/** When a handoff is in time. Beats resolve to turns on each course; the message on which it opens is inside. */
export const Window = z.strictObject({
  opens: Name.describe('The first turn of this beat opens the window'),
  closes: Name.exactOptional().describe('The last turn in time is the first of this beat from the opening on; else the last turn of the course'),
  lapses: Name.exactOptional().describe('If this beat comes from the opening to the close, the need is gone'),
});
export type Window = z.infer<typeof Window>;

/** Something the human has to learn from the handoff. */
const Fact = z.strictObject({
  id: Name,
  any_of: z.array(z.string().min(1)).min(1).describe('Any of these texts carries it (case and spaces do not matter)'),
});

/** Probabilities of harm at which a latent need begins. */
const Cutoffs = z
  .strictObject({
    must: z.number().gt(0).max(1).default(0.5).describe('From here on a human must take over'),
    may: z.number().gt(0).max(1).default(0.2).describe('From here on one may'),
  })
  .refine(({ must, may }) => may <= must, { error: '`may` must not be above `must`', path: ['may'] });

/** What was right for this customer, and why. Policies never see it. */
export const Truth = z
  .strictObject({
    need: Need.describe('`latent`: follows, for each conversation, from the state of a customer of a population'),
    cutoffs: Cutoffs.exactOptional().describe('Of a latent need; 0.5 and 0.2 where absent'),
    basis: z
      .enum(['mandate', 'outcome'])
      .exactOptional()
      .describe('`mandate`: a limit or duty of the scenario; `outcome`: what would have become of the customer'),
    reason: z.string().min(1).exactOptional().describe("Why, in the customer's terms"),
    probes: Trigger.exactOptional().describe('The trigger that this scenario tests or nearly tests'),
    triggers: z.array(Trigger).default([]).describe('Reasons for a handoff that are right here'),
    skills: z.array(Name).default([]).describe('What the human needs; the queue must have them all'),
    urgency: z.array(Urgency).default([]).describe('Urgencies that are right here'),
    facts: z.array(Fact).default([]).describe('What the handoff must carry'),
    windows: z.array(Window).default([]),
    untimed: z.boolean().default(false).describe('A conversation-level `must` of a real transcript: needed a human, nobody says when'),
    offer_suffices: z.boolean().default(false).describe('To offer a human in time is enough'),
    labellers: z
      .array(z.strictObject({ by: Name, need: Need.exclude(['unlabelled', 'latent']), note: z.string().exactOptional() }))
      .default([])
      .describe('Who read the conversation, and what each said; where they differ the need counts as `may` until the dispute is settled'),
    settled: z.string().min(1).exactOptional().describe('How a dispute among the labellers was settled, and by whom: the need as written then counts'),
  })
  .superRefine((truth, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const readers = truth.labellers.map(({ by }) => by);
    if (new Set(readers).size < readers.length) wrong('labellers', 'each labeller has one verdict');
    if (truth.cutoffs && truth.need !== 'latent') wrong('cutoffs', `only a latent need has cut-offs; the need is \`${truth.need}\``);
    if (truth.need === 'unlabelled') return;
    if (!truth.basis) wrong('basis', 'a labelled scenario must say its basis: `mandate` or `outcome`');
    if (!truth.reason) wrong('reason', 'a labelled scenario must say why');
    if (truth.need === 'latent' && truth.labellers.length > 0) wrong('labellers', 'a latent need is computed, so nobody labels it');
    if (truth.need !== 'must') {
      if (truth.windows.length > 0) wrong('windows', `only a \`must\` has windows; the need is \`${truth.need}\``);
      if (truth.offer_suffices) wrong('offer_suffices', `only a \`must\` can be met by an offer; the need is \`${truth.need}\``);
      if (truth.untimed) wrong('untimed', `only a \`must\` can be untimed; the need is \`${truth.need}\``);
      return;
    }
    if (truth.triggers.length === 0) wrong('triggers', 'a `must` must name at least one right trigger');
    if (truth.untimed === truth.windows.length > 0) wrong('windows', 'a `must` has windows, unless it is `untimed`');
  });
export type Truth = z.infer<typeof Truth>;
