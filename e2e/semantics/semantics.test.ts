import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatPlace, InputError } from '../../core/errors.ts';
import { Team } from '../../core/team.ts';
import { validate } from '../../core/validate.ts';
import { type Located, parseYaml } from '../../core/yaml.ts';
import { tally } from '../../evaluators/tally.ts';
import { type Block, readPage } from './document.ts';
import { runExample, type Shown } from './run-example.ts';

const FILE = 'docs/semantics.md';
/** Modules start threads, and two of them wait for a timeout. */
const PATIENCE_MS = 60_000;

const page = readPage(readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8'));
const team = validate(Team, locatedBlock(onlyBlock('yaml team')));
const examples = page.blocks.filter((block) => block.kind === 'yaml example').map(exampleOf);

/** The empty lines before it let an error name the line of the page. */
function locatedBlock({ line, text }: Block): Located {
  return parseYaml(FILE, `${'\n'.repeat(line)}${text}`);
}

function onlyBlock(kind: string): Block {
  const [block, ...more] = page.blocks.filter((candidate) => candidate.kind === kind);
  if (!block || more.length > 0) throw new Error(`the page must hold one block \`${kind}\``);
  return block;
}

/** Each is played once, whoever asks for it. */
function exampleOf(block: Block): { readonly id: string; readonly rule: string; readonly shown: () => Promise<Shown> } {
  const located = locatedBlock(block);
  let running: Promise<Shown> | undefined;
  const shown = () => {
    running ??= runExample(located, team).catch(placed);
    return running;
  };
  return { id: String(Object(located.value).id), rule: block.rule, shown };
}

/** An error in an example says where on the page it is. */
function placed(error: unknown): never {
  if (!(error instanceof InputError)) throw error;
  throw new Error(error.problems.map(({ place, message }) => `${place ? formatPlace(place) : FILE}: ${message}`).join('\n'));
}

async function everythingShown(): Promise<Shown> {
  const all = await Promise.all(examples.map((example) => example.shown()));
  return { cells: all.flatMap(({ cells }) => cells), records: all.flatMap(({ records }) => records) };
}

describe('the examples of docs/semantics.md', () => {
  for (const { id, shown } of examples) it(id, shown, PATIENCE_MS);
});

describe('docs/semantics.md', () => {
  it('holds at least 36 examples, each with a name of its own', () => {
    const ids = examples.map((example) => example.id);
    expect(ids.length).toBeGreaterThanOrEqual(36);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no fenced block that nobody reads', () => {
    const others = page.blocks.map((block) => block.kind).filter((kind) => kind !== 'yaml example' && kind !== 'yaml team');
    expect(others).toEqual([]);
  });

  it('gives every rule a worked conversation', () => {
    const worked = new Set(examples.map((example) => example.rule));
    expect(page.rules.filter((rule) => !worked.has(rule))).toEqual([]);
  });

  it('lists every outcome with the cell in which the evaluators count it, and shows each', async () => {
    const { cells } = await everythingShown();
    const judged = cells.flatMap(({ outcome }) => (outcome.outcome === 'unscored' ? [] : [[outcome.outcome, outcome.cell] as const]));
    expect(Object.fromEntries(page.table)).toEqual(Object.fromEntries(judged));
    expect([...page.table.keys()].sort()).toEqual(Object.keys(tally([]).outcomes).sort());
  });

  it('shows every reason for which a conversation stays unscored', async () => {
    const { cells } = await everythingShown();
    const shown = new Set(cells.flatMap(({ outcome }) => (outcome.outcome === 'unscored' ? [outcome.why] : [])));
    // No customer of this version can leave their role.
    const known = Object.keys(tally([]).unscored).filter((why) => why !== 'invalid');
    expect([...shown].sort()).toEqual(known.sort());
  });

  it('shows every way in which a conversation ends', async () => {
    const { cells, records } = await everythingShown();
    const ends = cells.map(({ walk: { stop } }) => (stop.how === 'ended' ? stop.end : stop.how));
    expect([...new Set(ends)].sort()).toEqual(['abandoned', 'errored', 'escalated', 'record_end', 'resolved', 'turn_limit']);
    expect([...new Set(records.map(({ status }) => status))].sort()).toEqual(['errored', 'played']);
  });
});
