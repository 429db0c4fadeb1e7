import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NEGATIVE } from '../../core/observe.ts';
import { moodOf } from './mood.ts';
import { readText } from './text.ts';

const data = process.env['ESCALAB_DATA'];

/** What customers of a file of recorded conversations wrote, without doubles. */
function customerMessages(path: string): string[] {
  const conversations = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): { messages: { role: string; content: string | null }[] } => JSON.parse(line));
  const written = conversations.flatMap(({ messages }) => messages.flatMap(({ role, content }) => (role === 'user' && content !== null ? [content] : [])));
  return [...new Set(written)];
}

describe.skipIf(data === undefined)('tau-airline-v1.jsonl (needs the folder ESCALAB_DATA)', () => {
  it('takes no thanks for hostility', () => {
    const thanks = customerMessages(join(data ?? '', 'tau-airline-v1.jsonl')).filter((message) => /thank(s| you).{0,20}so much for/i.test(message));
    expect(thanks.length).toBeGreaterThan(10);
    const hostile = thanks.filter((message) => {
      const mood = moodOf(readText(message), { repeated: false, asksForPerson: false });
      return mood.curtHostile || mood.sarcastic || mood.sentiment <= NEGATIVE;
    });
    expect(hostile).toEqual([]);
  });
});
