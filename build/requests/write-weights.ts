import { writeFileSync } from 'node:fs';
import { trainRequests } from './train.ts';

// `npm run requests`: after a change to the examples, the features or the rules of requests.
const { bias, scale, slots } = trainRequests();
writeFileSync(
  'simulator/perception/request-weights.ts',
  `import type { RequestWeights } from './request-model.ts';

/** Trained by \`npm run requests\`; not written by hand. */
export const REQUEST_WEIGHTS: RequestWeights = {
  bias: ${bias},
  scale: ${scale},
  slots: '${slots}',
};
`,
);
