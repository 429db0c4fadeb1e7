/** One thing that the guide has its reader do, or shows them. */
export type Step =
  /** Commands, each with what it prints. */
  | { readonly kind: 'console'; readonly commands: readonly { readonly command: string; readonly output: string }[] }
  /** A file to write. */
  | { readonly kind: 'new'; readonly file: string; readonly text: string }
  /** A change to make in a file. */
  | { readonly kind: 'diff'; readonly file: string; readonly text: string }
  /** A part of a file that is there. */
  | { readonly kind: 'excerpt'; readonly file: string; readonly text: string };

const FENCE = /^```(console|yaml new|yaml|diff)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/** The fenced blocks of the guide that can be tried, in their order. */
export function stepsOf(page: string): Step[] {
  return [...page.matchAll(FENCE)].map(([, language, file = '', text = '']): Step => {
    if (language === 'console') return { kind: 'console', commands: commandsOf(text) };
    if (language === 'yaml new') return { kind: 'new', file, text };
    return { kind: language === 'diff' ? 'diff' : 'excerpt', file, text };
  });
}

function commandsOf(text: string): { command: string; output: string }[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((entry) => {
      const newline = entry.indexOf('\n');
      return { command: entry.slice(0, newline), output: entry.slice(newline + 1) };
    });
}

/**
 * A text with a change made: lines that begin with `-` go, those with `+` come, the others have to be there.
 * @throws Error when the lines are not there, or stand there more than once
 */
export function changed(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const without = (sign: string) => lines.filter((line) => !line.startsWith(sign)).map((line) => `${line.slice(1)}\n`);
  const before = without('+').join('');
  const parts = text.split(before);
  if (parts.length !== 2) throw new Error(`these lines stand ${parts.length - 1} times in the file:\n${before}`);
  return parts.join(without('-').join(''));
}

/** Whether a text is as the guide prints it. How lines are broken does not matter; `…` on a line of its own stands for anything. */
export function isAsPrinted(printed: string, text: string): boolean {
  const pieces = printed.split(/^…$/m).map(flat);
  let at = 0;
  const whole = flat(text);
  if (pieces.length === 1) return whole === flat(printed);
  for (const piece of pieces) {
    const found = whole.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return whole.startsWith(pieces[0] ?? '') && whole.endsWith(pieces.at(-1) ?? '');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
