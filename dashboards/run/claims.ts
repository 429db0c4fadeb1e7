import { HANDOFF_PARTS, type HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffPackage } from '../../policies/handoff/package.ts';

/** Something that a handoff says, and what it has to stand on. */
export interface Claim {
  readonly text: string;
  /** Where it was taken from, as the package itself says; what is said of nothing in particular has none. */
  readonly ground?: string;
}

type Claims = { readonly [P in HandoffPart]: (part: NonNullable<HandoffPackage[P]>) => readonly Claim[] };

const CLAIMS: Claims = {
  account_state: (part) => Object.entries(part).map(([name, value]) => ({ text: `${name.replaceAll('_', ' ')} ${flat(value)}`, ground: 'account' })),
  attempted: (part) =>
    part.length === 0
      ? [{ text: 'nothing yet', ground: 'the turns' }]
      : part.map(({ turn, action, amount, outcome }) => ({ text: `${action}${amount === undefined ? '' : ` ${amount}`}, ${outcome}`, ground: `turn ${turn}` })),
  reason: ({ text, rule, trigger, turn, values }) => [
    { text, ground: `turn ${turn}${rule === undefined ? '' : `, rule ${rule}`}${trigger === undefined ? '' : `, ${trigger}`}` },
    ...Object.entries(values).map(([name, value]) => ({ text: `${name} ${value === '' ? 'none' : String(value)}`, ground: `turn ${turn}` })),
  ],
  history: ({ flags, contacts_7d, contacts }) => [
    { text: `${contacts_7d} contacts in 7 days`, ground: 'earlier contacts' },
    ...(flags.length === 0 ? [] : [{ text: `flags ${flags.join(', ')}`, ground: 'account' }]),
    ...contacts.map(({ at, summary }) => ({ text: summary, ground: `contact of ${at.slice(0, 10)}` })),
  ],
  ticket: ({ title, category, priority, body, next_step, due }) => [
    { text: title },
    { text: body },
    { text: `next: ${next_step}` },
    { text: [category, priority, due === undefined ? undefined : `due ${due}`].filter((text) => text !== undefined).join(', '), ground: 'routing' },
  ],
  conversation: (part) => [{ text: `${part.length} messages`, ground: part.length === 0 ? 'the turns' : `turns ${part[0]?.turn}–${part.at(-1)?.turn}` }],
  understanding: ({ intent, confidence, wants, turn, details }) => [
    { text: `wants “${wants}”`, ground: `turn ${turn}` },
    ...(intent === undefined
      ? []
      : [{ text: `intent ${intent}${confidence === undefined ? '' : ` ${Math.round(confidence * 100) / 100}`}`, ground: 'signals' }]),
    ...details.map((detail) => ({ text: detail.text, ground: `turn ${detail.turn}` })),
  ],
  sentiment: ({ label, score, peak_frustration, quote, turn }) => [
    {
      text: `${label}${score === undefined ? '' : ` ${Math.round(score * 100) / 100}`}, peak frustration ${Math.round(peak_frustration * 100) / 100}`,
      ground: 'signals',
    },
    { text: `“${quote}”`, ground: `turn ${turn}` },
  ],
  approach: ({ text, trigger }) => [{ text, ...(trigger === undefined ? {} : { ground: trigger }) }],
  routing: ({ queue, urgency, due, said }) => [
    { text: `${queue}, ${urgency}${due === undefined ? '' : `, due ${due}`}`, ground: 'team' },
    { text: `told “${said}”` },
  ],
};

/** What each part that is there says; a part that was not passed on says nothing. */
export function claimsOf(handoff: HandoffPackage): ReadonlyMap<HandoffPart, readonly Claim[]> {
  return new Map(HANDOFF_PARTS.flatMap((part) => (handoff[part] === undefined ? [] : [[part, claimsIn(handoff, part)] as const])));
}

function claimsIn<P extends HandoffPart>(handoff: HandoffPackage, part: P): readonly Claim[] {
  const held = handoff[part];
  return held === undefined ? [] : CLAIMS[part](held);
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(', ') || 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  return (
    Object.entries(value)
      .map(([name, inner]) => `${name} ${flat(inner)}`)
      .join(', ') || 'none'
  );
}
