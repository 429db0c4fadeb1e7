import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenarios } from './load.ts';
import { readTeamFile } from './team.ts';

const LIBRARY = join(import.meta.dirname, 'library');
const { team } = readTeamFile(join(LIBRARY, 'team.yaml'));
const suite = loadScenarios([join(LIBRARY, 'suite')], team).map(({ scenario }) => scenario);

describe('the shipped scenarios that probe confidence', () => {
  const probing = suite.flatMap(({ scenario, customer, truth }) =>
    truth.probes === 'confidence' && customer.kind === 'script' ? [{ scenario, beats: customer.beats, start: customer.start, truth }] : [],
  );

  it('are there', () => {
    expect(probing.length).toBeGreaterThan(5);
  });

  // What is read off the text changes with the reader; what these scenarios are about must not.
  it.each(probing)('$scenario says itself how sure the classifier was, where it matters', ({ beats, start, truth }) => {
    const opening = truth.windows.map(({ opens }) => opens);
    const decisive = opening.length > 0 ? opening : [start ?? Object.keys(beats)[0] ?? ''];
    expect(decisive.map((name) => typeof beats[name]?.signals.confidence)).toEqual(decisive.map(() => 'number'));
  });
});
