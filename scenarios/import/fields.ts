import type { FieldSpec } from './mapping/field.ts';
import type { Mapping } from './mapping/mapping.ts';

/** Fields that a user names beside a format, each in place of what the format reads. */
export interface FieldNames {
  readonly id?: string;
  readonly family?: string;
  readonly label?: string;
  readonly clock?: string;
  readonly role?: string;
  readonly text?: string;
  readonly time?: string;
}

/** The mapping with these fields in place of its own; their tables stay. */
export function withFields(mapping: Mapping, names: FieldNames): Mapping {
  const conversation: Record<string, unknown> = { ...mapping.conversation };
  const messages: Record<string, unknown> = { ...mapping.messages };
  for (const key of ['id', 'family', 'label', 'clock'] as const) if (names[key] !== undefined) conversation[key] = renamed(conversation[key], names[key]);
  for (const key of ['role', 'text', 'time'] as const) if (names[key] !== undefined) messages[key] = renamed(messages[key], names[key]);
  return { ...mapping, conversation: conversation as Mapping['conversation'], messages: messages as Mapping['messages'] };
}

function renamed(spec: unknown, field: string): FieldSpec {
  // Its own: a list of names, too, answers to `values`.
  const values =
    typeof spec === 'object' && spec !== null && Object.hasOwn(spec, 'values') && 'values' in spec
      ? { values: spec.values as Readonly<Record<string, unknown>> }
      : {};
  return { field, ...values };
}
