import { HANDOFF_PARTS } from '../../core/vocabulary.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import type { Truth } from '../../scenarios/truth.ts';
import type { Case } from './case.ts';
import { datesIn } from './claims/dates.ts';
import { GROUPS } from './claims/groups.ts';
import { emailsIn, idsIn } from './claims/ids.ts';
import { numbersIn } from './claims/numbers.ts';
import { clausesIn } from './clauses.ts';
import { compactOf } from './evidence.ts';
import { type FactScore, findFacts } from './facts.ts';
import { oncePerRecord } from './once-per.ts';
import { textsIn } from './package-texts.ts';
import { remembered, TEXTS } from './remembered.ts';
import { shared, tellingStems, tellingStemsOf } from './words.ts';

type GivenKind = 'email' | 'id' | 'date' | 'number' | 'subject' | 'attempt' | 'fact';

/** Something that the customer told, and whether the human can read it. */
interface GivenFact {
  readonly kind: GivenKind;
  /** As the customer said it; for a fact of the label its name. */
  readonly text: string;
  /** Where they said it; absent for a fact of the label. */
  readonly turn?: number;
  /** `told`: some part says it. `buried`: only the transcript does. `lacking`: nothing does, and the customer has to say it again. */
  readonly state: 'told' | 'buried' | 'lacking';
}

/** What of the things that a customer told does not reach the human. */
export interface ReExplain {
  readonly given: readonly GivenFact[];
  /** How many the customer has to say again. */
  readonly lacking: number;
  /** How many stand in the transcript alone. */
  readonly buried: number;
}

/** In UTF-16 units: what a customer tells beyond this is not searched. */
const MAX_MESSAGE = 20_000;
const TRIED =
  /\b(?:i|we)(?:['’]ve| have| had)? (?:already |even |also |just |now )*(?:tried|reset|restarted|rebooted|unplugged|checked|looked|cleaned|reinstalled|charged|changed|replaced|called|asked|wrote|sent|returned|signed|paired|cleared|did)\b|^(?:did|tried|signed|checked|unplugged|reset|restarted) /i;
/** The graver matters at the end of the list are told in many ways. */
const SUBJECTS = GROUPS.slice(0, -9).flatMap(({ words }) => words);

const IN_PARTS = HANDOFF_PARTS.filter((part) => part !== 'conversation');

/**
 * The numbers, dates, ids, addresses, products and own attempts that the customer gave, and the facts of the label, each looked for in
 * the package.
 * @param carried of the facts, those that the whole package has
 */
export function reExplain(handoff: HandoffPackage, known: Case, facts: Truth['facts'], carried: readonly FactScore[]): ReExplain {
  const told = new Searched(IN_PARTS.flatMap((part) => textsIn(handoff, part)).join('\n'));
  const transcript = new Searched(textsIn(handoff, 'conversation').join('\n'));
  const labelled = findFacts(handoff, facts, IN_PARTS).map(({ id, found }, at) => {
    const state: GivenFact['state'] = found ? 'told' : carried[at]?.found ? 'buried' : 'lacking';
    return { kind: 'fact', text: id, state } as const;
  });
  const given = givenBy(known).map((fact) => {
    const state: GivenFact['state'] = isIn(fact, told) ? 'told' : isIn(fact, transcript) ? 'buried' : 'lacking';
    return { ...fact, state };
  });
  const all = [...labelled, ...given];
  const count = (state: GivenFact['state']) => all.filter((fact) => fact.state === state).length;
  return { given: all, lacking: count('lacking'), buried: count('buried') };
}

type Told = Omit<GivenFact, 'state'>;

/** Each thing once, at the turn where it first came. */
const givenBy = oncePerRecord(({ customer }): readonly Told[] => {
  const seen = new Set<string>();
  return customer.flatMap(({ text, turn }) =>
    factsIn(text.slice(0, MAX_MESSAGE)).flatMap((fact) => {
      const key = `${fact.kind} ${compactOf(fact.text)}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...fact, turn }];
    }),
  );
});

const factsIn = remembered((text): readonly Pick<Told, 'kind' | 'text'>[] => {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const { dates } = datesIn(text);
  return [
    ...emailsIn(text).map((email) => ({ kind: 'email', text: email }) as const),
    ...idsIn(text).map((id) => ({ kind: 'id', text: id }) as const),
    ...dates.map((date) => ({ kind: 'date', text: date }) as const),
    ...numbersIn(text)
      .filter((number) => number.length > 1)
      .map((number) => ({ kind: 'number', text: number }) as const),
    ...SUBJECTS.filter((word) => words.has(word)).map((word) => ({ kind: 'subject', text: word }) as const),
    ...clausesIn(text)
      .filter((clause) => TRIED.test(clause))
      .map((clause) => ({ kind: 'attempt', text: clause }) as const),
  ];
}, TEXTS);

/** A text in which several things are looked for. */
class Searched {
  readonly text: string;
  #compact: string | undefined;
  #dates: readonly string[] | undefined;
  #numbers: ReadonlySet<number> | undefined;
  #stems: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get compact() {
    this.#compact ??= compactOf(this.text);
    return this.#compact;
  }

  get dates() {
    this.#dates ??= datesIn(this.text).dates;
    return this.#dates;
  }

  get numbers() {
    this.#numbers ??= new Set(numbersIn(this.text).map(numberIn));
    return this.#numbers;
  }

  get stems() {
    this.#stems ??= tellingStemsOf(this.text);
    return this.#stems;
  }
}

function isIn({ kind, text }: Told, held: Searched): boolean {
  switch (kind) {
    case 'date':
      return held.dates.includes(text);
    case 'number':
      return held.numbers.has(numberIn(text));
    case 'subject':
      return GROUPS.some(({ words }) => words.includes(text) && words.some((word) => new RegExp(`\\b${word}s?\\b`, 'i').test(held.text)));
    case 'attempt': {
      const own = tellingStems(text);
      return held.text.includes(text) || shared(own, held.stems) >= Math.min(own.size, Math.max(1, Math.ceil(own.size / 2)));
    }
    default:
      return held.compact.includes(compactOf(text));
  }
}

function numberIn(figure: string): number {
  return Number.parseFloat(figure.replaceAll(',', ''));
}
