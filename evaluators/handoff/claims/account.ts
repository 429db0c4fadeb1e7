import type { Observed } from '../case.ts';
import { clausesIn, isClaimed } from '../clauses.ts';
import { mustHold, type Objection } from '../objections.ts';

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
export function accountHolds(text: string, known: Observed): Objection[] {
  const { tier, identity } = known.observation.account;
  const said = known.evidence.all.toLowerCase();
  const tiers = [...text.matchAll(TIER)].map(([, name = '']) => name.toLowerCase()).filter((name) => name !== tier && !said.includes(`${name} `));
  const claimed = clausesIn(text);
  return [
    ...tiers.flatMap((name) => mustHold(false, `it makes a \`${name}\` customer of one whose tier is \`${tier}\``)),
    ...mustHold(
      identity === 'primary_email' || !claimed.some((clause) => KNOWN.test(clause) && isClaimed(clause)),
      `it says that the identity is known, which is \`${identity}\``,
    ),
    ...mustHold(identity !== 'primary_email' || !UNKNOWN.test(text), 'it says that the identity is not known, which is the primary e-mail'),
    ...FLAGS.flatMap(([pattern, word]) =>
      mustHold(!pattern.test(text) || said.includes(word), `it tells of \`${word}\`, which neither account nor conversation does`, 'made_up'),
    ),
  ];
}
