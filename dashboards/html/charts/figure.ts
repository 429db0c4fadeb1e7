import { type Content, type Markup, markup } from '../markup.ts';

export interface FigureParts {
  readonly id: string;
  readonly title: string;
  /** What is to be seen, for whoever does not see it. */
  readonly label: string;
  readonly note?: Content;
  readonly height: number;
  readonly width: number;
  readonly drawing: Content;
  readonly table: DataTable;
}

/** The same as a chart, in words and numbers. */
export interface DataTable {
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Content[])[];
}

/** A chart with its title, what it means, and a table that says the same. */
export function figure({ id, title, label, note, height, width, drawing, table }: FigureParts): Markup {
  return markup`<figure class="chart" id="${id}">
<figcaption><h3>${title}</h3>${note === undefined ? undefined : markup`<p>${note}</p>`}</figcaption>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">${drawing}</svg>
<details><summary>${title} as a table</summary>${dataTable(table, title)}</details>
</figure>`;
}

/** A table that scrolls sideways by itself where it is wider than the page. */
export function dataTable({ heads, rows }: DataTable, caption: string): Markup {
  return markup`<div class="scroll" role="region" aria-label="${caption}, table" tabindex="0"><table><caption class="unseen">${caption}</caption>
<thead><tr>${heads.map((head) => (head === '' ? markup`<td></td>` : markup`<th scope="col">${head}</th>`))}</tr></thead>
<tbody>${rows.map(([name, ...cells]) => markup`<tr><th scope="row">${name}</th>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
