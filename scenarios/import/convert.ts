import type { z } from 'zod';
import type { Place } from '../../core/errors.ts';
import { validate } from '../../core/validate.ts';
import { Scenario } from '../scenario.ts';
import type { Draft } from './draft.ts';
import type { Family } from './families.ts';
import { safeName } from './names.ts';
import type { Redactor } from './redaction.ts';
import type { Dropped } from './turns.ts';
import { withWords } from './words.ts';

export interface Converted {
  readonly scenario: Scenario;
  readonly dropped: Dropped;
  /** How often each kind of personal data was taken out. */
  readonly redacted: Readonly<Record<string, number>>;
}

export interface Tools {
  readonly redactor: Redactor;
  readonly families: Family;
}

/**
 * A draft as the scenario that is written. This is the one place where personal data is taken out: whatever of the record a
 * scenario holds has passed here.
 * @throws InputError at `place` with what the scenario cannot be
 */
export function convert(draft: Draft, place: Place & { readonly line: number }, { redactor, families }: Tools): Converted {
  const { text, counts } = redactor.conversation(draft.names);
  const id = publicName(draft.id, text, () => `line-${place.line}`);
  const family = draft.family === undefined ? id : publicName(draft.family, text, families);
  const words = withWords(draft, text);
  const value = {
    ...words,
    version: 1,
    scenario: id,
    family,
    title: (words.title ?? `Recorded conversation ${id}`).slice(0, 200),
    account: { ...words.account, id: words.account.id ?? id },
  } satisfies z.input<typeof Scenario>;
  return { scenario: validate(Scenario, { file: place.file, text: '', value, where: () => place }), dropped: draft.dropped, redacted: counts() };
}

/** A name that holds personal data cannot be cleaned (two cleaned names may be one), so another stands for it. */
function publicName(raw: string, redact: (text: string) => string, otherwise: Family): string {
  return redact(raw) === raw ? safeName(raw) : otherwise(raw);
}
