/** A fenced block of the page that is to be read by a machine. */
export interface Block {
  readonly kind: string;
  readonly text: string;
  /** Line of its fence, from 1. */
  readonly line: number;
  /** Heading of the rule under which it stands. */
  readonly rule: string;
}

/** What the page holds besides prose. */
export interface SemanticsPage {
  /** Every `###` heading: one rule each. */
  readonly rules: readonly string[];
  readonly blocks: readonly Block[];
  /** Cell by outcome, as the table of outcomes says it. */
  readonly table: ReadonlyMap<string, string>;
}

const FENCE = /^```(.*)$/;
const RULE = /^### (.+)$/;
/** A row that ends in an outcome in backticks and a cell. */
const ROW = /\| `(\w+)`[^|]*\| (TP|FN|FP|TN|none)[^|]*\|$/;

/** Reads the page line by line. */
export function readPage(markdown: string): SemanticsPage {
  const rules: string[] = [];
  const blocks: Block[] = [];
  const table = new Map<string, string>();
  let open: { kind: string; line: number; lines: string[] } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const fence = FENCE.exec(text)?.[1];
    if (open && fence !== undefined) {
      blocks.push({ kind: open.kind, line: open.line, text: open.lines.join('\n'), rule: rules.at(-1) ?? '' });
      open = undefined;
    } else if (open) open.lines.push(text);
    else if (fence !== undefined) open = { kind: fence.trim(), line: index + 1, lines: [] };
    else noteLine(text, rules, table);
  }
  if (open) throw new Error(`the fence at line ${open.line} is never closed`);
  return { rules, blocks, table };
}

function noteLine(text: string, rules: string[], table: Map<string, string>): void {
  const rule = RULE.exec(text)?.[1];
  if (rule !== undefined) rules.push(rule);
  const [, outcome, cell] = ROW.exec(text) ?? [];
  if (outcome !== undefined && cell !== undefined) table.set(outcome, cell);
}
