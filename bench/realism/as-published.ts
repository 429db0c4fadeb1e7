/**
 * A turn as the publishers of MultiDoGO print theirs: in lower case, without punctuation, letters and figures apart
 * ("ok,thanks! id NF-4B" becomes "okthanks id nf 4 b"). Without it one capital would tell any two sources apart.
 */
export function asPublished(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s]/g, '')
    .replaceAll(/(?<=[a-z])(?=\d)|(?<=\d)(?=[a-z])/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
