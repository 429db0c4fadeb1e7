import type { z } from 'zod';
import { Account } from '../../../core/account.ts';
import { Field, type FieldSpec } from './field.ts';
import type { Mapping } from './mapping.ts';
import type { Reading, Spot } from './reading.ts';

type Specs = NonNullable<Mapping['conversation']['account']>;
type AccountInput = Partial<z.input<typeof Account>>;

/** Each value stands for itself. */
export function itself(options: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(options.map((option) => [option, option]));
}

const TIERS = itself(Account.shape.tier.unwrap().options);
const IDENTITIES = itself(Account.shape.identity.unwrap().options);

/** Reads what the record says of the customer's account. */
export class AccountFields {
  readonly #facts: readonly (readonly [name: string, field: Field])[];
  readonly #fields: Readonly<Partial<Record<Exclude<keyof Specs, 'facts'>, Field>>>;

  constructor(specs: Specs | undefined) {
    const { facts, ...others } = specs ?? {};
    this.#facts = Object.entries(facts ?? {}).map(([name, spec]) => [name, new Field(spec)]);
    const table = { tier: TIERS, identity: IDENTITIES } as Readonly<Record<string, Readonly<Record<string, string>>>>;
    this.#fields = Object.fromEntries(Object.entries(others).map(([name, spec]) => [name, new Field(spec as FieldSpec, table[name])]));
  }

  get fields(): readonly Field[] {
    return [...Object.values(this.#fields), ...this.#facts.map(([, field]) => field)];
  }

  read(reading: Reading, spot: Spot): AccountInput {
    const fields = this.#fields;
    const facts = this.#facts.map(([name, field]) => [name, reading.scalar(field, spot)] as const);
    const since = reading.text(fields.since, spot)?.slice(0, 10);
    return present({
      id: reading.text(fields.id, spot),
      name: reading.text(fields.name, spot),
      tier: reading.meaning<AccountInput['tier']>(fields.tier, spot),
      annual_value: reading.number(fields.annual_value, spot),
      opportunity_value: reading.number(fields.opportunity_value, spot),
      since,
      identity: reading.meaning<AccountInput['identity']>(fields.identity, spot),
      flags: reading.texts(fields.flags, spot),
      facts: this.#facts.length > 0 ? Object.fromEntries(facts.filter(([, value]) => value !== undefined)) : undefined,
    }) as AccountInput;
  }
}

/** Without the keys that have no value: our schemas know absent, not undefined. */
export function present(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
