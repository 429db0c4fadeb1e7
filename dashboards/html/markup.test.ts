import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../testdata/hostile-texts.ts';
import { inScript, markup } from './markup.ts';

describe('markup', () => {
  it('escapes words, and leaves markup and lists of it as they are', () => {
    const name = '"><b>';
    expect(markup`<p title="${name}">${'<i>'}${3}${[markup`<br>`, '&', undefined, false]}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;3<br>&amp;</p>',
    );
  });

  it.each(HOSTILE_TEXTS)('$name begins no tag and ends no attribute', ({ text }) => {
    expect(markup`${text}`.text).not.toMatch(/[<>"']/);
  });
});

describe('inScript', () => {
  it.each(HOSTILE_TEXTS)('$name ends no script, and is read as it was', ({ text }) => {
    const written = inScript([text]).text;
    expect(written).not.toContain('<');
    expect(JSON.parse(written)).toEqual([text]);
  });

  it('keeps every value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(inScript(value).text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
