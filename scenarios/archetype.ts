import { z } from 'zod';

/** What kind of customer this is. */
export const Archetype = z.enum([
  'angry_repeat',
  'high_value_refund',
  'ambiguous_intent',
  'account_context',
  'everyday',
  'sensitive',
  'boundary',
  'sales',
  'recorded',
  'other',
]);
