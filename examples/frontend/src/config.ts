/** Where an installation is. It lies beside the page and is not built in, so that one build does for every installation. */
interface Config {
  gateway: string;
  issuer: string;
  client: string;
}

export const config = (await (await fetch('config.json', {cache: 'no-cache'})).json()) as Config;
