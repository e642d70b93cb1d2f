import type {components} from './contract/graduates';

export type Problem = components['schemas']['Problem'];

/** The API refused, and says why in the language that it was asked in. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** Nobody is signed in any more: what was asked for needs somebody to sign in again. */
export class SessionEnded extends Error {}
