import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** HTML as GitHub's dialect of Markdown gives it, with nothing taken out of it. */
export function rendered(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true, allowDangerousProtocol: true });
}

const NAMED: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The tags of a page as they stand in it, and its text as a reader sees it. */
export function seen(html: string): { readonly tags: readonly string[]; readonly text: string } {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (found) => NAMED[found] ?? found);
  return { tags: html.match(/<[^>]*>/g) ?? [], text };
}
