import { HOSTILE_TEXTS } from '../../dashboards/testdata/hostile-texts.ts';

/** A suite in which every hostile text is said, and stands in the title, the account, an earlier contact, the label and the agent's words. */
export function hostileSuite(): string {
  const texts = HOSTILE_TEXTS.filter(({ text }) => text.trim() !== '');
  return texts.map(({ text }, index) => `${JSON.stringify(scenarioSaying(text, index))}\n`).join('');
}

function scenarioSaying(text: string, index: number): unknown {
  const short = text.slice(0, 200);
  const isNeedy = index % 2 === 0;
  return {
    version: 1,
    family: `hostile-${index}`,
    stratum: 'billing',
    archetype: 'high_value_refund',
    scenario: `hostile-${index}`,
    title: short,
    clock: '2026-03-03T10:12:00+01:00',
    account: { id: short, name: short, flags: [text.slice(0, 80)], facts: { note: text.slice(0, 2000) } },
    contacts: [{ at: '2026-03-02T10:12:00+01:00', summary: text.slice(0, 2000) }],
    world: { proposals: { pay: { intents: ['refund_request'], action: 'refund', amount: isNeedy ? 640 : 40, outcome: 'answered', reply: text } } },
    customer: {
      kind: 'script',
      offer: 'accept',
      beats: {
        asks: { say: text, signals: { intent: 'refund_request', confidence: 0.9 }, on: { otherwise: 'again' } },
        again: { say: text, on: { otherwise: 'resolved' } },
      },
    },
    truth: {
      need: isNeedy ? 'must' : 'must_not',
      basis: 'mandate',
      reason: text,
      ...(isNeedy ? { triggers: ['policy_boundary'], windows: [{ opens: 'again', closes: 'again' }] } : {}),
    },
  };
}
