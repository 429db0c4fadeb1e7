import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from '../e2e/support/cli.ts';
import { HAS_TMUX, openTerminal, type RealTerminal } from '../e2e/support/tmux.ts';

// Puts what the screens show today into the README, as a real terminal shows them: `npm run docs:screens`. Needs tmux.

const COLUMNS = 80;
const ROWS = 24;
const MAIN = join(import.meta.dirname, '../dist/cli/main.js');

async function captured(command: string, see: (terminal: RealTerminal) => Promise<string>): Promise<string> {
  const folder = folderWith({});
  const terminal = openTerminal(folder, COLUMNS, ROWS);
  try {
    execFileSync('node', [MAIN, 'run', '--out', 'run'], { cwd: folder });
    terminal.command('clear');
    terminal.command(`node ${MAIN} ${command}`);
    return await see(terminal);
  } finally {
    terminal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The screen of a run that is a good part of the way, and not one that is just being drawn. */
async function live(terminal: RealTerminal): Promise<string> {
  const seen = await terminal.shows(/ 9\d %\n[\s\S]*Ctrl-C stops/);
  const [, ...screens] = seen.split(/^(?=escalab {2}suite)/m);
  return screens.length === 1 ? seen.slice(seen.indexOf('escalab  suite')) : live(terminal);
}

function put(page: string, name: string, screen: string): string {
  const block = new RegExp(`(<!-- screen: ${name} -->\\n+)\`\`\`text\\n[\\s\\S]*?\`\`\``);
  if (!block.test(page)) throw new Error(`the README has no block for the screen: ${name}`);
  const text = screen
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
  return page.replace(block, (_all, head: string) => `${head}\`\`\`text\n${text}\n\`\`\``);
}

if (!HAS_TMUX) throw new Error('there is no tmux to take the screens from');
const dashboard = await captured('dashboard run', (terminal) => terminal.shows('q quit'));
const running = await captured('run --suite population --conversations 40000 -p balanced -p lenient', live);
writeFileSync('README.md', put(put(readFileSync('README.md', 'utf8'), 'dashboard', dashboard), 'live', running));
