import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Persona } from '../scenarios/population/persona.ts';
import { harmWith, harmWithout, UPSETS } from '../simulator/customer/persona/dynamics.ts';
import { PROFILES } from '../simulator/perception/models/profile.ts';

const PAGE = readFileSync(new URL('../docs/population.md', import.meta.url), 'utf8');
/** Rows of the page's tables: cells without their ticks. */
const ROWS = PAGE.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
const cellOf = (beginsWith: string, column: number) =>
  ROWS.find(([first, , third]) => first?.startsWith(beginsWith) && (column < 2 || third !== undefined))?.[column];

describe('docs/population.md', () => {
  it.each(Object.entries(UPSETS))('says the upset of %s', (event, strain) => {
    expect(Number(cellOf(event, 1))).toBe(strain);
  });

  it.each([
    ['unserved, the agent may serve', 'agent'],
    ['unserved, beyond its authority', 'authority'],
    ['unserved, takes judgement', 'judgement'],
    ['unserved, third contact', 'repair'],
    ['unserved, beyond its scope', 'beyond_scope'],
  ] as const)('says the harm of a wish: %s', (row, need) => {
    const calm = 1 / (1 + Math.exp(0.75 / 0.08));
    expect(harmWithout({ strain: 0, need, asked: false })).toBeCloseTo(1 - (1 - Number(cellOf(row, 1))) * (1 - calm), 4);
  });

  it('says what a request adds, and what a human takes away', () => {
    const temper = (strain: number) => 1 / (1 + Math.exp((0.75 - strain) / 0.08));
    expect(harmWithout({ strain: 0.5, need: 'agent', asked: true })).toBeCloseTo(
      1 - 0.95 * (1 - temper(0.5)) * (1 - Number(cellOf('asked for a human', 1))),
      4,
    );
    expect(harmWith({ strain: 0.9 })).toBeCloseTo(1 - 0.95 * (1 - temper(0.7)), 4);
  });

  it('says the defaults of a persona', () => {
    const persona = Persona.parse({ about: 'Anybody' });
    const said = (row: string) => (cellOf(row, 2) ?? '').split(',').map((text) => Number.parseFloat(text));
    expect({
      ...Object.fromEntries(['strain', 'patience', 'cooling', 'asks_at', 'leaves', 'last_words', 'expresses', 'typos'].map((name) => [name, said(name)[0]])),
      both: said('verbosity'),
      three: said('greets'),
      collecting: said('volunteers'),
      lingers: said('lingers')[0],
      habit: said('habit')[0],
      offer: said('offer'),
    }).toEqual({
      strain: persona.strain,
      patience: persona.patience,
      cooling: persona.cooling,
      asks_at: persona.asks_at,
      leaves: persona.leaves,
      last_words: persona.last_words,
      expresses: persona.expresses,
      typos: persona.typos,
      both: [persona.verbosity, persona.clarity],
      three: [persona.greets, persona.thanks, persona.also],
      collecting: [persona.volunteers, persona.stalls],
      lingers: persona.lingers,
      habit: persona.habit,
      offer: [persona.offer.accepts_at, persona.offer.likes],
    });
  });

  it('says the defaults of perception', () => {
    const honest = PROFILES['honest'];
    expect((cellOf('frustration, sentiment', 2) ?? '').split(',').map(Number)).toEqual([honest?.frustration, honest?.sentiment, honest?.out_of_scope]);
    expect((cellOf('intent.accuracy.clear', 2) ?? '').split(',').map(Number)).toEqual([honest?.intent.accuracy.clear, honest?.intent.accuracy.vague]);
    expect(Number(cellOf('intent.spread', 2))).toBe(honest?.intent.spread);
  });
});
