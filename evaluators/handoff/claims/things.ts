import { distance } from 'fastest-levenshtein';
import type { Case } from '../case.ts';
import { DEED_KINDS } from '../deeds/kinds.ts';
import { leavesOf } from '../leaves.ts';
import { canName, concreteNoun, namedBy } from '../nouns/nouns.ts';
import { mustHold, type Objection } from '../objections.ts';
import { perCase } from '../per-case.ts';
import { stemOf } from '../words.ts';
import { GROUP_OF } from './subjects.ts';

/** A word of so many letters is recognised with one of them wrong. */
const LEAST_LETTERS = 6;
/** A verb in the present that a noun looks like: `hinges on`. */
const VERB = /\b\p{Ll}+s (?:on|upon)\b/gu;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;

/** Nouns of any handoff: who takes part in it, what it is written on, and how it is talked about. */
const EVERYDAY = new Set(
  (
    'customer client user caller buyer shopper sender agent bot assistant chatbot colleague human person people man woman lady gentleman guy nobody somebody someone everyone anybody specialist expert representative rep ' +
    'adviser advisor manager supervisor operator owner approver team desk member staff sir madam folk family household party side place point line bar cap flag step window order case file note record post draft ' +
    'ticket queue inbox system tool site website page app chat email mail message letter phone call telephone number computer screen device unit item product parcel package packet box shipment delivery carrier courier warehouse ' +
    'store shop office house home building street road town city area region country world door card bank account statement paper document form copy look word back front top bottom left right way hand eye head heart face ' +
    'bit piece lot thing stuff set pair part kind sort type model version today night morning evening day week month year hour minute second moment spot end start beginning middle range target limit trigger rule score ' +
    'car floor ceiling time attempt fix try repeat export sound tone voice picture photo image link button menu setting neutral bounce treat quick straight guest visitor'
  )
    .split(' ')
    .map(stemOf),
);

/** Things, persons, places and events that a statement speaks of have to be those of the record, by the same or a more or less general name. */
export function thingsHold(text: string, known: Case): Objection[] {
  const held = namedIn(known);
  const foreign = [...nounsIn(text)].filter((noun) => !isJudgedElsewhere(noun) && !isHeld(noun, known) && !canName(noun, held));
  return foreign.flatMap((noun) => mustHold(false, `it speaks of \`${noun}\`, and nothing in this contact does`, 'made_up'));
}

const namedIn = perCase((known) => namedBy(nounsIn(`${known.evidence.all}\n${teamWords(known)}`)));

/** Products, relatives and deeds have judges of their own. */
function isJudgedElsewhere(noun: string): boolean {
  const stem = stemOf(noun);
  return EVERYDAY.has(stem) || GROUP_OF.has(noun) || /.{3}ing$/.test(noun) || DEED_KINDS.some(({ nouns }) => nouns.has(stem));
}

/** As it is, or as a customer may have mistyped it. */
function isHeld(noun: string, { evidence }: Case): boolean {
  const stem = stemOf(noun).replace('our', 'or');
  if (evidence.stems.has(stemOf(noun)) || evidence.stems.has(stem)) return true;
  return stem.length >= LEAST_LETTERS && [...evidence.stems].some((one) => Math.abs(one.length - stem.length) <= 1 && distance(one, stem) <= 1);
}

function teamWords({ team, observation }: Case): string {
  return [...Object.values(team.queues).map(({ title }) => title ?? ''), ...leavesOf(team.categories), ...(observation.signals.sensitive_topics ?? [])].join(
    ' ',
  );
}

function nounsIn(text: string): ReadonlySet<string> {
  return new Set((text.replace(VERB, ' ').match(WORD) ?? []).flatMap((word) => concreteNoun(word) ?? []));
}
