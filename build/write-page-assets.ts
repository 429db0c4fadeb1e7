import { writeFileSync } from 'node:fs';
import { ASSETS_FILE, assetsText } from './page-assets.ts';

writeFileSync(ASSETS_FILE, await assetsText());
