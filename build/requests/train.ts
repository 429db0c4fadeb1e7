import { readFileSync } from 'node:fs';
import { findsByRules } from '../../simulator/perception/explicit-request.ts';
import { requestFeatures, SLOTS } from '../../simulator/perception/request-features.ts';
import { type RequestWeights, SCALE, UNKNOWN_TO_RULES } from '../../simulator/perception/request-model.ts';
import { readRequest } from '../../simulator/perception/request-text.ts';
import { ASKING_MORE } from '../../simulator/perception/testdata/asking.ts';
import { NOT_ASKING_MORE } from '../../simulator/perception/testdata/not-asking.ts';
import { readText } from '../../simulator/perception/text.ts';

interface Example {
  readonly features: readonly number[];
  readonly asks: boolean;
}

interface Weights {
  bias: number;
  readonly of: Float32Array;
}

/** Size of the steps in each pass over the examples. */
const STEPS = [1, 0.7, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15];
const MOST_BYTE = 127;

/**
 * Trains the model of requests on `examples.jsonl`, which a language model wrote for escalab (requests, look-alikes and
 * everyday messages), and on what the rules are tested on. Logistic regression by stochastic gradient descent from zero, in an
 * order fixed by the examples' numbers: the same weights on every machine, but for the last bit of an exponential.
 */
export function trainRequests(): RequestWeights {
  const examples = readExamples();
  const weights: Weights = { bias: 0, of: new Float32Array(SLOTS + 1) };
  const stride = strideOf(examples.length);
  for (const [pass, step] of STEPS.entries()) {
    for (let count = 0; count < examples.length; count += 1) {
      const example = examples[(count * stride + pass) % examples.length];
      if (example !== undefined) descend(weights, example, step);
    }
  }
  return quantized(weights);
}

/** The written examples, and those that the rules are tested on. */
function readExamples(): Example[] {
  const lines = readFileSync(new URL('examples.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const written = lines.map((line) => JSON.parse(line) as { readonly text: string; readonly asks: boolean });
  const tested = [...ASKING_MORE.map((text) => ({ text, asks: true })), ...NOT_ASKING_MORE.map((text) => ({ text, asks: false }))];
  return [...written, ...tested].map(({ text, asks }) => {
    const read = readText(text);
    const symbols = readRequest(read);
    const features = [...requestFeatures(read, symbols)];
    return { features: findsByRules(symbols) ? features : [...features, UNKNOWN_TO_RULES], asks };
  });
}

function descend(weights: Weights, { features, asks }: Example, step: number): void {
  const reach = SCALE / Math.sqrt(features.length);
  const score = features.reduce((sum, slot) => sum + (weights.of[slot] ?? 0), 0);
  const off = step * (1 / (1 + Math.exp(-(weights.bias + score * reach))) - (asks ? 1 : 0));
  weights.bias -= 0.1 * off;
  for (const slot of features) weights.of[slot] = (weights.of[slot] ?? 0) - off * reach;
}

function quantized({ bias, of }: Weights): RequestWeights {
  const most = of.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
  const scale = Number((most / MOST_BYTE).toPrecision(6));
  const bytes = Int8Array.from(of, (weight) => Math.round(weight / scale));
  return { bias: Number(bias.toPrecision(6)), scale, slots: Buffer.from(bytes.buffer).toString('base64') };
}

/** About the golden section, without a common factor: neighbours, which one writer wrote in a row, come far apart. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.618));
  while (commonFactor(stride, count) !== 1) stride += 1;
  return stride;
}

function commonFactor(one: number, other: number): number {
  return other === 0 ? one : commonFactor(other, one % other);
}
