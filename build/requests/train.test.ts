import { describe, expect, it } from 'vitest';
import { REQUEST_WEIGHTS } from '../../simulator/perception/request-weights.ts';
import { trainRequests } from './train.ts';

const bytes = (slots: string) => new Int8Array(Buffer.from(slots, 'base64'));

describe('the trained weights of requests', () => {
  it('are those of today’s examples, features and rules; if this fails, run `npm run requests`', () => {
    const trained = trainRequests();
    expect(trained.bias).toBeCloseTo(REQUEST_WEIGHTS.bias, 3);
    const [now, kept] = [bytes(trained.slots), bytes(REQUEST_WEIGHTS.slots)];
    expect(now.length).toBe(kept.length);
    // An exponential may differ in its last bit between machines, and move a weight across the edge of a byte.
    const furthest = now.reduce((most, byte, at) => Math.max(most, Math.abs(byte - (kept[at] ?? 0))), 0);
    expect(furthest).toBeLessThanOrEqual(1);
  });
});
