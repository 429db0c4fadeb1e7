const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * Text for the inside of an XML element or attribute. XML 1.0 allows neither most control characters nor halves of
 * surrogate pairs, not even escaped: each becomes U+FFFD. Line breaks and tabs are escaped, so that attributes keep them.
 */
export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '')
    .replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`);
}

const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;
