const FENCE = (name: string) => new RegExp(`<${name}>\\n([^<>]*)\\n</${name}>`, 'g');

/** What stands in the fences of that name, as it was written. */
export function unfenced(name: string, text: string): readonly string[] {
  return [...text.matchAll(FENCE(name))].map(([, inside = '']) => inside.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}
