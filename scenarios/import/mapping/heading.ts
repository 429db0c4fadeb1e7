import type { z } from 'zod';
import type { Team } from '../../../core/team.ts';
import { Channel } from '../../../core/vocabulary.ts';
import type { Scenario } from '../../scenario.ts';
import type { Need, Truth } from '../../truth.ts';
import { labelled, neededHuman, UNLABELLED } from '../labels.ts';
import { AccountFields, itself } from './account.ts';
import { contactReader } from './contacts.ts';
import { Field, type FieldSpec } from './field.ts';
import type { Mapping } from './mapping.ts';
import { type Reading, type Spot, shown } from './reading.ts';
import { readTime, type TimeRules } from './times.ts';

type ScenarioInput = z.input<typeof Scenario>;

/** What a record says of a conversation beside its messages. */
export interface Heading {
  readonly id?: string;
  readonly family?: string;
  readonly title?: string;
  readonly clock?: string;
  readonly channel?: NonNullable<ScenarioInput['channel']>;
  readonly language?: string;
  readonly stratum: string;
  readonly truth: z.input<typeof Truth>;
  readonly names: readonly string[];
  readonly account: Partial<ScenarioInput['account']>;
  readonly contacts: NonNullable<ScenarioInput['contacts']>;
}

const LABELS: Readonly<Record<string, Need>> = { must: 'must', may: 'may', must_not: 'must_not', unlabelled: 'unlabelled', true: 'must', false: 'unlabelled' };
const IMPORTED = 'imported';
const CHANNELS = itself(Channel.options);

type Named = 'id' | 'family' | 'title' | 'clock' | 'channel' | 'language' | 'stratum' | 'label';

/** Reads the headings of one record after the other as a mapping says. */
export class HeadingFields {
  readonly #fields: Readonly<Partial<Record<Named, Field>>>;
  readonly #names: readonly Field[];
  readonly #account: AccountFields;
  readonly #contacts: ReturnType<typeof contactReader>;
  readonly #times: TimeRules;
  readonly #reason: string | undefined;
  readonly #onZoneAssumed: () => void;

  constructor({ conversation }: Mapping, team: Team, times: TimeRules, onZoneAssumed: () => void) {
    const { names, account, contacts, reason, ...named } = conversation;
    this.#reason = reason;
    const strata = { ...itself(Object.keys(team.categories)), [IMPORTED]: IMPORTED };
    const tables = { channel: CHANNELS, stratum: strata, label: LABELS } as Readonly<Record<string, Readonly<Record<string, string>>>>;
    this.#fields = Object.fromEntries(Object.entries(named).map(([name, spec]) => [name, new Field(spec as FieldSpec, tables[name])]));
    this.#names = (names ?? []).map((path) => new Field(path));
    this.#account = new AccountFields(account);
    this.#contacts = contactReader(contacts, times);
    this.#times = times;
    this.#onZoneAssumed = onZoneAssumed;
  }

  /** The fields that no record held. */
  get unmet(): readonly string[] {
    const fields = [...Object.values(this.#fields), ...this.#names, ...this.#account.fields];
    return fields.filter((field) => field.unmet).map((field) => field.paths.join(' or '));
  }

  read(reading: Reading): Heading {
    const spot: Spot = { value: reading.record.fields };
    const { id, family, title, channel, language } = this.#fields;
    const account = this.#account.read(reading, spot);
    const names = this.#names.map((field) => reading.text(field, spot));
    const optional = {
      id: this.#required(id, reading, spot),
      family: this.#required(family, reading, spot),
      title: reading.text(title, spot)?.slice(0, 200),
      clock: this.#clock(reading, spot),
      channel: reading.text(channel, spot),
      language: reading.text(language, spot),
    };
    return {
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<Heading>),
      stratum: reading.text(this.#fields.stratum, spot) ?? IMPORTED,
      truth: this.#truth(reading, spot),
      names: [...names, account.name].filter((name) => name !== undefined),
      account,
      contacts: [...this.#contacts(reading, spot)],
    };
  }

  #required(field: Field | undefined, reading: Reading, spot: Spot): string | undefined {
    return field && reading.present(field, spot) ? reading.text(field, spot) : undefined;
  }

  #clock(reading: Reading, spot: Spot): string | undefined {
    const { clock } = this.#fields;
    if (!clock || !reading.present(clock, spot)) return undefined;
    const value = reading.scalar(clock, spot);
    if (value === undefined) return undefined;
    const time = readTime(value, this.#times);
    if (time?.zoneAssumed) this.#onZoneAssumed();
    return time?.iso ?? reading.wrong(clock.paths[0] ?? '', spot, value, 'a time', 'Write ISO 8601, or say how it is written with `times: { format }`.');
  }

  #truth(reading: Reading, spot: Spot): z.input<typeof Truth> {
    const { label } = this.#fields;
    if (!label || !reading.present(label, spot)) return UNLABELLED;
    const need = reading.meaning<Need>(label, spot);
    this.#refuseDissent(label, need, reading);
    const said = `The record's field \`${label.paths.join(' or ')}\` says so.`;
    const reason = this.#reason ?? (need === 'must' ? `${said} It does not say at which turn a human was due.` : said);
    if (need === 'must') return neededHuman(reason);
    return need === 'may' || need === 'must_not' ? labelled(need, reason) : UNLABELLED;
  }

  /** A label is the conversation's; rows that differ leave it open which of them counts. */
  #refuseDissent(label: Field, need: Need | undefined, reading: Reading): void {
    for (const [message, row] of (reading.record.table?.rows ?? []).entries()) {
      const found = label.read(row.cells);
      if (found.kind !== 'value' || found.value === need || found.path === '') continue;
      const held = label.paths.some((path) => Object.hasOwn(row.cells, path));
      if (!held) continue;
      reading.wrong(
        found.path,
        { value: row.cells, message },
        row.cells[found.path],
        `\`${need}\` as on the rows before`,
        `Give all rows of a conversation one label (here ${shown(found.value)}).`,
      );
      return;
    }
  }
}
