import type { Fault } from '../../llm/testdata/loopback-server.ts';
import type { Section } from '../section.ts';
import { IDEAL } from './latency.ts';
import { converse, withServer } from './load.ts';

/** More wait than can be out, so that what is measured is what the client lets out. */
const CONVERSATIONS = 100;
const CALM_MS = 4_000;
/** Of the calm, what is measured: the first calls connect. */
const BEFORE_MS = 3_000;
const STORM_MS = 5_000;
const AFTER_MS = 15_000;
const BIN_MS = 1_000;
const SHARE = 0.9;
const LIMIT_S = 10;

/** How long after a storm, in which every call is refused, the throughput of a second is back at nine tenths of what it was. */
export function storm(name: string, fault: Fault): Promise<Section> {
  return withServer(async (model, server) => {
    const begins = performance.now() + CALM_MS;
    const ends = begins + STORM_MS;
    setTimeout(() => server.order({ fault }), CALM_MS);
    setTimeout(() => server.order({}), CALM_MS + STORM_MS);
    const answered = await converse(model, CONVERSATIONS, () => performance.now() >= ends + AFTER_MS);
    const { refused } = await server.tell();
    const rate = (from: number, ms: number) => (1000 * answered.filter((at) => at >= from && at < from + ms).length) / ms;
    const before = rate(begins - BEFORE_MS, BEFORE_MS);
    const bins = Array.from({ length: AFTER_MS / BIN_MS - 1 }, (_, index) => rate(ends + index * BIN_MS, BIN_MS) / before);
    const back = bins.findIndex((share) => share >= SHARE);
    const seconds = back === -1 ? Number.POSITIVE_INFINITY : back + 1;
    return {
      kind: 'measured',
      title: `A storm of ${STORM_MS / 1000} s: ${name}`,
      lines: [
        `before: ${before.toFixed(0)} calls a second, ${(before / IDEAL).toFixed(2)} of the ideal; ${refused} were refused`,
        `in the seconds after, of what it was before: ${bins
          .slice(0, LIMIT_S)
          .map((share) => share.toFixed(2))
          .join(' ')}`,
      ],
      figures: { before, after: bins, refused, seconds },
      rows: [{ what: `back at ${SHARE} after ${name}`, figure: `${seconds} s`, limit: `≤ ${LIMIT_S} s`, holds: seconds <= LIMIT_S }],
    };
  });
}
