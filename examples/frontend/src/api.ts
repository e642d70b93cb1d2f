import createClient from 'openapi-fetch';
import {config} from './config';
import type {components as gateway, paths as GatewayPaths} from './contract/gateway';
import type {components as graduates, paths as GraduatesPaths} from './contract/graduates';
import {Refused, SessionEnded, type Problem} from './failures';
import {language, t} from './language';
import {say} from './screen';
import {token} from './session';

export type Me = gateway['schemas']['Me'];
export type Labels = gateway['schemas']['Labels'];
export type Graduate = graduates['schemas']['GraduateView'];
export type Page = graduates['schemas']['PageGraduateView'];
export type Changes = graduates['schemas']['GraduateDetailsPatch'];
export type Order = NonNullable<NonNullable<GraduatesPaths['/v1/graduates']['get']['parameters']['query']>['sort']>;
export type Fault = graduates['schemas']['InputError'];

/** Lists are there as files too; this application reads them as JSON. */
type Json = 'application/json' | 'application/problem+json';

export const api = createClient<GatewayPaths & GraduatesPaths, Json>({baseUrl: config.gateway, fetch: patiently});

api.use({
  async onRequest({request}) {
    request.headers.set('Authorization', `Bearer ${await token()}`);
    request.headers.set('Accept-Language', language);
    return request;
  },
});

/** What came of a call, and its ETag; or the reason why nothing did. */
export async function answer<T>(
  call: Promise<{data?: T; error?: Problem; response: Response}>,
): Promise<{data: T; etag: string}> {
  const {data, error, response} = await call;
  if (response.status === 401) {
    throw new SessionEnded();
  }
  if (!response.ok || data === undefined) {
    const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json');
    throw isProblem && error ? new Refused(error) : new Error(`${response.status}`);
  }
  return {data, etag: response.headers.get('ETag') ?? ''};
}

/**
 * An answer with Retry-After wants the request again, as it is: 429, 503, and 409 where two wrote at once. All requests here may be sent
 * again: the one that changes has If-Match. A POST would need an Idempotency-Key.
 */
async function patiently(request: Request): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(request.clone());
    const seconds = Number(response.headers.get('Retry-After') ?? NaN);
    if (response.ok || attempt === 4 || !(seconds <= 60)) {
      return response;
    }
    say(t.waiting(seconds));
    await new Promise(resolve => setTimeout(resolve, seconds * 1000));
    say('');
  }
}
