import childProcess from 'node:child_process';
import crypto from 'node:crypto';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import workers from 'node:worker_threads';

/** What a pure function must not touch. */
export type Touched = 'clock' | 'randomness' | 'network' | 'process' | 'files';

/** What came of work, and what it touched meanwhile. */
export interface Watched<T> {
  readonly result: T;
  readonly touched: ReadonlySet<Touched>;
}

/**
 * Does synchronous work and notes what of the machine it touches. The clock and chance answer as ever; network, other
 * processes and files are refused, so that nothing leaves. Everything is put back afterwards. What was taken aside before,
 * `const { now } = Date` at the top of a module, is not seen.
 */
export const watched = <T>(work: () => T): Watched<T> => {
  const touched = new Set<Touched>();
  const restore = patchAll((what) => touched.add(what));
  try {
    return { result: work(), touched };
  } finally {
    restore();
  }
};

type Note = (what: Touched) => void;
type Wrap = (original: object, note: Note) => unknown;

interface Place {
  readonly on: object;
  readonly key: PropertyKey;
  readonly wrap: Wrap;
}

const patchAll = (note: Note): (() => void) => {
  const undo = PLACES.flatMap((place) => patch(place, note));
  syncBuiltinESMExports();
  return () => {
    for (const back of undo.toReversed()) back();
    syncBuiltinESMExports();
  };
};

const patch = ({ on, key, wrap }: Place, note: Note): readonly (() => void)[] => {
  const before = Object.getOwnPropertyDescriptor(on, key);
  const original: unknown = Reflect.get(on, key);
  const isFixed = before?.configurable === false && before.writable !== true;
  if (typeof original !== 'function' || isFixed) return [];
  const enumerable = before?.enumerable ?? true;
  const configurable = before?.configurable ?? true;
  const value = wrap(original, note);
  Object.defineProperty(on, key, { value, writable: true, enumerable, configurable });
  return [
    () => {
      if (before === undefined) Reflect.deleteProperty(on, key);
      else Object.defineProperty(on, key, before);
    },
  ];
};

/** Lets a call through and notes it. */
const noted =
  (what: Touched): Wrap =>
  (original, note) =>
    new Proxy(original, {
      apply: (target, self, given) => {
        note(what);
        return Reflect.apply(target as () => unknown, self, given);
      },
    });

/** Refuses a call and notes it. */
const refused =
  (what: Touched): Wrap =>
  (original, note) => {
    const refuse = (): never => {
      note(what);
      throw new Error(`a pure function may not touch: ${what}`);
    };
    return new Proxy(original, { apply: refuse, construct: refuse });
  };

/** `new Date()` and `Date()` ask the clock; `new Date('2024-01-01')` does not. */
const dateWithoutNow: Wrap = (original, note) =>
  new Proxy(original, {
    apply: (target, self, given) => {
      note('clock');
      return Reflect.apply(target as () => unknown, self, given);
    },
    construct: (target, given, newTarget) => {
      if (given.length === 0) note('clock');
      // Proxied and original share one prototype, so that `instanceof` goes on.
      return Reflect.construct(target as DateConstructor, given, newTarget) as object;
    },
    get: (target, key) => {
      if (key === 'now') note('clock');
      return Reflect.get(target, key) as unknown;
    },
  });

const functionsOf = (on: object): readonly string[] =>
  Object.keys(on).filter(
    (key) => /^[a-z]/u.test(key) && typeof Reflect.get(on, key) === 'function',
  );

const places = (on: object | undefined, keys: readonly string[], wrap: Wrap): readonly Place[] =>
  on === undefined ? [] : keys.map((key) => ({ on, key, wrap }));

const temporalNow: unknown = Reflect.get(Object(Reflect.get(globalThis, 'Temporal')), 'Now');

const PLACES: readonly Place[] = [
  { on: globalThis, key: 'Date', wrap: dateWithoutNow },
  ...places(performance, ['now'], noted('clock')),
  ...places(process, ['hrtime', 'uptime'], noted('clock')),
  ...places(process.hrtime, ['bigint'], noted('clock')),
  ...places(globalThis, ['setTimeout', 'setInterval', 'setImmediate'], noted('clock')),
  ...(typeof temporalNow === 'object' && temporalNow !== null
    ? places(temporalNow, Object.getOwnPropertyNames(temporalNow), noted('clock'))
    : []),
  ...places(Math, ['random'], noted('randomness')),
  ...places(globalThis.crypto, ['randomUUID', 'getRandomValues'], noted('randomness')),
  ...places(
    crypto,
    functionsOf(crypto).filter((key) => key.startsWith('random')),
    noted('randomness'),
  ),
  ...places(globalThis, ['fetch', 'WebSocket', 'EventSource'], refused('network')),
  ...places(net, ['connect', 'createConnection', 'createServer'], refused('network')),
  ...places(net.Socket.prototype, ['connect'], refused('network')),
  ...places(tls, ['connect'], refused('network')),
  ...places(http, ['request', 'get', 'createServer'], refused('network')),
  ...places(https, ['request', 'get'], refused('network')),
  ...places(http2, ['connect'], refused('network')),
  ...places(dgram, ['createSocket'], refused('network')),
  ...places(dns, functionsOf(dns), refused('network')),
  ...places(dns.promises, functionsOf(dns.promises), refused('network')),
  ...places(childProcess, functionsOf(childProcess), refused('process')),
  ...places(workers, ['Worker'], refused('process')),
  ...places(process, ['kill', 'exit', 'chdir'], refused('process')),
  ...places(fs, functionsOf(fs), refused('files')),
  ...places(fs.promises, functionsOf(fs.promises), refused('files')),
];
