import { describe, expect, it } from 'vitest';
import { Beat, GivenSignals, ScriptCustomer } from './script.ts';

describe('Beat', () => {
  it('fills in what is not said', () => {
    expect(Beat.parse({ say: 'hi', on: { otherwise: 'resolved' } })).toEqual({
      say: 'hi',
      signals: {},
      asks_for_human: false,
      after_s: 60,
      on: { otherwise: 'resolved' },
    });
  });

  it.each<[object, string]>([
    [{ say: 'hi', on: {} }, 'must say where the conversation goes: `otherwise: resolved`, for instance'],
    [{ say: 'hi', on: { otherwise: 'resolved' }, after_s: 604_801 }, 'Too big: expected number to be <=604800'],
    [{ say: '', on: { otherwise: 'resolved' } }, 'Too small: expected string to have >=1 characters'],
  ])('refuses %j', (beat, message) => {
    expect(Beat.safeParse(beat).error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

describe('GivenSignals', () => {
  it('takes `null` for a signal that nobody perceived', () => {
    expect(GivenSignals.parse({ intent: null, confidence: 0, sensitive_topics: null })).toEqual({ intent: null, confidence: 0, sensitive_topics: null });
  });

  it.each([{ confidence: 1.01 }, { sentiment: -1.01 }, { frustration: -0.01 }, { issues: 0 }, { issues: 1.5 }, { mood: 1 }])('refuses %j', (signals) => {
    expect(GivenSignals.safeParse(signals).success).toBe(false);
  });
});

describe('ScriptCustomer', () => {
  it('holds at least one beat', () => {
    expect(
      ScriptCustomer.safeParse({ kind: 'script', offer: 'accept', beats: {} }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ).toEqual(['beats: must hold at least one beat']);
  });
});
