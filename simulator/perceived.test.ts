import { describe, expect, it } from 'vitest';
import { perceived } from './perceived.ts';

describe('perceived', () => {
  it.each<[string, Parameters<typeof perceived>, ReturnType<typeof perceived>]>([
    ['nothing', [{}, {}], { signals: {}, sources: {} }],
    ['what the text gives', [{}, { issues: 1, sentiment: 0 }], { signals: { issues: 1, sentiment: 0 }, sources: { issues: 'derived', sentiment: 'derived' } }],
    [
      'what the author gives, before what the text gives',
      [
        { sentiment: -0.5, intent: 'refund' },
        { sentiment: 0.2, issues: 1 },
      ],
      { signals: { sentiment: -0.5, intent: 'refund', issues: 1 }, sources: { sentiment: 'given', intent: 'given', issues: 'derived' } },
    ],
    ['nothing where the author says that nobody perceived it', [{ sentiment: null, intent: null }, { sentiment: 0.2 }], { signals: {}, sources: {} }],
    [
      'a given `false` or 0',
      [{ explicit_request: false, confidence: 0 }, { explicit_request: true }],
      { signals: { explicit_request: false, confidence: 0 }, sources: { explicit_request: 'given', confidence: 'given' } },
    ],
  ])('%s', (_name, [given, derived], expected) => {
    expect(perceived(given, derived)).toEqual(expected);
  });

  it('leaves what the text gives as it was', () => {
    const derived = { sentiment: 0.2 };
    perceived({ sentiment: null }, derived);
    expect(derived).toEqual({ sentiment: 0.2 });
  });
});
