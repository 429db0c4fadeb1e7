import type { DefectKind } from '../../evaluators/handoff/objections.ts';

const NAMES: Readonly<Record<DefectKind, string>> = {
  missing: 'a part is not passed on',
  incomplete: 'a part says too little',
  boilerplate: 'a part would fit any case',
  made_up: 'something is made up',
  contradicted: 'the record says otherwise',
  invented_attempt: 'an attempt that was not made',
  wrong_queue: 'the queue cannot help',
  closed_queue: 'the queue is closed, and it cannot wait',
  urgency_too_low: 'not urgent enough',
  urgency_too_high: 'more urgent than needed',
  not_open: 'the customer is not told of a human',
  blame: 'the customer is blamed',
  rejection: 'the customer is turned away',
  expectation: 'the customer expects the wrong time',
  personal_data: 'personal data left in',
};

/** What a kind of defect means, in a few words. */
export function defectName(kind: DefectKind): string {
  return NAMES[kind];
}
