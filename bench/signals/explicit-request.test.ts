import { describe, expect, it } from 'vitest';
import { explicitRequestSection, writtenRequestsSection } from './explicit-request.ts';

describe('writtenRequestsSection', () => {
  const section = writtenRequestsSection();

  it('measures both sets and lists no message of the blind one', () => {
    const lines = section.kind === 'measured' ? section.lines : [];
    expect(lines.filter((line) => line.endsWith(':') && line.startsWith('requests.'))).toEqual([
      'requests.dev.jsonl (looked at):',
      'requests.test.jsonl (blind):',
    ]);
    expect(lines.slice(lines.indexOf('requests.test.jsonl (blind):') + 1)).toHaveLength(3);
    expect(lines.every((line) => line.length <= 100)).toBe(true);
  });

  it('holds the figures on the set that the rules were improved on', () => {
    expect(section.kind === 'measured' ? section.figures['requests.dev.jsonl'] : undefined).toMatchObject({ precision: { value: 1 }, recall: { value: 1 } });
  });
});

describe('explicitRequestSection', () => {
  it('is skipped by name without the data', () => {
    expect(explicitRequestSection(undefined)).toMatchObject({ kind: 'skipped', why: expect.stringContaining('nlupp-banking.jsonl') });
  });
});
