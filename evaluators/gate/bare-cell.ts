import type { Cell } from '../cell.ts';

/** Whose conversation it would be. */
export type Whose = Pick<Cell, 'scenario' | 'family' | 'stratum' | 'trial' | 'kind' | 'need' | 'weight'>;

/** A conversation that nobody played: of one customer, judged as nothing. Others say how it counts, or how it came out. */
export function bareCell({ scenario, family, stratum, trial, weight, kind, need }: Whose, times = 1): Cell {
  const truth: Cell['truth'] = need === 'must' ? { need, timing: 'untimed' } : { need };
  return {
    variant: '',
    scenario,
    family,
    stratum,
    trial,
    times,
    weight,
    kind,
    need,
    truth,
    outcome: { outcome: 'unscored', cell: null, why: 'errored' },
    handed: 'perhaps',
    violations: [],
    isSilent: false,
    timeline: { positions: [], frustrated_turns: 0 },
    walk: { course: '0', offers: [], decisions: [], stop: { how: 'ended', turn: 1, end: 'turn_limit' } },
  };
}
