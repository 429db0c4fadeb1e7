import type { PageConversation, PageData } from '../data/page-data.ts';
import { byId } from './element.ts';
import { filtered } from './filter.ts';
import { fillChoices, filterIn } from './filters.ts';
import { drawList } from './list.ts';
import { firstLook, type Looked, readerView } from './reader.ts';

const data = JSON.parse(byId('data', HTMLScriptElement).textContent) as PageData;
const form = byId('filters', HTMLFormElement);
const reader = byId('reader', HTMLDialogElement);
const ADDRESS = /^#c-(\d+)$/;

let found: readonly PageConversation[] = [];
let pages = 1;
/** Where the reader came from: there the focus goes back to. */
let cameFrom: HTMLElement | undefined;

function draw(): void {
  const filter = filterIn(form);
  found = filtered(data, filter);
  drawList(data, found, filter, pages);
}

function again(): void {
  pages = 1;
  draw();
}

/** Opens the conversation that the address names, or closes the reader. */
function follow(): void {
  const named = ADDRESS.exec(location.hash)?.[1];
  const one = data.conversations.find(({ at }) => String(at) === named);
  if (one === undefined) {
    if (reader.open) reader.close();
    return;
  }
  if (!reader.open && document.activeElement instanceof HTMLElement) cameFrom = document.activeElement;
  read(one, firstLook(data, one, filterIn(form).policy));
  if (!reader.open) reader.showModal();
  reader.scrollTop = 0;
  document.getElementById('reader-title')?.focus();
}

function read(one: PageConversation, looked: Looked): void {
  const focused = document.activeElement?.id;
  const top = reader.scrollTop;
  const look = (other: Looked) => read(one, other);
  reader.replaceChildren(...readerView(data, one, looked, { look, step: (by) => step(one, by), close: () => reader.close() }));
  reader.scrollTop = top;
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
}

/** The next or previous conversation of the list as it is filtered. */
function step(from: PageConversation, by: 1 | -1): void {
  const next = found[found.indexOf(from) + by];
  if (next !== undefined) location.hash = `#c-${next.at}`;
}

function moveInList(event: KeyboardEvent, by: 1 | -1): void {
  const links = [...byId('list', HTMLTableElement).querySelectorAll<HTMLAnchorElement>('tbody a')];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (at === -1) return;
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
}

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (isTyping) return;
  if (reader.open) {
    const open = data.conversations.find(({ at }) => String(at) === ADDRESS.exec(location.hash)?.[1]);
    if (open !== undefined && (event.key === 'n' || event.key === 'p')) step(open, event.key === 'n' ? 1 : -1);
    return;
  }
  if (event.key === '/') {
    event.preventDefault();
    const text = form.elements.namedItem('text');
    if (text instanceof HTMLInputElement) text.focus();
  } else if (event.key === 'ArrowDown' || event.key === 'j') moveInList(event, 1);
  else if (event.key === 'ArrowUp' || event.key === 'k') moveInList(event, -1);
}

fillChoices(form, data);
form.addEventListener('input', again);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(again));
byId('more', HTMLButtonElement).addEventListener('click', () => {
  pages += 1;
  draw();
});
reader.addEventListener('close', () => {
  if (ADDRESS.test(location.hash)) location.hash = '#conversations';
  cameFrom?.focus();
});
addEventListener('hashchange', follow);
addEventListener('keydown', pressed);
draw();
follow();
