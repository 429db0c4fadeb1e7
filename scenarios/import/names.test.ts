import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ScenarioId } from '../../core/ids.ts';
import { safeName } from './names.ts';

describe('safeName', () => {
  it('leaves a good name alone', () => {
    expect(safeName('chat-0_17')).toBe('chat-0_17');
  });

  it('keeps names apart that look alike once cleaned', () => {
    const names = ['A/1', 'a-1', 'a 1', 'ä1', '../a1', 'x'.repeat(81), 'x'.repeat(82)].map(safeName);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is always an id', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (raw) => ScenarioId.safeParse(safeName(raw)).success));
    expect(ScenarioId.safeParse(safeName('constructor')).success).toBe(true);
  });
});
