#!/usr/bin/env node
import { EXIT } from './exit.ts';
import { runCommandLine } from './program.ts';

const interrupt = new AbortController();
// A scheduler that takes the machine away says so with SIGTERM, and gives half a minute. The listener stays: where none is left, ink ends
// the process at once, and the terminal would keep its screen. Who asks twice does not want to wait.
for (const [signal, code] of [['SIGINT', EXIT.interrupted] as const, ['SIGTERM', 143] as const]) {
  process.on(signal, () => (interrupt.signal.aborted ? process.exit(code) : interrupt.abort()));
}
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
