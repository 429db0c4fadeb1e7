/** A whole small project in which everything is right; tests break one thing each. */
export const SAMPLE = {
  'escalab.yaml': `version: 1
team: team.yaml
traffic: traffic.yaml
suites:
  main: [suite.yaml]
policies: [policy.yaml]
`,
  'team.yaml': `version: 1
team: sample
timezone: Europe/Berlin
currency: EUR
actions:
  answer: { consequence: informational }
  refund: { consequence: financial, authority: { limit: 100 } }
queues:
  people: { skills: [billing], staff: 2, hours: { open: "09:00", close: "17:00" } }
  ghosts: { skills: [haunting], staff: 0, hours: always }
categories:
  billing: { title: Billing }
intents:
  refund_request: { category: billing, examples: [i want a refund, money back please] }
  thanks: { category: billing, examples: [thank you, thanks a lot] }
`,
  'traffic.yaml': `version: 1
source: assumption
cells:
  - { stratum: billing, need: must, share: 0.1 }
  - { stratum: billing, need: must_not, share: 0.9 }
`,
  'suite.yaml': `version: 1
family: refunds
stratum: billing
archetype: high_value_refund
scenarios:
  - scenario: big-refund
    title: A refund over the limit
    clock: 2026-03-03T10:12:00+01:00
    account: { id: c-1 }
    world:
      proposals:
        pay: { intents: [refund_request], action: refund, amount: 640, outcome: answered, reply: Paid back. }
    customer:
      kind: script
      offer: accept
      beats:
        asks:
          say: I want a refund of 640 for order A-17
          signals: { intent: refund_request, confidence: 0.9 }
          on: { answered: thanks, otherwise: abandoned }
        thanks:
          say: thank you
          on: { otherwise: resolved }
    truth:
      need: must
      basis: mandate
      reason: 640 is over the limit of 100.
      triggers: [policy_boundary]
      skills: [billing]
      windows: [{ opens: asks, closes: asks }]
  - scenario: small-refund
    title: A refund under the limit
    clock: 2026-03-03T10:12:00+01:00
    account: { id: c-2 }
    world:
      proposals:
        pay: { intents: [refund_request], action: refund, amount: 40, outcome: answered, reply: Paid back. }
    customer:
      kind: script
      offer: decline
      beats:
        asks:
          say: I want a refund of 40
          signals: { intent: refund_request, confidence: 0.9 }
          on: { otherwise: resolved }
    truth: { need: must_not, basis: mandate, reason: The agent may pay that back. }
`,
  'policy.yaml': `version: 1
policy: mine
params:
  confidence: { informational: 0.4, account_change: 0.7, financial: 0.8 }
defaults: { route: people, urgency: same_business_day, say: "A colleague takes it from here {when}." }
rules:
  - id: over-limit
    trigger: policy_boundary
    when: has(action.amount) && has(authority.limit) && action.amount > authority.limit
    do: escalate
`,
} as const;

export type SampleFile = keyof typeof SAMPLE;

/** The sample with one text replaced in one file. */
export function sampleWith(file: SampleFile, from: string, to: string): Record<string, string> {
  const text = SAMPLE[file];
  if (!text.includes(from)) throw new Error(`the sample's ${file} does not hold ${from}`);
  return { ...SAMPLE, [file]: text.replace(from, () => to) };
}
