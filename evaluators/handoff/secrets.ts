import { mayHoldPersonalData } from '../../core/personal-data/find.ts';
import { HANDOFF_PARTS } from '../../core/vocabulary.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';
import { secretsIn } from '../../policies/handoff/without-secrets.ts';
import type { Defect } from './defect.ts';
import { textsIn } from './package-texts.ts';
import { remembered, TEXTS } from './remembered.ts';

const NAMES: Readonly<Record<string, string>> = {
  card: 'a card number',
  iban: 'a bank account number',
  ssn: 'a social security number',
  password: 'a password',
  pin: 'a PIN',
  cvv: "a card's security code",
};

/** Each policy passes the same texts on. */
const kindsIn = remembered((text) => secretsIn(text).map(({ kind }) => kind), 4 * TEXTS);

/** Secrets that a human does not need to take over, by the part that holds them. The secret itself is not repeated. */
export function judgeSecrets(handoff: HandoffPackage): Defect[] {
  return HANDOFF_PARTS.flatMap((part) => {
    const texts = textsIn(handoff, part);
    if (!mayHoldPersonalData(texts.join('\n'))) return [];
    const kinds = texts.flatMap(kindsIn);
    return [...new Set(kinds)].map((kind) => ({ kind: 'personal_data', where: part, why: `it holds ${NAMES[kind] ?? kind}` }) as const);
  });
}
