import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Section } from '../section.ts';

const MAIN = join(import.meta.dirname, '../../cli/main.js');
/** Conversations of which the words are kept. */
const KEPT = 1_000;
const LIMIT_MB = 400;
/** How much more ten times the conversations may need: what is remembered of the ways they come out. */
const GROWTH = 1.5;

/** Writes what the process needed at the most, in KB, where it ends; threads are part of it. */
const WATCH = `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(process.env.MAX_RSS_FILE,String(process.resourceUsage().maxRSS)))`;

interface Needed {
  readonly megabytes: number;
  readonly seconds: number;
}

/** The whole command, from reading the population to the scores, with a tenth of the conversations and with all, in one thread and in two. */
export async function memory(conversations: number): Promise<Section> {
  const [tenth, all, inTwo] = [await run(conversations / 10, 1), await run(conversations, 1), await run(conversations, 2)];
  const growth = all.megabytes / tenth.megabytes;
  const line = (what: string, { megabytes, seconds }: Needed) => `${what.padEnd(44)}${megabytes.toFixed(0).padStart(5)} MB ${seconds.toFixed(1).padStart(7)} s`;
  const count = conversations.toLocaleString('en');
  return {
    kind: 'measured',
    title: 'Memory and time of the whole command',
    lines: [
      `escalab run --suite population --conversations N --transcripts ${KEPT}, policy balanced: played, written and scored`,
      line(`${(conversations / 10).toLocaleString('en')} conversations, one thread`, tenth),
      line(`${count} conversations, one thread`, all),
      line(`${count} conversations, two threads`, inTwo),
    ],
    figures: { conversations, tenth, all, inTwo, growth },
    rows: [
      { what: `MB resident, ${count} conversations, one thread`, figure: all.megabytes.toFixed(0), limit: `< ${LIMIT_MB}`, holds: all.megabytes < LIMIT_MB },
      {
        what: `MB resident, ${count} conversations, two threads`,
        figure: inTwo.megabytes.toFixed(0),
        limit: `< ${LIMIT_MB}`,
        holds: inTwo.megabytes < LIMIT_MB,
      },
      { what: 'memory of all / memory of a tenth', figure: growth.toFixed(2), limit: `≤ ${GROWTH}`, holds: growth <= GROWTH },
    ],
  };
}

async function run(conversations: number, workers: number): Promise<Needed> {
  const folder = mkdtempSync(join(tmpdir(), 'escalab-memory-'));
  const file = join(folder, 'max-rss');
  try {
    const options = ['--suite', 'population', '--policy', 'balanced', '--no-bounds', '--conversations', String(conversations), '--transcripts', String(KEPT)];
    const args = ['--import', WATCH, MAIN, 'run', ...options, '--workers', String(workers), '--out', join(folder, 'run')];
    const began = performance.now();
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, MAX_RSS_FILE: file }, stdio: ['ignore', 'ignore', 'inherit'] });
    const code = await new Promise<number | null>((done, fail) => void child.once('error', fail).once('close', done));
    if (code !== 0) throw new Error(`the run ended with ${code}`);
    return { megabytes: Number(readFileSync(file, 'utf8')) / 1024, seconds: (performance.now() - began) / 1000 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
