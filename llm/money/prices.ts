import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { InputError } from '../../core/errors.ts';
import { didYouMean, validate } from '../../core/validate.ts';
import { readYaml } from '../../core/yaml.ts';

const Dollars = z.number().min(0).max(1_000_000);

const ModelPrice = z.strictObject({
  input: Dollars.describe('Dollars per million input tokens'),
  output: Dollars.describe('Dollars per million output tokens'),
  long: z
    .strictObject({ over: z.number().int().min(1), input: Dollars, output: Dollars })
    .optional()
    .describe('Prices of a call whose prompt has more than `over` tokens'),
});
export type ModelPrice = z.infer<typeof ModelPrice>;

/** What model calls cost, and as of when. */
export const Prices = z.strictObject({
  as_of: z.iso.date().describe('When these were the prices'),
  batch: z.number().min(0).max(1).describe('What a call in a Message Batch costs, as a share of the same call at once'),
  cache_read: z.number().min(0).max(10).describe('What input costs that is read from the prompt cache, as a multiple of the input price'),
  cache_write: z.number().min(0).max(10).describe('What input costs that is written to the prompt cache, as a multiple of the input price'),
  models: z.record(z.string(), ModelPrice),
});
export type Prices = z.infer<typeof Prices>;

/** What a user's own file may say; what it leaves out stays as shipped. */
const OwnPrices = Prices.partial();

const SHIPPED = fileURLToPath(new URL('../library/prices.yaml', import.meta.url));

/**
 * The shipped prices, with a user's own over them.
 * @throws InputError when the user's file is missing or wrong
 */
export function readPrices(own?: string): Prices {
  const shipped = validate(Prices, readYaml(SHIPPED));
  if (own === undefined) return shipped;
  const given = Object.fromEntries(Object.entries(validate(OwnPrices, readYaml(own))).filter(([, value]) => value !== undefined));
  return { ...shipped, ...given, models: { ...shipped.models, ...(given as Partial<Prices>).models } };
}

/** @throws InputError when nobody has said what the model costs */
export function priceOf(model: string, { models }: Prices): ModelPrice {
  const price = Object.hasOwn(models, model) ? models[model] : undefined;
  if (price) return price;
  const meant = didYouMean(model, Object.keys(models));
  throw new InputError({
    code: 'no-model-price',
    message: `what \`${model}\` costs is not known${meant ? `; did you mean \`${meant}\`?` : ''}`,
    help: 'Name a file with its price (`models: { <model>: { input: …, output: … } }`, dollars per million tokens; 0 for a model of your own).',
  });
}
