import type { Claim } from '../claim.ts';
import { clausesIn, isClaimed } from '../clauses.ts';
import { mustHold } from '../objections.ts';

const TIER = /\b(free|standard|business|enterprise)[- ](?:tier|account|customer|client|level|user|subscriber)\b/gi;
const KNOWN =
  /\b(?:identity|customer|sender|caller|person|account holder|e-?mail)(?: (?:address|on file))? (?:is|was|has been) (?:fully |already )?(?:verified|confirmed|authenticated)\b|\b(?:verified|confirmed) (?:identity|customer|account holder)\b|\bwrites? from (?:the|his|her|their) primary\b/i;
const UNKNOWN =
  /\b(?:identity|customer|sender|caller) (?:is |was |has )?(?:not (?:been )?(?:verified|confirmed)|unverified|unconfirmed|unknown)\b|\bunverified (?:identity|customer|sender|caller|account)\b/i;
const FLAGS: readonly (readonly [RegExp, string])[] = [
  [/\bVIP\b/i, 'vip'],
  [/\bchurn[- ]risk\b|\brisk of churn\b/i, 'churn'],
  [/\b(?:bad|negative|one-star|poor) review\b/i, 'review'],
  [/\bfirst invoice\b/i, 'first invoice'],
];

/** Tier, identity and flags that a text gives the customer have to be the account's, or in the conversation. */
export function accountClaimed(text: string): Claim | undefined {
  const tiers = [...text.matchAll(TIER)].map(([, name = '']) => name.toLowerCase());
  const isKnown = clausesIn(text).some((clause) => KNOWN.test(clause) && isClaimed(clause));
  const isUnknown = UNKNOWN.test(text);
  const flags = FLAGS.flatMap(([pattern, word]) => (pattern.test(text) ? [word] : []));
  if (tiers.length + flags.length === 0 && !isKnown && !isUnknown) return undefined;
  return ({ observation, evidence }) => {
    const { tier, identity } = observation.account;
    const said = evidence.all.toLowerCase();
    const isPrimary = identity === 'primary_email';
    return [
      ...tiers.flatMap((name) => mustHold(name === tier || said.includes(`${name} `), `it makes a \`${name}\` customer of one whose tier is \`${tier}\``)),
      ...mustHold(isPrimary || !isKnown, `it says that the identity is known, which is \`${identity}\``),
      ...mustHold(!isPrimary || !isUnknown, 'it says that the identity is not known, which is the primary e-mail'),
      ...flags.flatMap((word) => mustHold(said.includes(word), `it tells of \`${word}\`, which neither account nor conversation does`, 'made_up')),
    ];
  };
}
