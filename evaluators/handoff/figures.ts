/** Most texts hold no digit, and then neither a figure nor a date, a time or an id. */
export function hasDigit(text: string): boolean {
  return /[0-9]/.test(text);
}

/** The figures of a text as written, without trailing points: `640`, `1,299.50`. A figure that was cut off (`12…`) is none. */
export function figuresIn(text: string): string[] {
  const found = hasDigit(text) ? (text.match(/\d[\d.,]*…?/g) ?? []) : [];
  return found.filter((figure) => !figure.endsWith('…')).map(bare);
}

/** The figures of a text that stand beside a currency: `640 USD`, `$20`. */
export function moneyIn(text: string, currency: string): string[] {
  const found = text.matchAll(/([$€£¥]|\b[A-Z]{3} )?(\d[\d.,]*)( ?[$€£¥]| [A-Z]{3}\b)?/g);
  return [...found].flatMap(([, before, figure, after]) => {
    const units = [before?.trim(), after?.trim()].filter((unit) => unit !== undefined);
    return figure !== undefined && units.some((unit) => unit === currency || /[$€£¥]/.test(unit)) ? [bare(figure)] : [];
  });
}

/** Whether a figure is one of these numbers, rounded as the figure is. */
export function isRounded(figure: string, numbers: readonly number[]): boolean {
  const decimals = Math.min(20, figure.split('.')[1]?.length ?? 0);
  return numbers.some((number) => Math.abs(number).toFixed(decimals) === figure);
}

function bare(figure: string): string {
  let end = figure.length;
  while (figure[end - 1] === '.' || figure[end - 1] === ',') end -= 1;
  return figure.slice(0, end);
}
