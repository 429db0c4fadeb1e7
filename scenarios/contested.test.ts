import { describe, expect, it } from 'vitest';
import { isContested, readAs } from './contested.ts';
import { resolveTruth } from './resolve.ts';
import { Truth } from './truth.ts';

const COURSE = { id: '0', turns: [1, 2, 3, 4], beats: ['a', 'b', 'c', 'd'], asks: [], end: 'resolved' };
const by = (...needs: readonly string[]) => needs.map((need, at) => ({ by: `reader-${at}`, need }));
const truth = (over: object) => Truth.parse({ need: 'may', basis: 'outcome', reason: 'x', ...over });
const must = (over: object) => truth({ need: 'must', triggers: ['sentiment'], windows: [{ opens: 'b', closes: 'c' }], ...over });

describe('contested labels', () => {
  it.each([
    ['nobody read it', [], undefined, false],
    ['one reader', by('must'), undefined, false],
    ['two who agree', by('must', 'must'), undefined, false],
    ['two who differ', by('may', 'must'), undefined, true],
    ['three, of whom one differs', by('must_not', 'must_not', 'may'), undefined, true],
    ['a dispute that was settled', by('may', 'must'), 'The team lead decided.', false],
  ])('%s', (_name, labellers, settled, contested) => {
    expect(isContested(truth({ labellers, ...(settled === undefined ? {} : { settled }) }))).toBe(contested);
  });

  it('count as `may` until settled', () => {
    const labellers = by('must', 'must_not');
    expect(resolveTruth(must({ labellers }), COURSE, COURSE)).toEqual({ need: 'may' });
    expect(resolveTruth(must({ labellers, settled: 'so' }), COURSE, COURSE)).toEqual({ need: 'must', timing: 'timed', opening: 2, deadline: 3 });
  });

  it('can be read either way', () => {
    const contested = must({ labellers: by('must', 'may', 'must_not') });
    expect(resolveTruth(readAs(contested, 'neediest'), COURSE, COURSE)).toEqual({ need: 'must', timing: 'timed', opening: 2, deadline: 3 });
    expect(resolveTruth(readAs(contested, 'least_needy'), COURSE, COURSE)).toEqual({ need: 'must_not' });
    const agreed = must({ labellers: by('must', 'must') });
    expect(readAs(agreed, 'least_needy')).toBe(agreed);
  });

  it('give a need without a window the whole conversation, until the customer asks', () => {
    const read = readAs(truth({ labellers: by('may', 'must') }), 'neediest');
    expect(resolveTruth(read, COURSE, COURSE)).toEqual({ need: 'must', timing: 'timed', opening: 1, deadline: 4 });
    expect(resolveTruth(read, COURSE, { ...COURSE, asks: [3] })).toMatchObject({ deadline: 2 });
  });

  it('refuses two verdicts of one labeller', () => {
    const twice = [
      { by: 'a', need: 'must' },
      { by: 'a', need: 'may' },
    ];
    expect(() => truth({ labellers: twice })).toThrow('each labeller has one verdict');
  });
});
