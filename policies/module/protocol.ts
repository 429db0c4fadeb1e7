/** What the thread of a module is started with. */
export interface Start {
  /** Absolute path of the module. */
  readonly file: string;
  /** What `escalab` means inside it. */
  readonly api: string;
}

/** Why a module cannot be used, as its thread found it. */
export interface LoadFault {
  readonly code: 'module-syntax' | 'module-throws' | 'module-exports';
  readonly message: string;
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What the thread says: once after loading, then once for every observation it is sent. */
export type Reply =
  | { readonly is: 'loaded'; readonly about: unknown }
  | { readonly is: 'unusable'; readonly fault: LoadFault }
  | { readonly is: 'decided'; readonly decision: unknown }
  | { readonly is: 'threw'; readonly message: string };
