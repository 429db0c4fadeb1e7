import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { junit } from './junit.ts';
import { xmlText } from './xml-text.ts';

describe('xmlText', () => {
  it.each([
    ['<b a="1">&\'</b>', '&lt;b a=&quot;1&quot;&gt;&amp;&apos;&lt;/b&gt;'],
    ['a\u0000b\u001bc\ufffed', 'a\uFFFDb\uFFFDc\uFFFDd'],
    ['half \ud83d, whole \u{1f600}', 'half \uFFFD, whole \u{1f600}'],
    ['line\r\n\ttab', 'line&#13;&#10;&#9;tab'],
    [']]>', ']]&gt;'],
  ])('%j', (text, escaped) => {
    expect(xmlText(text)).toBe(escaped);
  });

  it('leaves nothing that could end an element, an attribute or the document', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(xmlText(text)).not.toMatch(/(?![\u007F-\u009F])\p{Cc}|[<>"'\uFFFE\uFFFF]|&(?!(amp|lt|gt|quot|apos|#\d+);)/u);
      }),
    );
  });
});

describe('junit', () => {
  it('writes each test with its failure', () => {
    const tests = [
      { name: 'a', group: 'f', result: { kind: 'passed' } },
      { name: 'b', group: 'f', result: { kind: 'failure', message: 'never handed over', details: '<script>' } },
      { name: 'c', group: 'f', result: { kind: 'error', message: 'not scored', details: '' } },
    ] as const;
    expect(junit([{ name: 'scenarios', tests }])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="scenarios" tests="3" failures="1" errors="1">
          <testcase name="a" classname="f"/>
          <testcase name="b" classname="f">
            <failure message="never handed over">&lt;script&gt;</failure>
          </testcase>
          <testcase name="c" classname="f">
            <error message="not scored"></error>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });
});
