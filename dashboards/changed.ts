/** That records are not those that were written, and what to do about it. @param how they differ, as `RunHeading` has it */
export function changedText(how: string): string {
  return `Damaged: ${how}. No figure speaks for what was played. Look with \`escalab runs verify\`.`;
}
