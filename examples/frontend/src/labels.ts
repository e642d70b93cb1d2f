import {answer, api, type Labels} from './api';
import {language} from './language';

/** What codes are called. A code that is newer than the labels has none, and is shown itself. */
export let labels: Labels = {language, enumerations: {}, problems: {}, organisations: {}, institutions: {}, districts: {}};

export async function readLabels(): Promise<void> {
  labels = (await answer(api.GET('/v1/labels', {params: {query: {lang: language}}}))).data;
}

/** For a person to choose from. */
export const byName = (names: Record<string, string>): [string, string][] =>
  Object.entries(names).sort(([, one], [, other]) => one.localeCompare(other, language));

export const institution = (code: string): string => labels.institutions[code] ?? code;
export const organisation = (code: string): string => labels.organisations[code] ?? code;
export const district = (code: string): string => labels.districts[code] ?? code;
export const sexes = (): Record<string, string> => labels.enumerations['Sex'] ?? {};
export const sex = (code: string): string => sexes()[code] ?? code;
