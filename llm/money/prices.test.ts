import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../core/errors.ts';
import { testFolder } from '../testdata/folder.ts';
import { priceOf, readPrices } from './prices.ts';

const own = (text: string): string => {
  const file = join(testFolder(), 'prices.yaml');
  writeFileSync(file, text);
  return file;
};

describe('prices', () => {
  it('are dated', () => {
    expect(readPrices().as_of).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('may be replaced and added to, model by model', () => {
    const prices = readPrices(own('as_of: 2027-01-01\nmodels:\n  claude-opus-5-5: { input: 3, output: 15 }\n  my-llama: { input: 0, output: 0 }\n'));
    expect(prices).toMatchObject({ as_of: '2027-01-01', batch: 0.5 });
    expect([priceOf('claude-opus-5-5', prices), priceOf('my-llama', prices)]).toEqual([
      { input: 3, output: 15 },
      { input: 0, output: 0 },
    ]);
    expect(priceOf('claude-sonnet-5-5', prices)).toEqual({ input: 2, output: 10 });
  });

  it('say what is wrong with a file of the user’s own, and where', () => {
    const read = () => readPrices(own('models:\n  my-llama: { input: free, output: 0, inptu: 1 }\n'));
    expect(read).toThrow(InputError);
    try {
      read();
    } catch (error) {
      const places = (error as InputError).problems.map(({ code, place }) => [code, place?.line, place?.column]);
      expect(places).toEqual([
        ['wrong-type', 2, 22],
        ['unknown-key', 2, 39],
      ]);
    }
  });

  it.each(['constructor', 'claude-9'])('know no `%s`', (model) => {
    expect(() => priceOf(model, readPrices())).toThrow(`what \`${model}\` costs is not known`);
  });
});
