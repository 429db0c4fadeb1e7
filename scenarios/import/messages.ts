import type { z } from 'zod';
import type { Place } from '../../core/errors.ts';
import type { Truth } from '../truth.ts';
import type { Conversation } from './conversation.ts';
import { type Format, requiredField, textField, wrongField } from './format.ts';
import { labelled, neededHuman, UNLABELLED } from './labels.ts';

/** Which fields of a conversation hold what; all may be left out. */
export interface FieldNames {
  /** @default 'id', where the conversation has it; else the line's number */
  readonly id?: string;
  /** Conversations that are variations of one story. */
  readonly family?: string;
  /** `must`, `may`, `must_not`, `unlabelled`; or `true` for `must`, `false` or null for `unlabelled`. */
  readonly label?: string;
  /** When the conversation began, ISO 8601 with offset. */
  readonly clock?: string;
  /** Tools by which the agent hands over to a human. @default DEFAULT_TRANSFER_TOOLS */
  readonly transferTools?: readonly string[];
  /** Texts to take out of the customer's words. @default none */
  readonly markers?: readonly string[];
}

const DEFAULT_TRANSFER_TOOLS = ['transfer_to_human_agents', 'transfer_to_human', 'escalate_to_human', 'handoff_to_human'] as const;

/** Stands for the beginning of conversations that do not say when they were held (a Wednesday morning). */
const CLOCK = '2024-05-15T10:00:00Z';

/** Conversations in the common form of chat records. */
export function messages(fields: FieldNames = {}): Format {
  return {
    name: 'messages',
    markers: fields.markers ?? [],
    transferTools: fields.transferTools ?? DEFAULT_TRANSFER_TOOLS,
    identify: (conversation, place) => {
      if (fields.id !== undefined) requiredField(conversation, fields.id, place);
      if (fields.family !== undefined) requiredField(conversation, fields.family, place);
      const family = fields.family === undefined ? undefined : textField(conversation, fields.family, place);
      const clock = fields.clock === undefined ? undefined : textField(conversation, fields.clock, place);
      return {
        id: textField(conversation, fields.id ?? 'id', place) ?? `line-${place.line}`,
        ...(family === undefined ? {} : { family }),
        clock: clock ?? CLOCK,
        truth: fields.label === undefined ? UNLABELLED : truthOf(conversation, fields.label, place),
      };
    },
  };
}

function truthOf(conversation: Conversation, field: string, place: Place): z.input<typeof Truth> {
  const label = requiredField(conversation, field, place);
  const reason = `The record's field \`${field}\` says so.`;
  switch (label) {
    case true:
    case 'must':
      return neededHuman(`${reason} It does not say at which turn a human was due.`);
    case 'may':
    case 'must_not':
      return labelled(label, reason);
    case false:
    case null:
    case 'unlabelled':
      return UNLABELLED;
    default:
      throw wrongField(field, '`must`, `may`, `must_not`, `unlabelled`, true or false', place);
  }
}
