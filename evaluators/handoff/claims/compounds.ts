import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { concreteNoun } from '../nouns/nouns.ts';
import { mustHold, type Objection } from '../objections.ts';
import { oncePerRecord } from '../once-per.ts';
import { stemOf } from '../words.ts';
import { numberOf } from './number-words.ts';

const TOKEN = /\p{L}+|[.,;:!?()\n“”]/gu;
/** Words that stand before a thing and do not say which kind it is. */
const ANY = new Set('customer client agent bot carrier team support spare whole main entire other item order test'.split(' '));

/** Two nouns that name one thing: `door sensor`. */
interface Compound {
  readonly first: string;
  readonly second: string;
}

/** A thing that the record names by two nouns must not be told with another one in place of either: a window sensor for a door sensor. */
export function compoundsClaimed(text: string): Claim | undefined {
  const compounds = compoundsIn(text);
  return compounds.length === 0 ? undefined : (known) => compoundsHold(compounds, known);
}

function compoundsHold(compounds: readonly Compound[], known: Observed): Objection[] {
  const held = compoundsHeld(known);
  const { stems } = known.evidence;
  return compounds.flatMap(({ first, second }) => {
    const isNew = (noun: string) => !stems.has(stemOf(noun)) && !ANY.has(noun);
    const other = held.find((one) => (one.second === second && isNew(first)) || (one.first === first && isNew(second)));
    return mustHold(other === undefined, `it says \`${first} ${second}\` where the record says \`${other?.first} ${other?.second}\``, 'made_up');
  });
}

const compoundsHeld = oncePerRecord(({ evidence }) => compoundsIn(evidence.all));

function compoundsIn(text: string): Compound[] {
  const nouns = (text.match(TOKEN) ?? []).map((token) =>
    /^\p{Ll}/u.test(token) && !token.endsWith('ing') && numberOf(token) === undefined ? concreteNoun(token) : undefined,
  );
  return nouns.flatMap((first, at) => {
    const second = nouns[at + 1];
    return first === undefined || second === undefined ? [] : [{ first, second }];
  });
}
