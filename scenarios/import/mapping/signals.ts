import type { Team } from '../../../core/team.ts';
import { GivenSignals } from '../../script.ts';
import { Field } from './field.ts';
import type { Mapping } from './mapping.ts';
import type { Reading, Spot } from './reading.ts';

type Name = keyof GivenSignals;
type Spec = NonNullable<NonNullable<Mapping['messages']['signals']>[Name]>;

interface SignalField {
  readonly name: Name;
  readonly field: Field;
  readonly scale: (value: number) => number;
}

/** What the signals' own scales run from and to. */
const RANGES: Readonly<Partial<Record<Name, readonly [number, number]>>> = {
  confidence: [0, 1],
  sentiment: [-1, 1],
  frustration: [0, 1],
  out_of_scope: [0, 1],
};

/** Reads the scores that the owner's classifier gave. */
export class SignalFields {
  readonly fields: readonly Field[];
  readonly #fields: readonly SignalField[];
  readonly #team: Team;

  constructor(specs: Mapping['messages']['signals'], team: Team) {
    this.#team = team;
    this.#fields = Object.entries(specs ?? {}).map(([name, spec]) => signalField(name as Name, spec));
    this.fields = this.#fields.map(({ field }) => field);
  }

  /** A null says that the classifier gave none; an absent or empty field leaves the signal to the text. */
  read(reading: Reading, spot: Spot): GivenSignals {
    const given: Record<string, unknown> = {};
    for (const one of this.#fields) {
      const found = one.field.read(spot.value);
      if (found.kind === 'empty' && found.isNull) given[one.name] = null;
      if (found.kind !== 'value' && found.kind !== 'unmapped') continue;
      const value = this.#value(one, reading, spot);
      if (value === undefined) continue;
      if (GivenSignals.shape[one.name].safeParse(value).success) given[one.name] = value;
      else reading.wrong(found.path, spot, found.value, EXPECTED[one.name], 'If it has another scale, say so with `range`.');
    }
    return given;
  }

  #value({ name, field, scale }: SignalField, reading: Reading, spot: Spot): unknown {
    switch (name) {
      case 'intent':
        return this.#intent(field, reading, spot);
      case 'explicit_request':
      case 'curt_hostile':
      case 're_explains':
        return reading.boolean(field, spot);
      case 'sensitive_topics':
        return reading.texts(field, spot);
      default: {
        const value = reading.number(field, spot);
        return value === undefined ? undefined : scale(value);
      }
    }
  }

  #intent(field: Field, reading: Reading, spot: Spot): string | undefined {
    const intent = reading.text(field, spot);
    if (intent === undefined || Object.hasOwn(this.#team.intents, intent)) return intent;
    const help = `The team has: ${Object.keys(this.#team.intents).slice(0, 20).join(', ')}. Translate with \`values\`, or add it to the team.`;
    return reading.wrong(field.paths[0] ?? '', spot, intent, `one of the team's intents`, help);
  }
}

const EXPECTED: Readonly<Record<Name, string>> = {
  intent: 'a name',
  confidence: 'a number from 0 to 1',
  sentiment: 'a number from -1 to 1',
  frustration: 'a number from 0 to 1',
  out_of_scope: 'a number from 0 to 1',
  explicit_request: '`true` or `false`',
  curt_hostile: '`true` or `false`',
  re_explains: '`true` or `false`',
  sensitive_topics: 'names of topics',
  issues: 'a whole number from 1 to 20',
};

function signalField(name: Name, spec: Spec): SignalField {
  const field = new Field(typeof spec === 'string' ? spec : { field: spec.field, ...(spec.values ? { values: spec.values } : {}) });
  const own = RANGES[name];
  const given = typeof spec === 'string' ? undefined : spec.range;
  return { name, field, scale: own && given ? (value) => own[0] + ((value - given[0]) / (given[1] - given[0])) * (own[1] - own[0]) : (value) => value };
}
