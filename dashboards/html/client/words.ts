import type { PageWay } from '../data/page-data.ts';

/** `sent_for_nothing` as words. */
export function inWords(name: string): string {
  return name.replaceAll('_', ' ');
}

const OUTCOMES: Readonly<Record<string, string>> = {
  correct: 'handed over in time',
  early: 'handed over too early',
  offered: 'offered in time',
  late: 'handed over too late',
  missed: 'never handed over: trapped',
  unnecessary: 'sent for nothing',
  contained: 'rightly left with the agent',
  offered_unnecessarily: 'asked for nothing',
  may: 'not scored: may',
  unlabelled: 'not scored: unlabelled',
  not_due: 'not scored: not due',
  unobserved: 'not scored: unobserved',
  errored: 'not scored: errored',
  invalid: 'not scored: invalid',
};

export function outcomeText(outcome: string): string {
  return OUTCOMES[outcome] ?? inWords(outcome);
}

/** A mark and its words; the words say it, the mark only finds it. */
export function markOf({ mistake, right }: PageWay): { readonly mark: string; readonly kind: 'wrong' | 'right' | 'unscored' } {
  if (mistake === 'beyond_authority') return { mark: '!', kind: 'wrong' };
  if (right === null) return { mark: '·', kind: 'unscored' };
  return mistake === 'early' ? { mark: '◔', kind: 'right' } : right ? { mark: '✓', kind: 'right' } : { mark: '✕', kind: 'wrong' };
}

/** What came of it, with an act beyond authority said first. */
export function cameOut({ mistake, outcome }: PageWay): string {
  return mistake === 'beyond_authority' ? `acted beyond its authority; ${outcomeText(outcome)}` : outcomeText(outcome);
}
