import { z } from 'zod';

/** A text of several lines is kept as its lines, so that a change shows as the line that changed. */
export const Text = z.union([z.string(), z.array(z.string())]);
export type Text = z.infer<typeof Text>;

export function splitLines(text: string): Text {
  return text.includes('\n') ? text.split('\n') : text;
}

export function joinLines(text: Text): string {
  return typeof text === 'string' ? text : text.join('\n');
}
