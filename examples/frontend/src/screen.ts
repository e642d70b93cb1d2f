import {html, nothing, type TemplateResult} from 'lit-html';
import {live} from 'lit-html/directives/live.js';
import {Refused, SessionEnded} from './failures';
import {t} from './language';
import {signInAgain} from './session';

/** Draws the whole page from what is known now. lit-html touches only what changed, so that focus and typed text stay. */
export let refresh: () => void = () => undefined;

export function drawWith(draw: () => void): void {
  refresh = draw;
}

/** What is read out to those who do not see it, and shown to the others. */
export let said = '';

export function say(text: string): void {
  said = text;
  refresh();
}

/** Draws, and moves the focus to the first of these places that there is then. */
export function focusOn(...selectors: string[]): void {
  refresh();
  selectors.map(each => document.querySelector<HTMLElement>(each)).find(each => each !== null)?.focus();
}

/** Why something did not work, and what the person can do to go on. */
export function trouble(failure: unknown, again: () => unknown): TemplateResult | typeof nothing {
  if (failure === undefined) {
    return nothing;
  }
  if (failure instanceof SessionEnded) {
    return notice(t.sessionEnded, t.signInAgain, () => signInAgain().then(again, () => undefined));
  }
  if (failure instanceof Refused) {
    const {status, detail} = failure.problem;
    return status < 500 ? notice(detail) : notice(detail, t.again, again);
  }
  return notice(t.noAnswer, t.again, again);
}

export const notice = (text: string, button?: string, click?: () => unknown): TemplateResult =>
  html`<div class="trouble" role="alert" tabindex="-1">
    <p>${text}</p>
    ${button === undefined ? nothing : html`<button type="button" @click=${click}>${button}</button>`}
  </div>`;

export const options = (choices: [string, string][], chosen: string): TemplateResult[] =>
  choices.map(([code, name]) => html`<option value=${code} .selected=${live(code === chosen)}>${name}</option>`);
