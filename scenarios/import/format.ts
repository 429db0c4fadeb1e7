import type { z } from 'zod';
import { InputError, type Place } from '../../core/errors.ts';
import { didYouMean } from '../../core/validate.ts';
import type { Truth } from '../truth.ts';
import type { Conversation } from './conversation.ts';
import type { TurnRules } from './turns.ts';

/** What a format reads off a conversation besides its messages. */
interface Identity {
  /** The record's own id, in whatever form. */
  readonly id: string;
  /** The unit of evidence; absent: the conversation stands for itself. */
  readonly family?: string;
  /** ISO 8601 with offset. */
  readonly clock: string;
  readonly truth: z.input<typeof Truth>;
}

/** A way in which conversations are recorded. */
export interface Format extends TurnRules {
  readonly name: string;
  /** @throws InputError at `place` when a field it needs is missing or of the wrong kind */
  readonly identify: (conversation: Conversation, place: Place & { readonly line: number }) => Identity;
}

/** A field that is a text or a number, as text; undefined when absent. */
export function textField(conversation: Conversation, field: string, place: Place): string | undefined {
  const value = Object.hasOwn(conversation, field) ? conversation[field] : undefined;
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (typeof value === 'number') return String(value);
  throw wrongField(field, 'a text or a number', place);
}

/** A field that must be there. */
export function requiredField(conversation: Conversation, field: string, place: Place): unknown {
  if (Object.hasOwn(conversation, field)) return conversation[field];
  const meant = didYouMean(field, Object.keys(conversation).slice(0, 200));
  throw new InputError({
    code: 'missing-key',
    message: `the conversation has no field \`${field}\``,
    place,
    help: meant ? `Did you mean \`${meant}\`?` : 'Add it, or name the field that holds it.',
  });
}

export function wrongField(field: string, expected: string, place: Place): InputError {
  return new InputError({ code: 'wrong-value', message: `\`${field}\`: expected ${expected}`, place, help: 'Correct the value.' });
}
