import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReloader } from '../../cli/watch/reload.ts';
import { openWorkbench } from '../../cli/watch/workbench.ts';
import type { Section } from '../section.ts';

const SAVES = [0.84, 0.8, 0.75, 0.9, 0.7, 0.95, 0.65, 0.85];
const LIMIT_MS = 300;
const FROM = 'financial: 0.85';

/** From a saved change of a shipped policy to the new figures of the shipped suite. */
export async function resave(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), 'escalab-resave-'));
  cpSync('dist/policies/library', join(folder, 'policies'), { recursive: true });
  const reloader = openReloader({ policy: [join(folder, 'policies')] }, folder);
  const bench = openWorkbench();
  await bench.update(await reloader.load());
  const file = join(folder, 'policies', 'balanced.yaml');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(FROM)) throw new Error(`the policy no longer says \`${FROM}\``);
  const took: number[] = [];
  for (const threshold of SAVES) {
    writeFileSync(file, text.replace(FROM, `financial: ${threshold}`));
    const began = performance.now();
    await bench.update(await reloader.load());
    took.push(performance.now() - began);
  }
  await reloader.close();
  rmSync(folder, { recursive: true, force: true });
  const usual = median(took);
  return {
    kind: 'measured',
    title: 'after a saved policy change, the shipped suite',
    lines: [`new figures after ${took.map((ms) => ms.toFixed(0)).join(', ')} ms`],
    figures: { ms: took },
    rows: [{ what: 'a saved policy change, to new figures (median)', figure: `${usual.toFixed(0)} ms`, limit: `${LIMIT_MS} ms`, holds: usual < LIMIT_MS }],
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
