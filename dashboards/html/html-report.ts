import { changedText } from '../changed.ts';
import { partText } from '../part.ts';
import { perceivedNote } from '../perceived.ts';
import { plural } from '../plain/numbers.ts';
import { isPopulation } from '../settled.ts';
import { isStandIn, SIMULATED_NOTE } from '../stand-in.ts';
import type { PageData } from './data/page-data.ts';
import type { HtmlReportInput } from './input.ts';
import { linksTo } from './links.ts';
import { asItIs, inScript, type Markup, markup, NOTHING } from './markup.ts';
import { SCRIPT, STYLE } from './page-assets.ts';
import { chartSections } from './sections/charts.ts';
import { conversationSection } from './sections/conversations.ts';
import { decisionSection } from './sections/decision.ts';
import { methodSection } from './sections/method.ts';
import { secondRunSection } from './sections/second-run.ts';
import { contentPolicy } from './security.ts';
import { shownLine } from './shown.ts';

/** By this line the program knows a page of its own before it writes over it. */
export const MADE_BY = '<meta name="generator" content="escalab">';

/** The report as one HTML file that asks for nothing: figures, charts and conversations, its style and its script are inside. */
export function htmlReport(input: HtmlReportInput): string {
  const { view, second } = input;
  const links = linksTo(input.conversations);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${asItIs(contentPolicy([SCRIPT], [STYLE]))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${asItIs(MADE_BY)}
<title>May we go live? ${view.heading.suite}, ${view.info.started.slice(0, 10)}</title>
<style>${asItIs(STYLE)}</style>
</head>
<body>
<a class="skip" href="#decision">To the answer</a>
${pageHeader(input)}
<main>
${decisionSection(input, links)}
${secondRunSection(input, links)}
${chartSections(input)}
${conversationSection(input)}
${methodSection(input)}
</main>
<footer><p>Made by escalab ${view.info.escalab} from ${shownLine(view.heading.folder)}. This file asks for nothing from anywhere${second === undefined ? '' : ', and holds two runs'}.</p></footer>
<dialog id="reader" aria-labelledby="reader-title"></dialog>
<script type="application/json" id="data">${inScript(dataOf(input))}</script>
<script>${asItIs(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;
}

function dataOf({ view, conversations, tables }: HtmlReportInput): PageData {
  return {
    ...(isStandIn(view.heading.players ?? []) ? { note: SIMULATED_NOTE } : {}),
    ...tables,
    policies: view.report.variants.map(({ variant, bound }) => ({ name: variant, bound })),
    conversations,
  };
}

/** Each conversation of a population is another customer. */
function metText(suite: HtmlReportInput['view']['report']['suite']): string {
  if (isPopulation(suite)) return `${plural(suite.conversations, 'customer')} in ${plural(suite.families, 'family', 'families')}`;
  const what = suite.needs['latent'] ? 'scenario' : 'customer';
  return `${plural(suite.conversations, 'conversation')} with ${plural(suite.scenarios, what)}`;
}

function pageHeader({ view, history, second }: HtmlReportInput): Markup {
  const { heading, info, report } = view;
  const sections = [
    ['decision', 'Answer'],
    ...(second === undefined ? [] : [['other-run', 'Other run']]),
    ['compare', 'Policies'],
    ['rate', 'Rate'],
    ['timing', 'Timing'],
    ['quality', 'Decisions'],
    ...(history.length < 2 ? [] : [['history', 'History']]),
    ['conversations', 'Conversations'],
    ['method', 'Method'],
  ];
  return markup`<header class="top"><h1>Escalation report</h1>
<p>${heading.suite} · ${info.started.slice(0, 10)} · ${metText(report.suite)}${heading.isDemo ? ' · demo' : ''}</p>
<nav aria-label="Sections"><ul>${sections.map(([id, name]) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
${isStandIn(heading.players ?? []) ? markup`<p class="refused" role="note">${SIMULATED_NOTE}</p>` : NOTHING}
${heading.perceived === undefined ? NOTHING : markup`<p class="refused" role="note">${perceivedNote(heading.perceived)}</p>`}
${heading.part === undefined ? NOTHING : markup`<p class="refused" role="note">${partText(heading.part)}</p>`}
${heading.changed === undefined ? NOTHING : markup`<p class="refused" role="note">${changedText(heading.changed)}</p>`}
${view.faults.length === 0 ? NOTHING : markup`<p class="refused" role="note">Part of the run cannot be read, and this page shows the rest: ${shownLine(view.faults.slice(0, 3).join('; '), 600)}</p>`}</header>`;
}
