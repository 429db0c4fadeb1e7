/** `512,000 of 1,000,000 · 12,000/s · 41 s left`. @param perSecond of the part that is counted */
export function paceText(done: number, total: number, perSecond: number): string {
  const left = perSecond > 0 ? ` · ${Math.ceil((total - done) / perSecond).toLocaleString('en')} s left` : '';
  return `${done.toLocaleString('en')} of ${total.toLocaleString('en')} · ${perSecond.toLocaleString('en', { maximumSignificantDigits: 2 })}/s${left}`;
}
