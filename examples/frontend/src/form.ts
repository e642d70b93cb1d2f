import {html, nothing, type TemplateResult} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {answer, api, type Changes, type Fault, type Graduate} from './api';
import {Refused} from './failures';
import {byName, district, institution, labels, organisation, sex, sexes} from './labels';
import {day, t} from './language';
import {replaceRow} from './list';
import {focusOn, notice, options, refresh, say, trouble} from './screen';

type Name = keyof Changes & keyof Graduate;

interface Field {
  type: 'text' | 'date' | 'number' | 'tel' | 'email' | 'select';
  optional?: boolean;
  /** What may be chosen, by its code, and what a code is called. */
  choices?: () => Record<string, string>;
  show?: (code: string) => string;
}

const fields: Record<Name, Field> = {
  familyName: {type: 'text'},
  givenName: {type: 'text'},
  patronymic: {type: 'text', optional: true},
  birthDate: {type: 'date', show: day},
  sex: {type: 'select', choices: sexes, show: sex},
  institution: {type: 'select', choices: () => labels.institutions, show: institution},
  graduationYear: {type: 'number'},
  district: {type: 'select', choices: () => labels.districts, show: district},
  phone: {type: 'tel', optional: true},
  email: {type: 'email', optional: true},
};
const names = Object.keys(fields) as Name[];

let id = '';
/** The record as it was read, its ETag, and what the person typed over it and has not saved. */
let record: Graduate | undefined;
let etag = '';
let typed: Partial<Record<Name, string>> = {};
/** Where somebody else wrote what this person has typed over: what is there now. */
let theirs: Partial<Record<Name, string>> = {};
let faults: Fault[] = [];
let conflict = false;
/** Records whose changes are on their way. */
const saving = new Set<string>();
let failure: unknown;
/** What is to be done again after a failure. */
let again: () => unknown;

export const unsaved = (): boolean => Object.keys(typed).length > 0;

const there = (name: Name): string => String(record?.[name] ?? '');

const read = (which: string) => answer(api.GET('/v1/graduates/{id}', {params: {path: {id: which}}}));

/** Shows what was answered, unless another record has been opened meanwhile. */
function take(answered: {data: Graduate; etag: string}): void {
  if (answered.data.id !== id) {
    return;
  }
  ({data: record, etag} = answered);
  faults = [];
  conflict = false;
  failure = undefined;
}

/** Puts the record away, and what was typed into it. */
export function closeForm(): void {
  id = '';
  record = undefined;
  failure = undefined;
  conflict = false;
  faults = [];
  typed = {};
  theirs = {};
}

export async function openForm(which: string): Promise<void> {
  id = which;
  again = () => which === id && openForm(which).then(refresh);
  try {
    take(await read(which));
  } catch (why) {
    failure = which === id ? why : failure;
  }
}

/** Takes what is there now under what was typed: whoever saves then has seen what the other person wrote. */
async function loadAnew(): Promise<void> {
  const before = record;
  if (before === undefined) {
    return;
  }
  again = loadAnew;
  try {
    take(await read(before.id));
    if (before.id !== id) {
      return;
    }
    for (const name of Object.keys(typed) as Name[]) {
      if (typed[name] === there(name)) {
        delete typed[name];
      } else if (String(before[name] ?? '') !== there(name)) {
        theirs[name] = there(name);
      }
    }
    focusOn('form [type=submit]');
  } catch (why) {
    failure = before.id === id ? why : failure;
    refresh();
  }
}

/** What is typed, as the contract has it: nothing is null, and a year is a number. */
function member(name: Name, text: string): string | number | null {
  const value = text.trim();
  return value === '' ? null : fields[name].type === 'number' ? Number(value) : value;
}

/** Saves the record that is open now, and says what came of it unless another has been opened meanwhile. */
async function save(): Promise<void> {
  const which = id;
  if (saving.has(which)) {
    return;
  }
  again = () => which === id && save();
  saving.add(which);
  const sent = {...typed};
  const changes: Changes = Object.fromEntries(Object.entries(sent).map(([name, text]) => [name, member(name as Name, text)]));
  try {
    const saved = await answer(
      api.PATCH('/v1/graduates/{id}', {
        params: {path: {id: which}, header: {'If-Match': etag}},
        headers: {'Content-Type': 'application/merge-patch+json'},
        body: changes,
      }),
    );
    replaceRow(saved.data);
    if (which === id) {
      take(saved);
      typed = Object.fromEntries(Object.entries(typed).filter(([name, text]) => text !== sent[name as Name]));
      theirs = {};
      say(t.saved);
    }
  } catch (why) {
    if (which === id) {
      refused(why);
    }
  } finally {
    saving.delete(which);
  }
}

