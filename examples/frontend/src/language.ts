import en from './texts/en';
import kk from './texts/kk';
import ru from './texts/ru';

/** What this application says itself. The compiler wants every text in every language. */
export type Texts = typeof en;

const texts = {kk, ru, en};
export type Language = keyof typeof texts;
export const languages = Object.keys(texts) as Language[];

const known = (code: string | null): code is Language => code !== null && code in texts;
const remembered = localStorage.getItem('language');

/** Whether somebody chose it on this page; otherwise the account's language is better than the browser's. */
export let chosen = known(remembered);
export let language: Language = known(remembered)
  ? remembered
  : (navigator.languages.map(each => each.slice(0, 2)).find(known) ?? 'en');
export let t: Texts = texts[language];
document.documentElement.lang = language;

export const nameOf = (each: Language): string => texts[each].language;

export function speak(next: Language): void {
  language = next;
  t = texts[next];
  document.documentElement.lang = next;
}

export function choose(next: Language): void {
  chosen = true;
  localStorage.setItem('language', next);
  speak(next);
}

// Many browsers do not know how Kazakh writes days and numbers; in Kazakhstan digits look the same in both languages.
const locales = {kk: 'ru-KZ', ru: 'ru-KZ', en: 'en-GB'};

/** A day such as 2005-03-14, as people write it. */
export const day = (iso: string): string =>
  new Intl.DateTimeFormat(locales[language], {
    ...(language === 'en' ? {day: 'numeric', month: 'short'} : {day: '2-digit', month: '2-digit'}),
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(iso));

export const number = (value: number): string => new Intl.NumberFormat(locales[language]).format(value);
