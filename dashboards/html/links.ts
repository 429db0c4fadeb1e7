import type { PageConversation } from './data/page-data.ts';
import { type Markup, markup } from './markup.ts';
import { shownLine } from './shown.ts';

/** Titles of conversations, as links where the page holds the conversation. */
export type Links = (scenario: string, trial: number, title: string) => Markup;

export function linksTo(conversations: readonly PageConversation[]): Links {
  const exact = new Map(conversations.map(({ scenario, trial, at }) => [`${scenario}#${trial}`, at]));
  const any = new Map(conversations.toReversed().map(({ scenario, at }) => [scenario, at]));
  return (scenario, trial, title) => {
    const at = exact.get(`${scenario}#${trial}`) ?? any.get(scenario);
    const text = shownLine(title, 160);
    return at === undefined ? markup`${text}` : markup`<a href="#c-${at}">${text}</a>`;
  };
}
