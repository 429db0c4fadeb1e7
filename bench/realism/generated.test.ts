import { describe, expect, it } from 'vitest';
import { generatedConversations } from './generated.ts';

describe('generatedConversations', () => {
  it('is the same for a seed, whatever the number', () => {
    expect(generatedConversations(20, 'seed').slice(0, 5)).toEqual(generatedConversations(5, 'seed'));
    expect(generatedConversations(5, 'seed')).not.toEqual(generatedConversations(5, 'other'));
  });

  it('never generates a conversation twice, nor an empty turn', () => {
    const talks = generatedConversations(3_000, 'many');
    expect(new Set(talks.map((talk) => talk.join('\n'))).size).toBe(3_000);
    expect(talks.flat().filter((turn) => turn.trim() === '')).toEqual([]);
  });
});
