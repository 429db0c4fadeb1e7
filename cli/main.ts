#!/usr/bin/env node
import { runCommandLine } from './program.ts';

const interrupt = new AbortController();
// A scheduler that takes the machine away says so with SIGTERM, and gives half a minute.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
// A reader that closes the pipe early (`escalab report | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  env: process.env,
  now: () => new Date(),
  isTerminal: process.stdout.isTTY === true,
  ...(process.stdout.isTTY === true && process.stdin.isTTY === true ? { terminal: { stdin: process.stdin, stdout: process.stdout, atExit } } : {}),
  interrupted: interrupt.signal,
});

function atExit(restore: () => void): () => void {
  process.once('exit', restore);
  return () => void process.off('exit', restore);
}
