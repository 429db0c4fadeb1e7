/** What a policy module imports from `escalab`. */
export type { Routing, Scalar } from '../core/decision.ts';
export type { Attempt, Message, Observation, Offer, ProposedAction, Signals, SoFar } from '../core/observation.ts';
export type { Trigger, Urgency } from '../core/vocabulary.ts';
export { definePolicy, type ModuleDecision, type ModulePolicy } from './module/definition.ts';
