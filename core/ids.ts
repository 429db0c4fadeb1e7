import { z } from 'zod';

const ID = /^[a-z0-9][a-z0-9_-]{0,79}$/;

/**
 * A name that is safe as a file name, a JSON key and a column: lower-case letters, digits, `-` and `_`,
 * at most 80 characters. It can therefore never leave a folder. Nor is it `constructor`, which every object seems to hold.
 */
const id = (what: string) =>
  z
    .string()
    .regex(ID, {
      error: `${what} must be lower-case letters, digits, \`-\` or \`_\`, start with a letter or digit, and have at most 80 characters`,
    })
    .refine((name) => !(name in Object.prototype), { error: `${what} must not be a word that JavaScript keeps for itself` });

export const ScenarioId = id('a scenario id').brand<'ScenarioId'>();
export type ScenarioId = z.infer<typeof ScenarioId>;
export const FamilyId = id('a family').brand<'FamilyId'>();
export type FamilyId = z.infer<typeof FamilyId>;
export const PolicyId = id('a policy name').brand<'PolicyId'>();
export type PolicyId = z.infer<typeof PolicyId>;

/** Names that are not passed between parts of the program, so they are not branded. */
export const Name = id('a name');
