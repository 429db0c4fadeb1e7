/** Breaks text into lines of at most `width` characters at spaces; longer words stand on a line of their own. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let current = '';
    for (const word of line.split(' ')) {
      if (current !== '' && current.length + 1 + word.length > width) {
        lines.push(current);
        current = word;
      } else current = current === '' ? word : `${current} ${word}`;
    }
    return [...lines, current];
  });
}

/** Width that every plain screen keeps to. */
export const SCREEN_WIDTH = 80;

/** Lines that fit the screen, each behind `indent`; those after the first behind `hanging`. */
export function indented(text: string, indent: string, hanging = indent): string[] {
  return wrap(text, SCREEN_WIDTH - hanging.length).map((line, index) => `${index === 0 ? indent : hanging}${line}`);
}
