import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD, readText, TAIL } from './text.ts';

describe('readText', () => {
  it.each([
    ['Can I get a refund?', ' can i get a refund ? '],
    ['WHERE IS IT?!', ' where is it ? '],
    ['Wait... no!!!', ' wait . no ! '],
    ['I don’t know', " i don't know "],
    ['i dont know, cant say', " i don't know , can't say "],
    ['pls call u r late', ' please call you are late '],
    ['hu\u200Bman', ' human '],
    ['ＦＵＬＬ width', ' full width '],
    ['“quoted” «text»', ' quoted text '],
    ['a <b>bold</b> claim &amp; more&nbsp;text', ' a bold claim more text '],
    ['1 < 2 and I <3 it', ' 1 2 and i 3 it '],
    ['live-chat', ' live chat '],
    ['it cost $1,299.50 on the 3rd', ' it cost 1,299.50 on the 3rd '],
    ['write to me@example.com or https://example.com/a?b', ' write to link or link '],
    ['agenttttt pleeease', ' agent pleease '],
    ['first\n- second\n- third', ' first . second . third '],
    ['one\n\ntwo', ' one . two '],
    ['wrapped\nline', ' wrapped line '],
    ['', '  '],
  ])('flattens %j', (text, flat) => {
    expect(readText(text).flat).toBe(flat);
  });

  it('takes a short form for all the words it stands for', () => {
    expect(readText('ty, gimme it').words).toEqual(['thank', 'you', 'give', 'me', 'it']);
  });

  it('keeps case and punctuation in the plain text', () => {
    expect(readText('NOW!!! I said <i>NOW</i>').plain).toBe('NOW!!! I said  NOW ');
  });

  it('reads the head and the tail of a long message and nothing between', () => {
    const text = `${'a '.repeat(HEAD / 2)}${'middle '.repeat(1000)}${'z '.repeat(TAIL / 2)}`;
    const words = new Set(readText(text).words);
    expect([...words]).toEqual(['a', 'z']);
  });

  it('gives words apart by one space, in lower case, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { flat, words } = readText(text);
        expect(flat).toMatch(/^ .* $/su);
        expect(flat.trim()).not.toMatch(/\s{2}/);
        for (const word of words) expect(flat).toContain(` ${word} `);
      }),
    );
  });
});
