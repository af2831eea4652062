/** The part of autocannon that the load measure uses: the package brings no types. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export interface Request {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  }

  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    /** Milliseconds between two looks at whether the time is over. */
    readonly sampleInt: number;
    readonly requests: readonly { readonly setupRequest: (given: Request) => Request }[];
  }

  interface Result {
    readonly errors: number;
    readonly timeouts: number;
  }

  interface Load extends EventEmitter {
    on(
      event: 'response',
      heard: (client: unknown, status: number, bytes: number, millis: number) => void,
    ): this;
  }

  export default function autocannon(
    options: Options,
    done: (error: Error | null, result: Result) => void,
  ): Load;
}
