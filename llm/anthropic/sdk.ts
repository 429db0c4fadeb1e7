import type Anthropic from '@anthropic-ai/sdk';
import type { Access } from './access.ts';

/** Anthropic's library as far as it is used here, loaded. */
export interface Sdk {
  readonly client: Anthropic;
  /** The library's classes, to tell errors apart. */
  readonly errors: typeof Anthropic;
  /** Turns a JSON Schema into the part of the language that structured output knows. */
  readonly strictSchema: (schema: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

export interface SdkSettings {
  readonly access: Access;
  /** How long one try may take, from first to last byte (ms). */
  readonly timeoutMs: number;
  /** Stands in for the network. */
  readonly fetch?: typeof fetch | undefined;
}

/** The library takes a tenth of a second to load, which a run without a model need not pay. */
export async function loadSdk({ access, timeoutMs, fetch }: SdkSettings): Promise<Sdk> {
  const [{ default: Library }, { transformJSONSchema }] = await Promise.all([
    import('@anthropic-ai/sdk'),
    import('@anthropic-ai/sdk/lib/transform-json-schema'),
  ]);
  const { credential, baseUrl } = access;
  const client = new Library({
    baseURL: baseUrl,
    // A credential is always given: without one the library would look for others in the environment and in the user's folders.
    ...(credential.kind === 'authToken' ? { authToken: credential.secret } : { apiKey: credential.kind === 'apiKey' ? credential.secret : 'none' }),
    // Trying again is ours: each try is a spend of its own, and must be booked.
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    ...(fetch ? { fetch } : {}),
  });
  return {
    client,
    errors: Library,
    strictSchema: (schema) => transformJSONSchema(schema as Parameters<typeof transformJSONSchema>[0]) as Record<string, unknown>,
  };
}
