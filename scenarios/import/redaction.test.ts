import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../core/personal-data/find.ts';
import { createRedactor } from './redaction.ts';

const redact = (text: string, names: readonly string[] = []) => createRedactor().conversation(names).text(text);

describe('createRedactor', () => {
  it('replaces what it finds by pseudonyms that read', () => {
    const conversation = createRedactor().conversation(['Emma Kim', 'Raj Sanchez']);
    expect(conversation.text('I am Emma Kim, card 4111 1111 1111 1111, mail Emma.Kim@example.com or emma.kim@EXAMPLE.com.')).toBe(
      'I am [name 1], card [card 1], mail [email 1] or [email 1].',
    );
    expect(conversation.text("Emma's card is 4111-1111-1111-1111, raj pays with 5500005555555559; call (555) 123-2002 or 555.123.2002.")).toBe(
      "[name 1]'s card is [card 1], [name 2] pays with [card 2]; call [phone 1] or [phone 1].",
    );
    expect(conversation.text('From de89 3704 0044 0532 0130 00 and GB82WEST12345698765432, ssn 123-45-6789, pin is 4321, cvv 123, password: hunter2')).toBe(
      'From [iban 1] and [iban 2], ssn [ssn 1], pin is [pin 1], cvv [cvv 1], password: [password 1]',
    );
    expect(conversation.counts()).toEqual({ card: 3, email: 2, name: 3, phone: 2, iban: 2, ssn: 1, pin: 1, cvv: 1, password: 1 });
  });

  it('begins anew with each conversation', () => {
    const redactor = createRedactor();
    const first = redactor.conversation([]);
    first.text('a@example.com');
    const second = redactor.conversation([]);
    expect(second.text('b@example.com')).toBe('[email 1]');
    expect([first.counts(), second.counts(), redactor.conversation([]).counts()]).toEqual([{ email: 1 }, { email: 1 }, {}]);
  });

  it.each([
    ['Mark Will', 'Will you mark it? I will. WILL YOU. Mark Will, mark will.', '[name 1] you mark it? I will. WILL YOU. [name 1], [name 1].'],
    ['Grace', 'grace period, Grace?', 'grace period, [name 1]?'],
    ['Kim Li', 'Li said kimono, Kim said li, KIM  LI, kim_li_12', 'Li said kimono, [name 1] said li, [name 1], [name 1]_12'],
    ["Zoë O'Neill", "ZOË O'Neill, zoë, O'Neill's", "[name 1], [name 1], [name 1]'s"],
    ['Card Phone', 'Card 4111111111111111', '[name 1] [card 1]'],
    ['A.*b (x', 'a.*b (x, aab', '[name 1], aab'],
    ['', 'nobody', 'nobody'],
  ])('finds the parts of the name %s', (name, text, redacted) => {
    expect(redact(text, [name])).toBe(redacted);
  });

  it('takes a shared part for the first of them', () => {
    expect(redact('Noah Kim and Kim and Emma Kim', ['Emma Kim', 'Noah Kim'])).toBe('[name 1] and [name 2] and [name 2]');
  });

  it('finds what only shows when its neighbour is gone', () => {
    expect(redact('Emma5551234567', ['Emma Kim'])).toBe('[name 1][phone 1]');
  });

  it('leaves kinds that are to be kept', () => {
    const kept = createRedactor({ keep: ['email', 'name'] }).conversation(['Emma Kim']);
    expect(kept.text('Emma Kim a@example.com 555-123-2002')).toBe('Emma Kim a@example.com [phone 1]');
  });

  const piece = fc.oneof(
    fc.constantFrom('4111 1111 1111 1111', '378282246310005', 'a.b@example.com', '+44 20 7946 0958', '555-123-2002', '5551232002', 'Emma', 'emma kim', 'Will'),
    fc.constantFrom('password is ', 'pin ', 'cvv ', 'ssn ', 'order ', '#', ' ', '-', '.', '[card 1]', '[', ']', '+', '@', 'is my ', 'card', 'phone '),
    fc.stringMatching(/^[0-9]{1,12}$/),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));

  it('changes nothing the second time, and leaves nothing to find', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const conversation = createRedactor().conversation(['Emma Kim', 'Will Card']);
        const once = conversation.text(raw);
        expect(conversation.text(once)).toBe(once);
        expect(redact(once, ['Emma Kim', 'Will Card'])).toBe(once);
        for (const part of once.split(/\[[a-z]+ \d+\]/)) expect(findPersonalData(part)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same value the same number, and different values different ones', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 20 }), (people) => {
        const conversation = createRedactor().conversation([]);
        const written = people.map((person) => conversation.text(`p${person}@example.com`));
        expect(new Set(written).size).toBe(new Set(people).size);
        expect(conversation.text(people.map((person) => `P${person}@EXAMPLE.com`).join(' '))).toBe(written.join(' '));
      }),
    );
  });
});

const data = process.env.ESCALAB_DATA;

describe.skipIf(data === undefined)('tau-airline-v1.jsonl (needs the folder ESCALAB_DATA)', () => {
  it('loses its addresses and keeps its dates, flights, bookings and amounts', () => {
    const texts = readFileSync(join(data ?? '', 'tau-airline-v1.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { messages: { role: string; content?: string | null }[] }).messages)
      .flatMap(({ role, content }) => (content && (role === 'user' || role === 'assistant') ? [content] : []));
    const kinds = texts.flatMap((one) => findPersonalData(one).map(({ kind, start, end }) => `${kind} ${one.slice(start, end)}`));
    expect(texts).toHaveLength(2870);
    expect(kinds.every((kind) => /^email \S+@(?:gmail|example)\.com$/.test(kind))).toBe(true);
    expect(kinds).toHaveLength(7);
  });
});
