import { describe, expect, it } from 'vitest';
import { corrected } from './spelling.ts';

describe('corrected', () => {
  it.each([
    ['humam', 'human'],
    ['huamn', 'human'],
    ['humn', 'human'],
    ['agnet', 'agent'],
    ['agentt', 'agent'],
    ['mangaer', 'manager'],
    ['supervisior', 'supervisor'],
    ['represenative', 'representative'],
    ['reprasentitive', 'representative'],
    ['oparator', 'operator'],
    ['somone', 'someone'],
  ])('takes %s for %s', (word, target) => {
    expect(corrected(word)).toBe(target);
  });

  it.each([
    'human',
    'humane',
    'managed',
    'manage',
    'urgent',
    'persona',
    'personal',
    'steak',
    'operation',
    'hum',
    'represent',
    'transfers',
    "agent's",
    'x'.repeat(40),
  ])('leaves %s alone', (word) => {
    expect(corrected(word)).toBe(word);
  });
});
