import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a new file, and returns when it is on disk.
 * @param text whole, or in pieces; a piece ends between two characters
 */
export function writeDurably(file: string, text: string | Iterable<string>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of typeof text === 'string' ? [text] : text) writeWhole(descriptor, Buffer.from(piece));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Replaces a file in one step: whatever happens, a reader meets the old one or the new one, whole. */
export function replaceDurably(file: string, text: string | Iterable<string>): void {
  writeDurably(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
  syncFolder(dirname(file));
}

/** Puts on disk which names a folder holds; where a system cannot (Windows), it does so by itself. */
export function syncFolder(folder: string): void {
  let descriptor: number;
  try {
    descriptor = openSync(folder, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return;
    throw error;
  }
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!['EPERM', 'EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** `writeSync` may write less than it was given. */
export function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
}
