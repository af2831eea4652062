/** What is known of a machine and of a checkout on it; gathered once, judged by {@link findingsOf}. */
export interface Machine {
  readonly node: {
    /** Of the `node` that a shell finds first; absent where it finds none. */
    readonly shell?: string;
    /** The one that the repository brings, from the root package.json. */
    readonly pinned: string;
    /** Whether npm has that one for this system. */
    readonly brought: boolean;
  };
  readonly npm: { readonly found?: string; readonly wanted: string };
  readonly installed: {
    /** Whether `npm ci` or `npm install` was ever run. */
    readonly atAll: boolean;
    /** Packages whose package.json asks for what the lock file does not say. */
    readonly outOfStep: readonly string[];
    /** Packages of the lock file that lie there in another version, or not at all. */
    readonly different: readonly string[];
    /** Packages for this system alone that are not there. */
    readonly forSystem: readonly string[];
    /** Copies of our own packages beside those of the workspaces. */
    readonly copies: readonly string[];
  };
  /** The version of `tsc`; absent where it does not run. */
  readonly tsc?: string;
  readonly builds: { readonly missing: readonly string[]; readonly stale: readonly string[] };
  /** In bytes. */
  readonly room: { readonly disk: number; readonly memory: number };
  readonly tools: {
    readonly chromium: boolean;
    readonly cjkFonts: boolean;
    readonly postgres: boolean;
  };
  readonly data: { readonly folder: string; readonly missing: readonly string[] };
  /** Absent where this is no clone. */
  readonly git?: {
    /** Files that stand in the repository with LF and here with CRLF. */
    readonly crlf: readonly string[];
    /** A folder of hooks that is set and is not there. */
    readonly lostHooks?: string;
  };
  readonly readOnly: readonly string[];
  /** Known only where it was asked for. */
  readonly network?: { readonly registry: boolean };
}

/** From which release on Node runs TypeScript as it is written, as the scripts here are. */
export const NODE_FOR_SCRIPTS = [22, 18] as const;

/** The numbers of a version, `[24, 21, 0]`. */
export const partsOf = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version
    .replace(/^[^\d]*/u, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
  return [major, minor, patch];
};
