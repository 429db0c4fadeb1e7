import { crc32 } from 'node:zlib';
import { z } from 'zod';

/**
 * What was written to a file of records: how many bytes, and their CRC-32 (as of gzip). It finds what was changed afterwards, by
 * accident or by hand. It is no signature: who edits records can edit `run.json` as well.
 */
export const Written = z.strictObject({ bytes: z.number().int().min(0), crc32: z.number().int().min(0) });
export type Written = z.infer<typeof Written>;

export const NOTHING_WRITTEN: Written = { bytes: 0, crc32: 0 };

/** Adds up bytes that are read one after the other. */
export interface WrittenGatherer {
  readonly add: (bytes: Uint8Array) => void;
  readonly written: () => Written;
}

export function writtenGatherer(): WrittenGatherer {
  let written = NOTHING_WRITTEN;
  return {
    add: (bytes) => {
      written = afterWriting(written, bytes);
    },
    written: () => written,
  };
}

/** With more bytes behind it. */
export function afterWriting({ bytes, crc32: before }: Written, more: Uint8Array): Written {
  return { bytes: bytes + more.length, crc32: crc32(more, before) };
}
