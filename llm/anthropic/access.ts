import { InputError } from '../../core/errors.ts';

/** How the service is reached. */
export interface Access {
  /** Where it is, e.g. `https://api.anthropic.com`. */
  readonly baseUrl: string;
  readonly credential: { readonly kind: 'apiKey' | 'authToken'; readonly secret: string } | { readonly kind: 'none' };
}

export const ANTHROPIC_URL = 'https://api.anthropic.com';

/** What the environment says about the service, by the names that Anthropic's own tools use. */
export interface AccessEnvironment {
  readonly ANTHROPIC_API_KEY?: string | undefined;
  readonly ANTHROPIC_AUTH_TOKEN?: string | undefined;
  readonly ANTHROPIC_BASE_URL?: string | undefined;
}

/**
 * Reads how the service is reached. Anthropic's own service needs a key; a server of one's own (`ANTHROPIC_BASE_URL`) may need none.
 * @throws InputError when the key is missing, or the address is none
 */
export function accessFrom(env: AccessEnvironment): Access {
  const [key, token, url] = [env.ANTHROPIC_API_KEY, env.ANTHROPIC_AUTH_TOKEN, env.ANTHROPIC_BASE_URL].map((value) => value?.trim());
  const baseUrl = url ? checkedUrl(url) : ANTHROPIC_URL;
  if (key) return { baseUrl, credential: { kind: 'apiKey', secret: key } };
  if (token) return { baseUrl, credential: { kind: 'authToken', secret: token } };
  if (url && new URL(url).origin !== ANTHROPIC_URL) return { baseUrl, credential: { kind: 'none' } };
  throw new InputError({
    code: 'no-model-key',
    message: 'no key for the model is set',
    help: 'Set `ANTHROPIC_API_KEY`, or play without asking a model: from a recording (`--llm replay`) or with the stand-in (`--llm simulated`).',
  });
}

function checkedUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  // A password in an address would end up wherever the address is shown.
  if (url && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '') return text.replace(/\/+$/, '');
  throw new InputError({
    code: 'model-address-invalid',
    message: '`ANTHROPIC_BASE_URL` is not the address of a server',
    help: 'Give it as `http://…` or `https://…`, without user name and password.',
  });
}

/** Texts that may come from outside, without the secret: a service could send back what it was sent. */
export function withoutSecret(text: string, { credential }: Access): string {
  return credential.kind === 'none' ? text : text.replaceAll(credential.secret, '[key]');
}

/** What the secret is called where it was set. */
export function secretName({ credential }: Access): string {
  return credential.kind === 'authToken' ? 'ANTHROPIC_AUTH_TOKEN' : 'ANTHROPIC_API_KEY';
}