/** The first place that needs the person gets the focus. */
function refused(why: unknown): void {
  const problem = why instanceof Refused ? why.problem : undefined;
  conflict = problem?.status === 412;
  faults = problem?.errors ?? [];
  failure = conflict || faults.length > 0 ? undefined : why;
  const first = names.find(name => faults.some(fault => fieldOf(fault) === name));
  say('');
  focusOn(first ? `#${first}` : conflict ? '#conflict' : '.trouble');
}

const fieldOf = (fault: {pointer?: string}): Name | undefined => names.find(name => fault.pointer === `/${name}`);

function control(name: Name, describedBy: string, invalid: boolean): TemplateResult {
  const {type, choices} = fields[name];
  const value = typed[name] ?? there(name);
  const change = (event: Event) => {
    const text = (event.target as HTMLInputElement | HTMLSelectElement).value;
    if (text === there(name)) {
      delete typed[name];
    } else {
      typed[name] = text;
    }
    say('');
  };
  if (choices === undefined) {
    return html`<input id=${name} type=${type} autocomplete="off" aria-invalid=${invalid} aria-describedby=${describedBy || nothing}
      .value=${live(value)} @input=${change}>`;
  }
  // A code that has no label yet stays what it is.
  const all = {[value]: value, ...choices()};
  return html`<select id=${name} aria-invalid=${invalid} aria-describedby=${describedBy || nothing} @change=${change}>
    ${options(byName(all), value)}
  </select>`;
}

function field(name: Name): TemplateResult {
  const faulty = faults.filter(fault => fieldOf(fault) === name);
  const warnings = record?.warnings.filter(warning => fieldOf(warning) === name) ?? [];
  const other = theirs[name];
  const notes = [
    ...faulty.map(({message}) => ({text: message, kind: 'fault'})),
    ...(other === undefined ? [] : [{text: t.theirs(fields[name].show?.(other) ?? other), kind: 'theirs'}]),
    ...warnings.map(({message}) => ({text: message, kind: 'warning'})),
  ];
  return html`<div class="field">
    <label for=${name}>${t.fields[name]}${fields[name].optional ? html` <small>${t.optional}</small>` : nothing}</label>
    ${control(name, notes.map((_, index) => `${name}-${index}`).join(' '), faulty.length > 0)}
    ${notes.map(({text, kind}, index) => html`<p class="note ${kind}" id="${name}-${index}">${text}</p>`)}
  </div>`;
}

function conflictView(): TemplateResult {
  return html`<div class="trouble" role="alert" id="conflict" tabindex="-1">
    <h2>${t.conflict}</h2>
    <p>${t.conflictMeans}</p>
    <button type="button" @click=${loadAnew}>${t.loadAnew}</button>
  </div>`;
}

export function formView(): TemplateResult {
  // The API says of each record what this person may do with it now: by their role, by whose record it is and by its state.
  const mayChange = record?.actions?.some(action => action.name === 'changeGraduate') ?? false;
  const submit = (event: Event) => {
    event.preventDefault();
    void save();
  };
  return html`<p><a href="#">← ${t.back}</a></p>
    <h1 tabindex="-1">${record ? `${record.familyName} ${record.givenName}` : t.graduate}</h1>
    ${record && html`<p class="of">${t.registeredBy(organisation(record.organisation), day(record.registeredAt))}</p>`}
    ${trouble(failure, again)}
    ${faults.filter(fault => fieldOf(fault) === undefined).map(({message}) => notice(message))}
    ${record === undefined
      ? nothing
      : html`${conflict ? conflictView() : nothing}
        <form class="record" novalidate @submit=${submit}>
          <fieldset ?disabled=${!mayChange}>
            <legend class="hidden">${t.graduate}</legend>
            ${names.map(field)}
          </fieldset>
          ${mayChange ? html`<p class="buttons"><button type="submit" class="main">${t.save}</button></p>` : html`<p>${t.onlyRead}</p>`}
        </form>`}`;
}
