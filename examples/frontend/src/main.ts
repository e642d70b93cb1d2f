import {html, nothing, render, type TemplateResult} from 'lit-html';
import {answer, api, type Me} from './api';
import {closeForm, formView, openForm, unsaved} from './form';
import {readLabels} from './labels';
import {choose, chosen, language, languages, nameOf, speak, t, type Language} from './language';
import {listView, openList} from './list';
import {drawWith, focusOn, refresh, said, say, trouble} from './screen';
import {resume, signIn, signOut, somebodyElse} from './session';

let me: Me | undefined;
let failure: unknown;

const opened = (): string => location.hash.slice(1);

async function change(to: Language): Promise<void> {
  choose(to);
  refresh();
  if (me !== undefined) {
    await readLabels();
    refresh();
  }
}

function bar(): TemplateResult {
  return html`<header>
    <a class="brand" href="#">Ainalaiyn</a>
    <nav aria-label=${t.languages}>
      ${languages.map(each => html`<button type="button" lang=${each} aria-pressed=${each === language} @click=${() => change(each)}>${nameOf(each)}</button>`)}
    </nav>
    ${me === undefined ? nothing : html`<p class="who">${me.name} <button type="button" @click=${() => signOut()}>${t.signOut}</button></p>`}
  </header>`;
}

function door(): TemplateResult {
  return html`<h1>${t.graduates}</h1>
    <p>${t.about}</p>
    <p><button type="button" class="main" @click=${() => signIn()}>${t.signIn}</button></p>`;
}

function draw(): void {
  const screen = failure !== undefined ? trouble(failure, () => location.reload())
    : me === undefined ? door()
    : opened() === '' ? listView() : formView();
  document.title = `${t.graduates} – Ainalaiyn`;
  render(html`${bar()}<main>${screen}</main><p id="said" role="status">${said}</p>`, document.body);
}

async function open(): Promise<void> {
  await (opened() === '' ? openList() : openForm(opened()));
  refresh();
}

drawWith(draw);
addEventListener('hashchange', async ({oldURL}) => {
  if (me !== undefined && unsaved() && !confirm(t.leave)) {
    history.replaceState(null, '', oldURL);
  } else if (me !== undefined) {
    closeForm();
    say('');
    await open();
    focusOn(...(opened() === '' ? [`tbody a[href="${new URL(oldURL).hash}"]`] : []), 'h1');
  }
});
addEventListener('beforeunload', event => {
  if (unsaved() && !somebodyElse) {
    event.preventDefault();
  }
});
// Whoever comes back by the browser's button sees what a fresh page shows, and nothing of who was signed in.
addEventListener('pageshow', event => {
  if (event.persisted) {
    location.reload();
  }
});

try {
  if (await resume()) {
    me = (await answer(api.GET('/v1/me'))).data;
    const account = languages.find(each => each === me?.language);
    if (!chosen && account !== undefined) {
      speak(account);
    }
    await readLabels();
    refresh();
    await open();
  }
} catch (why) {
  failure = why;
}
refresh();
