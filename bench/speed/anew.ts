import type { HandoffPackage } from '../../policies/handoff/package.ts';
import type { ConversationRecord, Course, CourseTurn, Latent, Passage, RecordedDecision } from '../../runs/record.ts';

/**
 * The same record in objects and lists of its own; texts are shared. It is as near as one comes to building a record whose
 * contents are known: each kind of object is made in one piece at a place of its own, which is what makes an engine fast at it.
 */
export function anew(record: ConversationRecord): ConversationRecord {
  const { context } = record;
  return {
    ...record,
    context: {
      ...context,
      account: { ...context.account, flags: [...context.account.flags], facts: { ...context.account.facts } },
      contacts: context.contacts.map((contact) => ({ ...contact })),
    },
    courses: record.courses.map(courseAnew),
    latent: mapped(record.latent, latentAnew),
    variants: mapped(record.variants, passageAnew),
    on_derived: { ...record.on_derived },
  };
}

function courseAnew({ id, turns, end }: Course): Course {
  return { id, turns: turns.map(turnAnew), end };
}

function turnAnew({ turn, at, customer, signals, sources, derived, action, authority, outcome, reply }: CourseTurn): CourseTurn {
  return {
    turn,
    at,
    customer,
    signals: signals.sensitive_topics ? { ...signals, sensitive_topics: [...signals.sensitive_topics] } : { ...signals },
    sources: { ...sources },
    derived: { ...derived },
    action: { ...action },
    authority: { ...authority },
    outcome,
    reply,
  } as CourseTurn;
}

function latentAnew({ beats, asks, harm }: Latent): Latent {
  const own = { beats: [...beats], asks: [...asks] };
  return harm ? { ...own, harm: { without: [...harm.without], with: [...harm.with], reasons: { ...harm.reasons } } } : own;
}

function passageAnew({ course, offers, decisions, stop, routing, handoff }: Passage): Passage {
  const passed = { course, offers: offers.map((offer) => ({ ...offer })), decisions: decisions.map(decisionAnew), stop: { ...stop } };
  return routing && handoff ? { ...passed, routing: { ...routing }, handoff: handoffAnew(handoff) } : passed;
}

function decisionAnew(decision: RecordedDecision): RecordedDecision {
  const also_fired = decision.also_fired.map((firing) => ({ ...firing, values: { ...firing.values } }));
  const { fired } = decision;
  const copy = { ...decision, also_fired, errors: [...decision.errors] };
  if (fired) copy.fired = { ...fired, values: { ...fired.values } };
  return copy;
}

function handoffAnew(handoff: HandoffPackage): HandoffPackage {
  const copy = { ...handoff };
  for (const name in copy) {
    const part = name as keyof HandoffPackage;
    Object.assign(copy, { [part]: partAnew(copy[part]) });
  }
  return copy;
}

function partAnew(part: unknown): unknown {
  if (Array.isArray(part)) return part.map((item) => ({ ...item }));
  const copy: Record<string, unknown> = { ...(part as Record<string, unknown>) };
  for (const name in copy) {
    const value = copy[name];
    if (Array.isArray(value)) copy[name] = value.map((item) => (typeof item === 'object' ? { ...item } : item));
    else if (typeof value === 'object' && value !== null) copy[name] = { ...value };
  }
  return copy;
}

function mapped<T>(record: Readonly<Record<string, T>>, copy: (value: T) => T): Record<string, T> {
  const all: Record<string, T> = {};
  for (const name in record) all[name] = copy(record[name] as T);
  return all;
}
