import { distance } from 'fastest-levenshtein';
import type { Observed } from '../case.ts';
import type { Claim } from '../claim.ts';
import { DEED_KINDS } from '../deeds/kinds.ts';
import { leavesOf } from '../leaves.ts';
import { areSisters, canName, concreteNoun, isUncertain, namedBy } from '../nouns/nouns.ts';
import { mustBeSeen, mustHold, type Objection } from '../objections.ts';
import { oncePerRecord } from '../once-per.ts';
import { remembered, TEXTS } from '../remembered.ts';
import { stemOf, tellingStems } from '../words.ts';
import { GROUP_OF } from './subjects.ts';

/** A word of so many letters is recognised with one of them wrong. */
const LEAST_LETTERS = 6;
/** A verb in the present that a noun looks like: `hinges on`, `leaves the cameras dead`. */
const VERB = /\b\p{Ll}+s (?=(?:on|upon|the|a|an|his|her|their|him|them|it)\b)/gu;
const TOKEN = /\p{L}+(?:-\p{L}+)*|[.,;:!?()\n]/gu;
/** Words before a noun that tell what it is to the rest. */
const LEAD = 4;
const ARTICLE = new Set('a an another his her their my our two three four five'.split(' '));
const AFTER_PHRASE = new Set(
  'is was are were has had of in on at from for with and or that which who when to by but as into near beside under over'.split(' '),
);

/** Nouns of any handoff: who takes part in it, what it is written on, and how it is talked about. */
const EVERYDAY = new Set(
  (
    'customer client user caller buyer shopper sender agent bot assistant chatbot colleague human person people man woman lady gentleman guy nobody somebody someone everyone anybody specialist expert representative rep ' +
    'adviser advisor manager supervisor operator owner approver team desk member staff sir madam folk family household party side place point line bar cap flag step window order case file note record post draft ' +
    'ticket queue inbox system tool site website page app chat email mail message letter phone call telephone number computer screen device unit item product parcel package packet box shipment delivery carrier courier warehouse ' +
    'store shop office house home building street road town city area region country world door card bank account statement paper document form copy look word back front top bottom left right way hand eye head heart face ' +
    'bit piece lot thing stuff set pair part kind sort type model version today night morning evening day week month year hour minute second moment spot end start beginning middle range target limit trigger rule score ' +
    'bug glitch error defect flaw quirk snag hitch hiccup culprit touch car floor ceiling time attempt fix try repeat export sound tone voice picture photo image link button menu setting neutral bounce treat quick straight guest visitor toddler child kid baby pdf fault damage break crack hold change rest mix stop start move turn look check use call reply answer ring drop catch cut lead help care'
  )
    .split(' ')
    .map(stemOf),
);

/** Things, persons, places and events that a statement speaks of have to be those of the record, by the same or a more or less general name. */
export function thingsClaimed(text: string): Claim | undefined {
  const told = nounsIn(text);
  const nouns = [...told].filter((noun) => !isJudgedElsewhere(noun));
  return nouns.length === 0 ? undefined : (known) => thingsHold(nouns, told, text, known);
}

function thingsHold(nouns: readonly string[], told: ReadonlySet<string>, text: string, known: Observed): Objection[] {
  const foreign = nouns.filter((noun) => !isHeld(noun, known) && !canName(noun, namedIn(known)));
  if (foreign.length === 0) return [];
  const unsaid = [...nounsIn(`${known.evidence.customer}\n${known.evidence.account}`)].filter((noun) => !told.has(noun));
  return foreign.flatMap((noun) => {
    const other = unsaid.find((one) => areSisters(noun, one)) ?? insteadOf(noun, text, unsaid, known);
    return other === undefined
      ? mustBeSeen(false, `it speaks of \`${noun}\`, and nothing in this contact does`)
      : mustHold(false, `it speaks of \`${noun}\`, and the record of \`${other}\``, 'made_up');
  });
}

/** The noun that the record has after the same word: `smoking on the bench` for `smoking on the balcony`. */
function insteadOf(noun: string, text: string, unsaid: readonly string[], { evidence }: Observed): string | undefined {
  const leads = leadsTo(noun, text);
  return leads.size === 0 ? undefined : unsaid.find((one) => [...leadsTo(one, `${evidence.customer}\n${evidence.account}`)].some((stem) => leads.has(stem)));
}

/** Stems of the telling words that stand some words before a noun. */
function leadsTo(noun: string, text: string): ReadonlySet<string> {
  const tokens = text.match(TOKEN) ?? [];
  const before = tokens.flatMap((token, at) => {
    if (concreteNoun(token) !== noun) return [];
    const near = tokens.slice(Math.max(0, at - LEAD), at);
    return near.slice(near.findLastIndex((one) => !/\p{L}/u.test(one)) + 1);
  });
  return tellingStems(before.join(' '));
}

const namedIn = oncePerRecord((known) => namedBy(nounsIn(`${known.evidence.all}\n${teamWords(known)}`)));

/** Products, relatives and deeds have judges of their own. */
function isJudgedElsewhere(noun: string): boolean {
  const stem = stemOf(noun);
  return EVERYDAY.has(stem) || GROUP_OF.has(noun) || DEED_KINDS.some(({ nouns }) => nouns.has(stem));
}

/** As it is, or as a customer may have mistyped it. */
function isHeld(noun: string, { evidence }: Observed): boolean {
  const stem = stemOf(noun).replace('our', 'or');
  if (evidence.stems.has(stemOf(noun)) || evidence.stems.has(stem)) return true;
  return stem.length >= LEAST_LETTERS && [...evidence.stems].some((one) => Math.abs(one.length - stem.length) <= 1 && distance(one, stem) <= 1);
}

function teamWords({ team, observation }: Observed): string {
  return [...Object.values(team.queues).map(({ title }) => title ?? ''), ...leavesOf(team.categories), ...(observation.signals.sensitive_topics ?? [])].join(
    ' ',
  );
}

/** A word that is often no noun counts after an article, and before what ends its phrase. */
const nounsIn = remembered((text): ReadonlySet<string> => {
  const tokens = text.replace(VERB, ' ').match(TOKEN) ?? [];
  return new Set(
    tokens.flatMap((token, at) => {
      const noun = concreteNoun(token);
      return noun === undefined || ((isUncertain(noun) || /.{3}ing$/.test(noun)) && !endsPhrase(tokens, at)) ? [] : [noun];
    }),
  );
}, TEXTS);

function endsPhrase(tokens: readonly string[], at: number): boolean {
  const next = tokens[at + 1]?.toLowerCase();
  const isLast = next === undefined || !/\p{L}/u.test(next) || AFTER_PHRASE.has(next);
  return isLast && tokens.slice(Math.max(0, at - 2), at).some((token) => ARTICLE.has(token.toLowerCase()));
}
