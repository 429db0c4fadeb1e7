import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../evaluators/listing/listing.ts';
import { madeSource } from '../ink/testdata/run.ts';
import { HOSTILE_TEXTS } from '../testdata/hostile-texts.ts';
import { pageConversation } from './data/conversation.ts';
import type { PageData } from './data/page-data.ts';
import { tableMaker } from './data/tables.ts';
import { htmlReport } from './html-report.ts';
import type { HtmlReportInput } from './input.ts';

/** A page of a made-up run, with all its conversations. */
async function pageOf(made: Parameters<typeof madeSource>[0] = {}, over: Partial<HtmlReportInput> = {}): Promise<string> {
  const { view, conversation } = madeSource(made);
  const names = view.report.variants.map(({ variant }) => variant);
  const of = lengthOf(view.listing);
  const tables = tableMaker();
  const conversations = await Promise.all(Array.from({ length: of }, async (_, position) => pageConversation(await conversation(position), names, tables)));
  const reliability = { bins: [], readings: 0, overconfidence: null, unread: 0, unknown: of };
  return htmlReport({
    view,
    conversations,
    tables: tables.tables(),
    reliability,
    history: [],
    sample: { shown: of, of, mistakes: { shown: 0, of: 0 } },
    ...over,
  });
}

const harmless = pageOf({ customers: 4, faults: ['x'] });

/** The markup without what stands in its style, script and data. */
const markupOf = (page: string) => page.replace(/(<(?:script|style)[^>]*>)[\s\S]*?(<\/(?:script|style)>)/g, '$1$2');
const dataIn = (page: string) => JSON.parse(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '') as PageData;

describe('htmlReport', () => {
  it('may run the script that it holds and no other, and asks for nothing', async () => {
    const page = await pageOf();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const hashOf = (text: string | undefined) =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(`script-src ${hashOf(/<script>([\s\S]*?)<\/script>/.exec(page)?.[1])}`);
    expect(policy).toContain(`style-src ${hashOf(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1])}`);
    expect(markupOf(page)).not.toMatch(/\b(?:src|style|on\w+)=|<(?:link|img|iframe|base)\b|https?:/);
  });

  it.each(HOSTILE_TEXTS)('$name stays words', async ({ text }) => {
    const page = await pageOf({ say: text, customers: 4, faults: [text] });
    const tags = (made: string) => new Set(Array.from(markupOf(made).matchAll(/<\/?([a-z0-9!]+)/gi), ([, tag]) => tag?.toLowerCase()));
    expect(tags(page)).toEqual(tags(await harmless));
    expect(page.match(/<\/script/gi)).toHaveLength(2);
    expect(dataIn(page).conversations).toHaveLength(4);
  });

  it('counts each conversation of a population as another customer', async () => {
    const { view } = madeSource();
    const { suite } = view.report;
    const drawn = { ...view, report: { ...view.report, suite: { ...suite, conversations: 5000, needs: { latent: suite.scenarios } } } };
    expect(markupOf(await pageOf({}, { view: drawn }))).toContain(' · 5,000 customers in 12 families</p>');
    expect(markupOf(await pageOf())).toContain(' · 24 conversations with 24 customers</p>');
  });

  it('says that it is a sample, of what, and that the figures are not', async () => {
    const page = markupOf(await pageOf({}, { sample: { shown: 24, of: 100_000, mistakes: { shown: 20, of: 8_211 } } }));
    expect(page).toContain('A sample: 24 of 100,000 conversations');
    expect(page).toContain('20 of the 8,211 in which some policy was wrong');
    expect(page).toContain('All figures above rest on the whole run');
  });

  it('without traffic has no verdict on the band, and says why', async () => {
    const page = markupOf(await pageOf({ hasTraffic: false }));
    expect(page).toContain('Without a traffic.yaml nothing can be said about real contacts');
    expect(page).toContain('Cannot tell: only a rate projected onto real contacts has a verdict');
    expect(page).not.toContain('of 1,000 contacts (');
  });

  it('counts what errored beside the figures', async () => {
    expect(markupOf(await pageOf({ errored: 3 }))).toContain('3 conversations errored, 0 were invalid');
  });

  it('says everywhere that a stand-in answered in place of a model', async () => {
    const { view } = madeSource();
    const page = await pageOf({}, { view: { ...view, heading: { ...view.heading, players: ['simulated'] } } });
    expect(markupOf(page).match(/SIMULATED: a stand-in answered in place of a model/g)).toHaveLength(1);
    expect(markupOf(page)).toContain('<li>A stand-in answered in place of a model: no figure says anything about a model.</li>');
    expect(dataIn(page).note).toMatch(/^SIMULATED/);
    expect(dataIn(await pageOf()).note).toBeUndefined();
  });

  it('shows records and runs without words', async () => {
    expect(markupOf(await pageOf({ isRecorded: true }))).toContain('All conversations are records of what another agent did');
    expect(dataIn(await pageOf({ areWordsKept: false })).conversations.every(({ isSilent }) => isSilent)).toBe(true);
  });

  it('draws a trend over two runs and more, and no line over a break', async () => {
    const figures = (estimate: number) => {
      const share = { kind: 'point', estimate, n: 4, families: 4, why: 'under five families' } as const;
      return { digest: '0', recall: share, precision: share };
    };
    const point = (index: number, changed: readonly string[]) => ({
      id: `${index}`,
      folder: `runs/${index}`,
      started: `2026-03-0${index}T10:00:00Z`,
      changed,
      policies: { careful: figures(index / 10) },
    });
    const lines = (page: string) => (page.match(/class="trend v0"/g) ?? []).length;
    const whole = await pageOf({}, { history: [point(1, []), point(2, []), point(3, [])] });
    const broken = await pageOf({}, { history: [point(1, []), point(2, ['scenarios']), point(3, [])] });
    expect([lines(whole), lines(broken)]).toEqual([1, 2]);
    expect(broken).toContain('class="break"');
    expect(await pageOf({}, { history: [point(1, [])] })).not.toContain('id="history"');
  });
});
