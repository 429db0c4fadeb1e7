import type { PageConversation, PageData } from '../data/page-data.ts';
import { element } from './element.ts';
import type { Filter } from './filter.ts';
import { inWords, outcomeText } from './words.ts';

/** Fills the choices of the form from what the conversations hold. */
export function fillChoices(form: HTMLFormElement, { policies, conversations }: PageData): void {
  const names = policies.map(({ name, bound }, index) => [String(index), bound ? `${name} (bound)` : name] as const);
  const own = (of: (one: PageConversation) => string | undefined) =>
    [...new Set(conversations.flatMap((one) => of(one) ?? []))].sort().map((value) => [value, inWords(value)] as const);
  const outcomes = [...new Set(conversations.flatMap(({ ways }) => ways.map(({ outcome }) => outcome)))].sort();
  choices(form, 'policy', [['', 'any'], ...names]);
  choices(form, 'outcome', [
    ['', 'any'],
    ['mistake', 'any mistake'],
    ['right', 'right'],
    ['beyond_authority', 'beyond authority'],
    ...outcomes.map((name) => [name, outcomeText(name)] as const),
  ]);
  choices(form, 'category', [['', 'any'], ...own(({ category }) => category)]);
  choices(form, 'trigger', [['', 'any'], ...own(({ trigger }) => trigger)]);
  choices(form, 'persona', [['', 'any'], ...own(({ persona }) => persona)]);
  choices(form, 'flip', [['', '–'], ...names]);
}

function choices(form: HTMLFormElement, name: string, options: readonly (readonly [string, string])[]): void {
  const select = form.elements.namedItem(name);
  if (select instanceof HTMLSelectElement) select.replaceChildren(...options.map(([value, text]) => element('option', { value }, text)));
}

export function filterIn(form: HTMLFormElement): Filter {
  const of = (name: string) => {
    const found = form.elements.namedItem(name);
    return found instanceof HTMLSelectElement || found instanceof HTMLInputElement ? found.value : '';
  };
  return {
    policy: of('policy'),
    outcome: of('outcome'),
    category: of('category'),
    trigger: of('trigger'),
    persona: of('persona'),
    flip: of('flip'),
    text: of('text'),
  };
}
