import { describe, expect, it } from 'vitest';
import { table } from './table.ts';

describe('table', () => {
  it('sets columns side by side, each as wide as it needs', () => {
    const text = table(
      [{ title: 'policy' }, { title: 'rate', align: 'right' }, { title: 'verdict' }],
      [
        ['balanced', '11 %', 'inside'],
        ['eager', '100 %', ''],
      ],
    );
    expect(text).toBe(['policy     rate  verdict', 'balanced   11 %  inside', 'eager     100 %', ''].join('\n'));
  });

  it('knows how wide a character is', () => {
    expect(
      table(
        [{ title: 'a' }, { title: 'b' }],
        [
          ['你好', 'x'],
          ['😀', 'y'],
          ['e\u0301', 'z'],
        ],
      ),
    ).toBe('a     b\n你好  x\n😀    y\ne\u0301     z\n');
  });

  it('shows the heads of a table without rows', () => {
    expect(table([{ title: 'a' }, { title: 'b' }], [])).toBe('a  b\n');
  });
});
