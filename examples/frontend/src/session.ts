import {InMemoryWebStorage, UserManager, WebStorageStateStore, type User} from 'oidc-client-ts';
import {config} from './config';
import {SessionEnded} from './failures';

/** In this tab's storage: that somebody was signed in, and nothing else about them. */
const SIGNED_IN = 'signed-in';
const here = new URL('.', location.href).href;
/** Where the window that signs in again comes back to: any other window that was opened by a page is the application itself. */
const POPUP = 'popup';

const manager = new UserManager({
  authority: config.issuer,
  client_id: config.client,
  scope: 'openid',
  redirect_uri: here,
  popup_redirect_uri: `${here}?${POPUP}`,
  post_logout_redirect_uri: here,
  // The tokens: in memory alone. The verifier of PKCE: in this tab, until the person is back.
  userStore: new WebStorageStateStore({store: new InMemoryWebStorage()}),
  stateStore: new WebStorageStateStore({store: sessionStorage}),
  // Only who does something stays signed in: token() renews when there is a call to be made.
  automaticSilentRenew: false,
});

let user: User | null = null;
let renewal: Promise<User | null> | undefined;
/** Somebody else signed in where another person's session had ended: this page is about to go, and what was typed with it. */
export let somebodyElse = false;

/** Whether somebody is signed in. After a reload the tokens are gone, and the provider is asked for others, without a form. */
export async function resume(): Promise<boolean> {
  const query = new URLSearchParams(location.search);
  if (query.has('code') || query.has('error')) {
    if (query.has(POPUP)) {
      await manager.signinPopupCallback();
      return await new Promise<never>(() => undefined);
    }
    user = await manager.signinRedirectCallback().catch(() => null);
    history.replaceState(null, '', here + (typeof user?.state === 'string' ? user.state : ''));
  } else if (sessionStorage.getItem(SIGNED_IN) !== null) {
    return await signIn('none');
  }
  if (user === null) {
    sessionStorage.removeItem(SIGNED_IN);
  } else {
    sessionStorage.setItem(SIGNED_IN, '');
  }
  return user !== null;
}

/** Leaves this page, and comes back to what it shows. */
export async function signIn(prompt?: 'none'): Promise<never> {
  await manager.signinRedirect({prompt, state: location.hash});
  return await new Promise<never>(() => undefined);
}

/** In a window of its own, so that what was typed stays. It stays for the same person alone: nothing of it goes out in another's name. */
export async function signInAgain(): Promise<void> {
  const now = await manager.signinPopup();
  if (now.profile.sub !== user?.profile.sub) {
    somebodyElse = true;
    location.reload();
    return await new Promise<never>(() => undefined);
  }
  user = now;
}

export async function signOut(): Promise<void> {
  sessionStorage.removeItem(SIGNED_IN);
  await manager.signoutRedirect();
}

/** An access token that holds for the next half minute at the least. */
export async function token(): Promise<string> {
  if (somebodyElse) {
    return await new Promise<never>(() => undefined);
  }
  if ((user?.expires_in ?? 0) < 30) {
    renewal ??= manager.signinSilent().finally(() => (renewal = undefined));
    user = await renewal.catch(failure => {
      throw failure instanceof TypeError ? failure : new SessionEnded();
    });
  }
  if (user === null) {
    throw new SessionEnded();
  }
  return user.access_token;
}
