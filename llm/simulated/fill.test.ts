import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tychei } from '../../core/tychei.ts';
import { fill } from './fill.ts';

const LEAVES = fc.oneof(
  fc.constant(z.boolean()),
  fc.constant(z.null()),
  fc.constant(z.literal('yes')),
  fc.constant(z.enum(['low', 'high'])),
  fc.constantFrom<z.ZodType>(z.iso.datetime(), z.iso.date(), z.email(), z.url(), z.uuid()),
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(50)).map(([least, span]) =>
    z
      .number()
      .int()
      .min(least)
      .max(least + span),
  ),
  fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(50)).map(([least, span]) =>
    z
      .number()
      .min(least)
      .max(least + span),
  ),
  fc.tuple(fc.nat(80), fc.nat(80)).map(([least, span]) =>
    z
      .string()
      .min(least)
      .max(least + span),
  ),
);
const { schema: SCHEMAS } = fc.letrec<{ schema: z.ZodType }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    LEAVES,
    fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('schema'), { maxKeys: 4 }).map((shape) => z.strictObject(shape)),
    tie('schema').map((schema) => z.strictObject({ perhaps: schema.optional() })),
    fc.tuple(tie('schema'), fc.nat(3), fc.nat(3)).map(([schema, least, span]) =>
      z
        .array(schema)
        .min(least)
        .max(least + span),
    ),
    fc.tuple(tie('schema'), tie('schema')).map((both) => z.union(both)),
    tie('schema').map((schema) => schema.nullable()),
  ),
}));

describe('fill', () => {
  it('gives what the schema allows, whatever it asks for', () => {
    fc.assert(
      fc.property(SCHEMAS, fc.nat(), (schema, seed) => {
        const value = fill(z.toJSONSchema(schema, { io: 'input' }), tychei('fill/').stream(String(seed)));
        expect(schema.safeParse(value).error?.issues ?? []).toEqual([]);
      }),
    );
  });

  it('brings a schema that contains itself to its end', () => {
    const Tree = z.strictObject({
      name: z.string(),
      get below() {
        return z.array(Tree).max(3);
      },
      get best() {
        return z.union([Tree, z.null()]);
      },
    });
    for (let seed = 0; seed < 50; seed += 1) Tree.parse(fill(z.toJSONSchema(Tree), tychei('fill/').stream(String(seed))));
  });
});
