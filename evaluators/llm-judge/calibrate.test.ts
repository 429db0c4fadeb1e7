import { describe, expect, it } from 'vitest';
import { calibrate, type HumanLabel } from './calibrate.ts';
import type { Judgement } from './judgement.ts';

interface Cell {
  readonly label: HumanLabel['label'];
  readonly verdict: Judgement['verdict'];
  readonly times: number;
}

/** So many handoffs of each kind, each of a family of its own. */
function judgedAs(cells: readonly Cell[]): { readonly judgements: Judgement[]; readonly labels: HumanLabel[] } {
  const all = cells.flatMap(({ label, verdict, times }) => Array.from({ length: times }, () => ({ label, verdict })));
  const about = (index: number) => ({ scenario: `s-${index}`, trial: 1, variant: 'mine', question: 'faithful' as const });
  return {
    judgements: all.map(({ verdict }, index) => ({ v: 1, ...about(index), verdict, by: 'model', model: 'm', prompt: 'p/1', quote: '', reason: '' })),
    labels: all.map(({ label }, index) => ({ ...about(index), label })),
  };
}

describe('calibrating a judge', () => {
  // 45 right fails, 15 missed, 25 false alarms, 15 right passes: κ of the 2 × 2 table in Cohen's tradition, (0.60 − 0.54) / 0.46 = 0.1304, by hand.
  const table = judgedAs([
    { label: 'fail', verdict: 'fail', times: 45 },
    { label: 'fail', verdict: 'pass', times: 15 },
    { label: 'pass', verdict: 'fail', times: 25 },
    { label: 'pass', verdict: 'pass', times: 15 },
  ]);

  it('gives sensitivity, specificity and κ, each with its interval', () => {
    const { agreements, unmatched } = calibrate(table.judgements, table.labels, (scenario) => scenario);
    expect(unmatched).toEqual([]);
    expect(agreements).toHaveLength(1);
    const [found] = agreements;
    expect(found).toMatchObject({ question: 'faithful', model: 'm', prompt: 'p/1', n: 100, cannot_tell: 0 });
    expect(found?.sensitivity).toMatchObject({ kind: 'interval', estimate: 0.75, n: 60 });
    expect(found?.specificity).toMatchObject({ kind: 'interval', estimate: 0.375, n: 40 });
    expect(found?.kappa.kind === 'interval' ? found.kappa.kappa : Number.NaN).toBeCloseTo(0.1304, 4);
  });

  it('leaves out and counts what the judge could not tell', () => {
    const { judgements, labels } = judgedAs([
      { label: 'fail', verdict: 'fail', times: 6 },
      { label: 'pass', verdict: 'cannot_tell', times: 3 },
      { label: 'pass', verdict: 'pass', times: 6 },
    ]);
    const [found] = calibrate(judgements, labels, (scenario) => scenario).agreements;
    expect(found).toMatchObject({ n: 15, cannot_tell: 3, sensitivity: { estimate: 1, n: 6 }, specificity: { estimate: 1, n: 6 } });
  });

  it('keeps judges and wordings apart, and rests on families', () => {
    const others = table.judgements.map((one, index): Judgement => (index < 50 ? { ...one, prompt: 'p/2' } : one));
    const { agreements } = calibrate(others, table.labels, (scenario) => (Number(scenario.slice(2)) % 3 === 0 ? 'a' : 'b'));
    expect(agreements.map(({ prompt, n }) => [prompt, n])).toEqual([
      ['p/2', 50],
      ['p/1', 50],
    ]);
    expect(agreements[0]?.sensitivity.kind).toBe('point');
  });

  it('names labels that no verdict of a model answers', () => {
    const byRules = table.judgements.map((one, index): Judgement => (index === 0 ? { ...one, by: 'rules' } : one));
    const strange: HumanLabel = { scenario: 'nowhere', trial: 1, variant: 'mine', question: 'kind', label: 'pass' };
    const { unmatched } = calibrate(byRules, [...table.labels, strange], (scenario) => (scenario === 's-1' ? undefined : scenario));
    expect(unmatched.map(({ scenario }) => scenario)).toEqual(['s-0', 's-1', 'nowhere']);
  });
});
