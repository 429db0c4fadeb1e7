import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ASSETS_FILE, assetsText } from './page-assets.ts';

it('script and style of the page are those of client/ and styles/; if this fails, run `npm run page`', async () => {
  const isCurrent = readFileSync(ASSETS_FILE, 'utf8') === (await assetsText());
  expect(isCurrent).toBe(true);
});
