import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsOf } from '../../../core/draws.ts';
import { signalModel } from './draw-signals.ts';
import type { Expressed } from './expressed.ts';
import { PerceptionProfile, PROFILES } from './profile.ts';

const N = 20_000;
/** Standard errors that a measured share may lie from what was set: beyond it once in 30 million. */
const ERRORS = 5.5;

const MESSAGE: Expressed = {
  intent: 'refund_request',
  neighbours: ['double_charge', 'invoice_question'],
  wants: true,
  clarity: 0.5,
  strain: 0.1,
  shown: 0.1,
  pleased: false,
  asksForHuman: false,
  curtHostile: false,
  reExplains: false,
  topics: [],
  issues: 1,
  bare: false,
};

function signalsOf(profile: PerceptionProfile, over: Partial<Expressed>, n = N) {
  const model = signalModel(profile);
  return Array.from({ length: n }, (_, trial) => model({ ...MESSAGE, ...over }, drawsOf(1, 'perceived', trial).at(1, 'perception')).signals);
}

function expectShare(hits: number, of: number, share: number): void {
  expect(Math.abs(hits / of - share)).toBeLessThanOrEqual(ERRORS * Math.sqrt(Math.max(share * (1 - share), 1e-4) / of));
}

/** Mann and Whitney's count over all pairs, by ranks; ties count half. */
function auc(positives: readonly number[], negatives: readonly number[]): number {
  const sorted = [...negatives].sort((a, b) => a - b);
  const below = (x: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const value = sorted[middle] ?? 0;
      if (value < x || (orEqual && value === x)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return positives.reduce((sum, x) => sum + (below(x, false) + below(x, true)) / 2, 0) / (positives.length * sorted.length);
}

describe('the intent', () => {
  it.each([
    [0, 0.7],
    [0.5, 0.83],
    [1, 0.96],
  ])('is right as often as was set at clarity %d', (clarity, accuracy) => {
    const signals = signalsOf(PROFILES['honest'] as PerceptionProfile, { clarity });
    expectShare(signals.filter(({ intent }) => intent === 'refund_request').length, N, accuracy);
  });

  it.each([0, 0.1, -0.1])('has a confidence that is %d too high, at every confidence', (overconfidence) => {
    const profile = PerceptionProfile.parse({ intent: { accuracy: { clear: 0.8, vague: 0.6 }, spread: 0.2, overconfidence } });
    const signals = signalsOf(profile, { clarity: 0.5 }, 4 * N);
    for (const [from, to] of [
      [0.5, 0.6],
      [0.6, 0.7],
      [0.7, 0.8],
      [0.8, 0.9],
    ] as const) {
      const binned = signals.filter(({ confidence = 0 }) => confidence - overconfidence >= from && confidence - overconfidence < to);
      const claimed = binned.reduce((sum, { confidence = 0 }) => sum + confidence, 0) / binned.length;
      expect(binned.length).toBeGreaterThan(1000);
      expectShare(binned.filter(({ intent }) => intent === 'refund_request').length, binned.length, claimed - overconfidence);
    }
  });

  it('is none where nothing is wanted, and some other one where the wish is none of the team’s', () => {
    const { intent: _, ...without } = MESSAGE;
    const model = signalModel(PROFILES['honest'] as PerceptionProfile);
    const draw = () => drawsOf(1, 'perceived', 1).at(1, 'perception');
    expect(model({ ...without, wants: false }, draw()).signals).not.toHaveProperty('confidence');
    expect(MESSAGE.neighbours).toContain(model({ ...without, wants: true }, draw()).signals.intent);
  });
});

describe('scores', () => {
  it.each([0.6, 0.8, 0.93, 0.99])('rank messages with the AUC that was set, %d', (wanted) => {
    const profile = PerceptionProfile.parse({ frustration: wanted, sentiment: wanted, out_of_scope: wanted });
    const [calm, angry] = [signalsOf(profile, {}, 4000), signalsOf(profile, { shown: 0.9, strain: 0.9 }, 4000)];
    const { intent: _, ...without } = MESSAGE;
    const model = signalModel(profile);
    const outside = Array.from({ length: 4000 }, (_value, trial) => model(without, drawsOf(2, 'outside', trial).at(1, 'perception')).signals);
    // Hanley & McNeil (1982): the standard error of an AUC of 4,000 against 4,000 is below 0.0065 for all of these.
    const near = 5.5 * 0.0065;
    const of = (signals: typeof calm, name: 'frustration' | 'sentiment' | 'out_of_scope') => signals.map((one) => one[name] ?? 0);
    expect(Math.abs(auc(of(angry, 'frustration'), of(calm, 'frustration')) - wanted)).toBeLessThan(near);
    expect(Math.abs(auc(of(calm, 'sentiment'), of(angry, 'sentiment')) - wanted)).toBeLessThan(near);
    expect(Math.abs(auc(of(outside, 'out_of_scope'), of(calm, 'out_of_scope')) - wanted)).toBeLessThan(near);
  });
});

describe('detectors', () => {
  it.each([
    ['explicit_request', 'asksForHuman', true],
    ['curt_hostile', 'curtHostile', true],
    ['re_explains', 'reExplains', true],
    ['sensitive_topics', 'topics', ['safety']],
  ] as const)('%s has the recall and the false alarms that were set', (signal, fact, there) => {
    const profile = PerceptionProfile.parse({ [signal]: { recall: 0.8, false_alarms: 0.05 } });
    const isOn = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value === true);
    expectShare(signalsOf(profile, { [fact]: there }).filter((one) => isOn(one[signal])).length, N, 0.8);
    expectShare(signalsOf(profile, {}).filter((one) => isOn(one[signal])).length, N, 0.05);
  });
});

describe('a message that only greets, answers, agrees or thanks', () => {
  const profile = PerceptionProfile.parse({
    misreads_bare: 0.2,
    ...{ explicit_request: { recall: 0.9, false_alarms: 0.3 }, curt_hostile: { recall: 0.9, false_alarms: 0.3 } },
    ...{ re_explains: { recall: 0.9, false_alarms: 0.3 }, sensitive_topics: { recall: 0.9, false_alarms: 0.3 } },
  });
  const share = (signals: ReturnType<typeof signalsOf>, holds: (one: (typeof signals)[number]) => boolean) => signals.filter(holds).length;

  it('raises the share of false alarms that was set', () => {
    const signals = signalsOf(profile, { bare: true });
    expectShare(
      share(signals, (one) => one.explicit_request === true),
      N,
      0.2 * 0.3,
    );
    expectShare(
      share(signals, (one) => one.curt_hostile === true),
      N,
      0.2 * 0.3,
    );
    expectShare(
      share(signals, (one) => one.re_explains === true),
      N,
      0.2 * 0.3,
    );
    expectShare(
      share(signals, (one) => (one.sensitive_topics ?? []).length > 0),
      N,
      0.2 * 0.3,
    );
    const high = (over: Partial<Expressed>) => share(signalsOf(profile, over), (one) => (one.frustration ?? 0) > 0.1) / N;
    expect(Math.abs(high({ bare: true }) - 0.2 * high({}))).toBeLessThan(0.01);
  });

  it('hides nothing that is there', () => {
    const signals = signalsOf(profile, { bare: true, asksForHuman: true, shown: 0.9, strain: 0.9 });
    expectShare(
      share(signals, (one) => one.explicit_request === true),
      N,
      0.9,
    );
    expect(share(signals, (one) => (one.frustration ?? 0) > 0.5)).toBe(
      share(signalsOf(profile, { asksForHuman: true, shown: 0.9, strain: 0.9 }), (one) => (one.frustration ?? 0) > 0.5),
    );
  });
});

describe('the noise-free profile', () => {
  it('reads everything as it is, the feelings behind the words included', () => {
    const [signals] = signalsOf(PROFILES['noise_free'] as PerceptionProfile, { strain: 0.777, shown: 0, asksForHuman: true, topics: ['fraud'], issues: 2 }, 1);
    expect(signals).toEqual({
      intent: 'refund_request',
      confidence: 1,
      out_of_scope: 0,
      sentiment: -0.777,
      explicit_request: true,
      frustration: 0.777,
      curt_hostile: false,
      re_explains: false,
      sensitive_topics: ['fraud'],
      issues: 2,
    });
  });
});

describe('signalModel', () => {
  it('draws as often for any message, so that no signal depends on another’s luck', () => {
    const message = fc.record({
      strain: fc.double({ min: 0, max: 1, noNaN: true }),
      pleased: fc.boolean(),
      asksForHuman: fc.boolean(),
      wants: fc.constant(true),
    });
    const model = signalModel(PROFILES['tone_deaf'] as PerceptionProfile);
    const drawsFor = (over: Partial<Expressed>) => {
      let count = 0;
      model({ ...MESSAGE, ...over }, () => {
        count += 1;
        return 0.4;
      });
      return count;
    };
    const usual = drawsFor({});
    fc.assert(
      fc.property(message, (over) => {
        expect(drawsFor(over)).toBe(usual);
      }),
    );
  });

  it('names a source for each signal', () => {
    for (const profile of Object.values(PROFILES)) {
      for (const over of [{}, { wants: false, intent: undefined }, { intent: undefined }]) {
        const { signals, sources } = signalModel(profile)({ ...MESSAGE, ...over } as Expressed, () => 0.3);
        expect(Object.keys(sources)).toEqual(Object.keys(signals));
      }
    }
  });
});
