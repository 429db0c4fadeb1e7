import type { Comparison } from '../../../evaluators/comparison/compare.ts';
import type { TrendPoint } from '../../history/trend-point.ts';
import type { ConversationDetail } from '../../run/detail.ts';
import type { FoundWords } from '../filter/select.ts';
import type { Key } from './key.ts';
import type { Asked } from './state.ts';

/** What changes a state: a key, or something that was asked of the run and came. */
export type Event =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'conversation'; readonly position: number; readonly detail: Asked<ConversationDetail> }
  | { readonly type: 'comparison'; readonly a: string; readonly b: string; readonly comparison: Asked<Comparison> }
  | { readonly type: 'history'; readonly history: Asked<readonly TrendPoint[]> }
  | { readonly type: 'found'; readonly text: string; readonly found: FoundWords }
  /** The run was read anew: what was asked of the old one no longer holds. */
  | { readonly type: 'renewed' };
