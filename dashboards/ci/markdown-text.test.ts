import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeLine } from '../plain/safe-text.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { hostile } from './testdata/hostile.ts';
import { rendered, seen } from './testdata/rendered.ts';

const withoutBreaks = (text: string) => text.replaceAll('\u200B', '');

describe('markdownText', () => {
  it.each([
    ['a | b', '<td>a | b</td>'],
    ['`code` **bold** _it_ ~~no~~', '<td>`code` **bold** _it_ ~~no~~</td>'],
    ['![x](https://evil.example)', '<td>![x](https:\u200B//evil.example)</td>'],
    ['<img src=x onerror=alert(1)>', '<td>&lt;img src=x onerror=alert(1)&gt;</td>'],
    ['two\n\n# lines', '<td>two #\u200B lines</td>'],
    ['\u202Eback', '<td>‹U+202E›back</td>'],
    ['&lt;b&gt;', '<td>&amp;lt;b&amp;gt;</td>'],
    ['@somebody, see #12 or GH-12', '<td>@\u200Bsomebody, see #\u200B12 or GH-\u200B12</td>'],
    ['www.evil.example or a@evil.example', '<td>www\u200B.evil.example or a@\u200Bevil.example</td>'],
    ['well :tada: at 10:30', '<td>well :\u200Btada: at 10:30</td>'],
    ['$5 for F-1988, 1234567 and deadbeef1', '<td><span>$</span>5 for F-1988, 1234567 and deadbe\u200Bef1</td>'],
  ])('%j in a table shows as it is', (text, cell) => {
    expect(rendered(`| a |\n|:--|\n| ${markdownText(text)} |`)).toContain(`<tr>\n${cell.replace('<td>', '<td align="left">')}\n</tr>`);
  });

  it.each([
    ['a paragraph', (text: string) => markdownText(text), ['<p>', '</p>']],
    ['a heading', (text: string) => `## x ${markdownText(text)}`, ['<h2>', '</h2>']],
    ['an entry', (text: string) => `- x${markdownText(text)}`, ['<ul>', '<li>', '</li>', '</ul>']],
    ['code', (text: string) => `x ${markdownCode(text, 300)}`, ['<p>', '<code>', '</code>', '</p>']],
  ])('gives no element of its own in %s, and loses nothing', (_name, written, tags) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = safeLine(text, 300);
        fc.pre(line !== '');
        const found = seen(rendered(written(text)));
        expect(found.tags.filter((tag) => tag !== '<span>' && tag !== '</span>')).toEqual(tags);
        expect(withoutBreaks(found.text).trim().endsWith(line)).toBe(true);
      }),
    );
  });

  it('stays one cell of one row', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const html = rendered(`| a | b |\n|:--|:--|\n| ${markdownText(first)} | ${markdownText(second)} |`);
        const cells = [...html.matchAll(/<td align="left">(.*?)<\/td>/gs)].map(([, cell = '']) => withoutBreaks(seen(cell).text));
        expect(cells).toEqual([safeLine(first, 300), safeLine(second, 300)]);
      }),
    );
  });

  it('leaves nothing that GitHub links, mentions or replaces in the finished text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const found = seen(rendered(markdownText(text))).text;
        expect(found).not.toMatch(/@[a-z0-9]|#\d|\bgh-\d|:\/\/|\bwww\.|\bmailto:[a-z]|:[a-z0-9_+-]+:|\b(?=\d*[a-f])[0-9a-f]{7,40}\b/i);
      }),
    );
  });
});

describe('an address behind an underscore', () => {
  it('is broken like any other', () => {
    expect(markdownText('a_www.evil.example')).toBe('a_www&#8203;&#46;evil.example');
    expect(markdownCode('a_www.evil.example')).toBe('<code>a_www&#8203;&#46;evil.example</code>');
  });
});
