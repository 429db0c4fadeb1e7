import { percent, plural } from '../../plain/numbers.ts';
import type { HtmlReportInput } from '../input.ts';
import { type Markup, markup, NOTHING } from '../markup.ts';

/** The shell of table and conversation; the script of the page fills them from its data. */
export function conversationSection({ sample, view }: HtmlReportInput): Markup {
  return markup`<section id="conversations" aria-labelledby="conversations-title"><h2 id="conversations-title">Conversations, mistakes first</h2>
<p class="lead">${sampleText(sample, view.heading.part)}${view.heading.words === undefined ? '' : ` Words were kept of about ${percent(view.heading.words)} of the conversations.`}</p>
<noscript><p class="unknown">The table and the conversations need JavaScript. Everything above stands without it.</p></noscript>
<form class="filters" id="filters" role="search" aria-label="Filter the conversations">
<div><label for="filter-policy">Policy</label><select id="filter-policy" name="policy"></select></div>
<div><label for="filter-outcome">Outcome</label><select id="filter-outcome" name="outcome"></select></div>
<div><label for="filter-category">Category</label><select id="filter-category" name="category"></select></div>
<div><label for="filter-trigger">Trigger</label><select id="filter-trigger" name="trigger"></select></div>
<div><label for="filter-persona">Customer</label><select id="filter-persona" name="persona"></select></div>
<div><label for="filter-flip">Differs from</label><select id="filter-flip" name="flip"></select></div>
<div class="words"><label for="filter-text">Words</label><input id="filter-text" type="search" name="text" placeholder="said by anybody, or in the title" autocomplete="off"></div>
<button type="reset">Clear</button>
</form>
<p id="count" role="status" aria-live="polite"></p>
<p class="keys" aria-hidden="true"><kbd>/</kbd> words <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>enter</kbd> read <kbd>n</kbd> <kbd>p</kbd> next and previous <kbd>esc</kbd> back</p>
<div class="scroll" role="region" aria-label="Conversations" tabindex="0"><table id="list"><caption class="unseen">Conversations, mistakes first</caption>
<thead><tr><th scope="col">Conversation</th><th scope="col">What came of it</th><th scope="col">Category</th><th scope="col">Tests</th><th scope="col">Customer</th></tr></thead><tbody></tbody></table></div>
<p><button type="button" id="more" hidden>Show more</button></p>
</section>`;
}

function sampleText({ shown, of, mistakes }: HtmlReportInput['sample'], part: HtmlReportInput['view']['heading']['part']): Markup {
  if (shown === of && part !== undefined) return markup`${of.toLocaleString('en')} of ${plural(part.planned, 'conversation')}: what there is of the run.`;
  if (shown === of) return markup`All ${plural(of, 'conversation')} of the run.`;
  const others = shown - mistakes.shown;
  return markup`<strong>A sample: ${shown.toLocaleString('en')} of ${of.toLocaleString('en')} conversations</strong>, so that the page stays small. It holds ${mistakes.shown.toLocaleString('en')} of the ${mistakes.of.toLocaleString('en')} in which some policy was wrong or something errored, the gravest and one of each customer first${others > 0 ? markup`, and ${others.toLocaleString('en')} others, spread over the run` : NOTHING}. All figures above rest on the whole run. <code>escalab dashboard</code> shows every conversation.`;
}
