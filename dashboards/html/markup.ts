/** A piece of HTML or SVG that is known to be safe. Only `markup` makes one. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a piece of markup: words and numbers, which are escaped; pieces; lists of them; or nothing. */
export type Content = string | number | Markup | readonly Content[] | undefined | false;

/** Markup with words in it: `markup\`<p class="${name}">${words}</p>\``. Words are escaped for text and for attributes in double quotes. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => `${part}${index < contents.length ? textOf(contents[index]) : ''}`).join(''));
}

export const NOTHING = markup``;

function textOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}

/** Our own script, style or data, as it is. @param text must not come from anybody else unless it is `inScript` */
export function asItIs(text: string): Markup {
  return new Markup(text);
}

/** A value as JSON that no script element ends at, whatever is said in it. */
export function inScript(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'));
}

/** How many bytes a value takes in a script. */
export function bytesInScript(value: unknown): number {
  return Buffer.byteLength(inScript(value).text);
}
