import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAsPrinted, stepsOf } from '../e2e/guide/page.ts';
import { Reader } from '../e2e/guide/reader.ts';
import { escalab, folderWith } from '../e2e/support/cli.ts';

// Writes what the commands print today into the README and the guide: `npm run docs`. Blocks with parts left out (`…`) are named.

async function refreshReadme(): Promise<void> {
  const folder = folderWith({});
  const { out } = await escalab(folder, 'run', '--out', 'demo');
  rmSync(folder, { recursive: true, force: true });
  const lines = out.split('\n').filter((line) => !line.startsWith('No escalab.yaml'));
  const screen = lines.slice(0, lines.indexOf('CONVERSATIONS TO LOOK AT FIRST') - 1).join('\n');
  const page = readFileSync('README.md', 'utf8');
  writeFileSync(
    'README.md',
    page.replace(/^```text\n[\s\S]*?^```$/m, () => `\`\`\`text\n${screen.trimEnd()}\n\`\`\``),
  );
}

async function refreshGuide(file: string): Promise<void> {
  let page = readFileSync(file, 'utf8');
  const folder = folderWith({});
  const reader = new Reader(folder);
  for (const step of stepsOf(page)) {
    if (step.kind === 'new' || step.kind === 'diff') reader.edit(step);
    if (step.kind !== 'console') continue;
    for (const { command, output } of step.commands) {
      const { text } = await reader.type(command);
      if (isAsPrinted(output, text)) continue;
      if (/^…$/m.test(output)) process.stdout.write(`${file}: left out in part, by hand: ${command}\n${text}\n`);
      else page = page.replace(`$ ${command}\n${output}`, () => `$ ${command}\n${text.trimEnd()}\n`);
    }
  }
  writeFileSync(file, page);
  rmSync(folder, { recursive: true, force: true });
}

await refreshReadme();
await refreshGuide('docs/guide.md');
