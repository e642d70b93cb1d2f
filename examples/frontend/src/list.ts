import {html, nothing, type TemplateResult} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {answer, api, type Graduate, type Order, type Page} from './api';
import {byName, district, institution, labels, organisation, sex} from './labels';
import {day, number, t} from './language';
import {focusOn, options, refresh, trouble} from './screen';

const orders: Order[] = ['name', '-name', '-birthDate', 'birthDate', '-registeredAt', 'registeredAt'];
const wanted: {name: string; institution: string; sort: Order} = {name: '', institution: '', sort: 'name'};

let rows: Graduate[] | undefined;
let next: string | undefined;
let found: Page['count'];
let failure: unknown;
let asking = new AbortController();

/** Asks for the first page, or for the one behind what is shown. What was asked for before and has not come is not wanted any more. */
async function load(cursor?: string): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const {signal} = asking;
  const {name, institution: home, sort} = wanted;
  const query = {name: name || undefined, institution: home || undefined, sort, limit: 25, cursor};
  try {
    const count = cursor === undefined ? 'exact' : undefined;
    const {data} = await answer(api.GET('/v1/graduates', {params: {query: {...query, count}}, signal}));
    rows = cursor === undefined ? data.items : [...(rows ?? []), ...data.items];
    next = data.next;
    found = cursor === undefined ? data.count : found;
    failure = undefined;
  } catch (why) {
    if (signal.aborted) {
      return;
    }
    failure = why;
  }
  refresh();
}

export async function openList(): Promise<void> {
  if (rows === undefined) {
    await load();
  }
}

/** What was saved, so that the list needs not be read again. */
export function replaceRow(saved: Graduate): void {
  rows = rows?.map(row => (row.id === saved.id ? saved : row));
  refresh();
}

async function more(): Promise<void> {
  const first = rows?.length ?? 0;
  await load(next);
  focusOn(`tbody tr:nth-child(${first + 1}) a`);
}

let typing: ReturnType<typeof setTimeout> | undefined;

function want(change: Partial<typeof wanted>, wait = 0): void {
  Object.assign(wanted, change);
  clearTimeout(typing);
  typing = setTimeout(load, wait);
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

function filters(): TemplateResult {
  return html`<form class="filters" role="search" @submit=${(event: Event) => event.preventDefault()}>
    <label>${t.name}
      <input type="search" autocomplete="off" .value=${live(wanted.name)}
        @input=${(event: Event) => want({name: valueOf(event).trim()}, 300)}></label>
    <label>${t.fields.institution}
      <select @change=${(event: Event) => want({institution: valueOf(event)})}>
        ${options([['', t.all], ...byName(labels.institutions)], wanted.institution)}
      </select></label>
    <label>${t.order}
      <select @change=${(event: Event) => want({sort: valueOf(event) as Order})}>
        ${options(orders.map(each => [each, t.orders[each]]), wanted.sort)}
      </select></label>
  </form>`;
}

function row(each: Graduate): TemplateResult {
  return html`<tr>
    <th scope="row"><a href="#${each.id}">${each.familyName} ${each.givenName}</a>
      <small class="narrow">${day(each.birthDate)}, ${institution(each.institution)}</small></th>
    <td class="wide">${day(each.birthDate)}</td>
    <td class="wide">${sex(each.sex)}</td>
    <td class="wide">${institution(each.institution)}</td>
    <td class="wide">${district(each.district)}</td>
    <td class="wide">${organisation(each.organisation)}</td>
  </tr>`;
}

function table(graduates: Graduate[]): TemplateResult {
  const {birthDate, sex: sexes, institution: home, district: where} = t.fields;
  return html`<table>
    <thead><tr><th scope="col">${t.name}</th>
      ${[birthDate, sexes, home, where, t.organisation].map(each => html`<th scope="col" class="wide">${each}</th>`)}
    </tr></thead>
    <tbody>${graduates.map(row)}</tbody>
  </table>`;
}

function howMany(): string {
  if (rows === undefined) {
    return failure === undefined ? t.loading : '';
  }
  return found?.rows === undefined ? '' : t.found((found.accuracy === 'EXACT' ? '' : '≈ ') + number(found.rows));
}

export function listView(): TemplateResult {
  return html`<h1 tabindex="-1">${t.graduates}</h1>
    ${filters()}
    ${trouble(failure, () => load())}
    <p class="found" role="status">${howMany()}</p>
    ${rows === undefined || rows.length === 0 ? nothing : table(rows)}
    ${next === undefined ? nothing : html`<button type="button" class="more" @click=${more}>${t.more}</button>`}`;
}
