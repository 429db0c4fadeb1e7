import { env } from 'node:process';
import { configureGlobal } from 'fast-check';

/** One seed for all property tests, so that a change is judged by the change; `npm run test:fresh` takes another each time, and a failure prints it. */
const SEED = 20_261_128;

configureGlobal({ seed: env['PROPERTY_SEED'] === 'fresh' ? Date.now() % 2 ** 31 : SEED });
