import type { Cell } from '../../../evaluators/cell.ts';
import type { HandoffPackage } from '../../../policies/handoff/package.ts';
import { type WholeCourse, wholeCourse } from '../../../runs/courses.ts';
import type { TurnTrace } from '../../plain/trace.ts';
import type { ConversationDetail } from '../../run/detail.ts';

/** A conversation as one variant went through it. */
export interface VariantView {
  readonly detail: ConversationDetail;
  readonly cell: Cell;
  readonly course: WholeCourse;
  readonly traces: readonly TurnTrace[];
  /** Turns at which a handoff is due; absent where none is, or nobody knows when. */
  readonly window?: { readonly opening: number; readonly deadline: number };
  readonly handoff?: HandoffPackage;
}

export function viewOf(detail: ConversationDetail, cell: Cell): VariantView {
  const { truth } = cell;
  const handoff = detail.record.variants[cell.variant]?.handoff;
  return {
    detail,
    cell,
    course: wholeCourse(detail.record, cell.walk.course),
    traces: detail.traces[cell.variant] ?? [],
    ...(truth.need === 'must' && truth.timing === 'timed' ? { window: { opening: truth.opening, deadline: truth.deadline } } : {}),
    ...(handoff === undefined ? {} : { handoff }),
  };
}
