import type { Row, Section } from './section.ts';

/** Runs the sections of a bench one after the other and prints each as it is done; with `--json` one document at the end. */
export async function runBench(sections: readonly (() => Section | Promise<Section>)[]): Promise<void> {
  const asJson = process.argv.includes('--json');
  const done: Section[] = [];
  for (const section of sections) {
    const result = await section();
    if (!asJson) process.stdout.write(`${textOf(result)}\n\n`);
    done.push(result);
  }
  if (asJson) process.stdout.write(`${JSON.stringify({ v: 1, sections: done }, null, 2)}\n`);
  const rows = done.flatMap((section) => (section.kind === 'measured' ? (section.rows ?? []) : []));
  if (!asJson && rows.length > 0) process.stdout.write(`${tableOf(rows)}\n\n`);
  const skipped = done.filter(({ kind }) => kind === 'skipped').length;
  if (!asJson) process.stdout.write(skipped === 0 ? 'Nothing was skipped.\n' : `${skipped} of ${done.length} sections were skipped.\n`);
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
}

function textOf(section: Section): string {
  const title = section.title.toUpperCase();
  return section.kind === 'skipped' ? `${title}\n  skipped: ${section.why}` : [title, ...section.lines.map((line) => `  ${line}`)].join('\n');
}

function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(
    ({ what, figure, limit, holds }) => `  ${what.padEnd(width)}  ${figure.padStart(8)}  ${limit.padEnd(8)}  ${holds ? 'holds' : 'MISSED'}`,
  );
  return ['FIGURES', ...lines].join('\n');
}
