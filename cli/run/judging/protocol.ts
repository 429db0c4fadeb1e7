import type { Problem } from '../../../core/errors.ts';
import type { SourceLine } from '../../../core/lines.ts';
import type { JudgedConversation } from '../../../evaluators/judged.ts';

/** Lines that a thread is to judge. */
export type Asked = readonly SourceLine[];

/** What a line came to, as plain data. */
export type Told = { readonly start: number } & ({ readonly judged: JudgedConversation | undefined } | { readonly problems: readonly Problem[] });

/** A thread answers what it is sent in its turn. */
export type Answer = { readonly is: 'judged'; readonly lines: readonly Told[] } | { readonly is: 'broke'; readonly message: string };
