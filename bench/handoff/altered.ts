import type { HandoffPart } from '../../core/vocabulary.ts';
import type { HandoffToScore } from '../../evaluators/handoff/score.ts';
import type { HandoffPackage, PartOf } from '../../policies/handoff/package.ts';

export function withPart<P extends HandoffPart>(sound: HandoffToScore, part: P, held: PartOf<P> | undefined): HandoffToScore {
  const { [part]: _, ...rest } = sound.handoff;
  return { ...sound, handoff: held === undefined ? rest : ({ ...rest, [part]: held } as HandoffPackage) };
}

export function patch<P extends HandoffPart>(sound: HandoffToScore, part: P, change: (held: PartOf<P>) => PartOf<P> | undefined): HandoffToScore | undefined {
  const held = sound.handoff[part];
  const changedPart = held === undefined ? undefined : change(held as PartOf<P>);
  return changedPart === undefined ? undefined : withPart(sound, part, changedPart);
}

/** The title and what stands outside of the customer's own words may change; undefined where nothing did. */
export function inTicket(sound: HandoffToScore, change: (text: string) => string): HandoffToScore | undefined {
  return patch(sound, 'ticket', (held) => {
    const title = change(held.title);
    if (!title.includes('\n') && title !== held.title) return { ...held, title };
    const body = change(held.body);
    return body === held.body || !title.includes('\n') ? undefined : { ...held, body };
  });
}

export function inReason(sound: HandoffToScore, change: (text: string) => string): HandoffToScore | undefined {
  return patch(sound, 'reason', (held) => (change(held.text) === held.text ? undefined : { ...held, text: change(held.text) }));
}

export function inDetails(
  sound: HandoffToScore,
  change: (details: PartOf<'understanding'>['details']) => PartOf<'understanding'>['details'],
): HandoffToScore | undefined {
  return patch(sound, 'understanding', (held) => (held.details.length === 0 ? undefined : { ...held, details: change(held.details) }));
}

/** The customer told a secret, and the package passes it on. */
export function withSecret(sound: HandoffToScore, secret: string): HandoffToScore {
  const { turn } = sound.passage.stop;
  const turns = sound.course.turns.map((one) => (one.turn === turn ? { ...one, customer: `${one.customer} ${secret}` } : one));
  const conversation = sound.handoff.conversation?.map((one) =>
    one.role === 'customer' && one.turn === turn ? { ...one, text: `${one.text} ${secret}` } : one,
  );
  return { ...sound, course: { turns }, handoff: { ...sound.handoff, ...(conversation === undefined ? {} : { conversation }) } };
}

/** The same contact at three in the morning of its day. */
export function atNight(sound: HandoffToScore): HandoffToScore {
  const turns = sound.course.turns.map((one) => ({ ...one, at: one.at.replace(/T\d\d:/, 'T03:') }));
  return { ...sound, course: { turns } };
}
