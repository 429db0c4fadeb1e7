import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';
import { validitySection } from './section.ts';
import { labelledTurns } from './set.ts';

describe('the checks on customer turns', () => {
  const dev = measure(labelledTurns('dev'));

  it('catch nearly every known fault of the development set', () => {
    expect(dev.faulty).toBeGreaterThanOrEqual(60);
    expect(dev.caught / dev.faulty).toBeGreaterThanOrEqual(0.95);
  });

  it('cry wolf on hardly any of its sound turns', () => {
    expect(dev.sound).toBeGreaterThanOrEqual(60);
    expect(dev.falsely / dev.sound).toBeLessThanOrEqual(0.02);
  });

  it.each(dev.byFault)('name $kind where it was written', ({ faulty, named }) => {
    expect(named / faulty).toBeGreaterThanOrEqual(0.8);
  });

  it('are measured on at least 80 faulty and 80 sound turns that nobody tuned them to', () => {
    const section = validitySection('test');
    expect(section).toMatchObject({ kind: 'measured', figures: { faulty: 80, sound: 81 } });
  });

  it('fail a set whose labels are turned round', () => {
    const turned = measure(labelledTurns('dev').map(({ turn, fault }) => ({ turn, fault: fault === null ? ('out_of_role' as const) : null })));
    expect(turned.caught / turned.faulty).toBeLessThan(0.1);
    expect(turned.falsely / turned.sound).toBeGreaterThan(0.9);
  });
});
