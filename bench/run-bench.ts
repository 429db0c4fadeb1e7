import type { Section } from './section.ts';

/** Runs the sections of a bench one after the other and prints each as it is done; with `--json` one document at the end. */
export function runBench(sections: readonly (() => Section)[]): void {
  const asJson = process.argv.includes('--json');
  const done = sections.map((section) => {
    const result = section();
    if (!asJson) process.stdout.write(`${textOf(result)}\n\n`);
    return result;
  });
  if (asJson) process.stdout.write(`${JSON.stringify({ v: 1, sections: done }, null, 2)}\n`);
  const skipped = done.filter(({ kind }) => kind === 'skipped').length;
  if (!asJson) process.stdout.write(skipped === 0 ? 'Nothing was skipped.\n' : `${skipped} of ${done.length} sections were skipped.\n`);
}

function textOf(section: Section): string {
  const title = section.title.toUpperCase();
  return section.kind === 'skipped' ? `${title}\n  skipped: ${section.why}` : [title, ...section.lines.map((line) => `  ${line}`)].join('\n');
}
