/** How the bytes of a CSV file are to be read. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'latin1', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** What a byte order mark says, and how long it is. */
export function byteOrderMark(head: Uint8Array): { readonly encoding: Encoding; readonly length: number } | undefined {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return mark && { encoding: mark.encoding, length: mark.bytes.length };
}

/** Turns pieces in `encoding` into pieces of UTF-8; UTF-8 itself passes as it is, faults and all. */
export function toUtf8(encoding: Encoding): (chunk?: Uint8Array) => Uint8Array {
  if (encoding === 'utf-8') return (chunk) => chunk ?? new Uint8Array();
  // The web's `latin1` is windows-1252, which holds all of Latin-1 that is ever printed.
  const decoder = new TextDecoder(encoding === 'latin1' ? 'windows-1252' : encoding, { ignoreBOM: true });
  return (chunk) => Buffer.from(decoder.decode(chunk, { stream: chunk !== undefined }), 'utf8');
}
