import type { Sheet } from '../../../../scenarios/sheet/sheet.ts';
import type { CustomerAnswer } from '../answer.ts';
import type { SoFar } from '../so-far.ts';

/** A turn under examination. */
export interface TurnCase {
  readonly sheet: Sheet;
  readonly answer: CustomerAnswer;
  readonly soFar: SoFar;
  /** What else the customer may speak of: their name, their earlier contacts, today's date. */
  readonly background: readonly string[];
}

/** Whether the customer has borne as much as the sheet allows: from here on they leave. */
export function isAtEnd({ sheet, soFar }: Pick<TurnCase, 'sheet' | 'soFar'>): boolean {
  return !soFar.served && soFar.unserved >= sheet.gives_up.after;
}
