import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { pick, type Random, randomOf } from '../damage/spoil.ts';
import { markedEvent, plainMatter } from './fault-matter.ts';

/** One act of a client: what was asked, and how often it was answered. */
export interface SentAct {
  readonly caseId: string;
  /** What tells this act from all others in the log; a registration has its case's id. */
  readonly mark: string;
  readonly kind: 'register' | 'append';
  /** The version that was acknowledged, as a 2xx answer said it; none where the client never got one. */
  readonly version?: number;
  /** How often the same request was sent. */
  readonly sent: number;
}

/** What clients remember of a run. */
export interface Ledger {
  readonly acts: readonly SentAct[];
  /** Answers by status and code; `broken` where the connection ended without one, `late` where none came in time. */
  readonly answers: Readonly<Record<string, number>>;
  /** What no client should meet. */
  readonly faults: readonly string[];
  readonly slowestMillis: number;
}

/** How a load is made. */
export interface LoadOptions {
  readonly clients: number;
  /** Where the nodes listen just now. */
  readonly nodes: () => readonly string[];
  readonly keys: readonly string[];
  readonly seed: number;
  /** A request that has no answer by then hangs. */
  readonly patienceMillis: number;
  /** Tells the ids of one load from those of another. */
  readonly name: string;
}

/** Clients at work until they are told to stop. */
export interface Load {
  /** Acts acknowledged so far. */
  readonly acknowledged: () => number;
  /** Answers so far, as {@link Ledger} has them. */
  readonly answers: () => Readonly<Record<string, number>>;
  /** Lets every client end what it began, and tells what they remember. */
  readonly stop: () => Promise<Ledger>;
}

const EVENTS = 6;
const AGAIN_MILLIS = 50;
/** One in so many that got no answer is never sent again: whether it was done, nobody told the client. */
const GIVEN_UP = 5;
/** One in so many that were answered is sent again all the same. */
const SENT_TWICE = 8;
/** Refusals after which the same request is sent again. */
const AGAIN: ReadonlySet<number> = new Set([503, 507]);

type Notebook = {
  readonly acts: SentAct[];
  readonly answers: Record<string, number>;
  readonly faults: string[];
  slowestMillis: number;
  isOver: boolean;
};

interface Client {
  readonly options: LoadOptions;
  readonly book: Notebook;
  readonly random: Random;
  readonly key: string;
}

/** Starts clients that register matters and append events, each request under an Idempotency-Key of its own. */
export const startLoad = (options: LoadOptions): Load => {
  const book: Notebook = { acts: [], answers: {}, faults: [], slowestMillis: 0, isOver: false };
  const clients = Array.from({ length: options.clients }, (_, index) =>
    live(
      {
        options,
        book,
        random: randomOf(options.seed + index * 7919),
        key: options.keys[index % options.keys.length] ?? '',
      },
      index,
    ),
  );
  return {
    acknowledged: () => book.acts.filter(({ version }) => version !== undefined).length,
    answers: () => ({ ...book.answers }),
    stop: async () => {
      book.isOver = true;
      await Promise.all(clients);
      return book;
    },
  };
};

const live = async (client: Client, index: number): Promise<void> => {
  const { book, options } = client;
  for (let count = 0; !book.isOver; count += 1) {
    const caseId = `wangshu-xfj-${options.name}-${index}-${count}`;
    let version = await act(client, { kind: 'register', caseId, mark: caseId, version: 0 });
    for (let event = 0; event < EVENTS && version !== undefined && !book.isOver; event += 1)
      version = await act(client, { kind: 'append', caseId, mark: `${caseId}.${event}`, version });
  }
};

interface Wanted {
  readonly kind: SentAct['kind'];
  readonly caseId: string;
  readonly mark: string;
  /** The version that the client saw. */
  readonly version: number;
}

/** Does one act: sends it until it is answered, or gives it up; the version that was acknowledged. */
const act = async (client: Client, wanted: Wanted): Promise<number | undefined> => {
  const { book, random } = client;
  const { kind, caseId, mark } = wanted;
  const key = randomUUID();
  let sent = 0;
  let version: number | undefined;
  for (;;) {
    sent += 1;
    const answer = await send(client, wanted, key);
    if (answer?.status === 201) {
      if (version !== undefined && version !== answer.version)
        book.faults.push(`${mark}: the same key was answered ${version}, then ${answer.version}`);
      version = answer.version;
      if (sent > 1 || random(SENT_TWICE) > 0) break;
      continue;
    }
    const isToWait = answer === undefined || AGAIN.has(answer.status);
    if (!isToWait) {
      book.faults.push(`${mark}: sent ${sent} times, answered ${answer.status} ${answer.code}`);
      break;
    }
    if (version !== undefined || random(GIVEN_UP) === 0) break;
    await setTimeout(AGAIN_MILLIS * (1 + random(4)));
  }
  book.acts.push({ kind, caseId, mark, sent, ...(version === undefined ? {} : { version }) });
  return version;
};

interface Answer {
  readonly status: number;
  readonly version: number;
  readonly code: string;
}

/** Undefined where no answer came. */
const send = async (client: Client, wanted: Wanted, key: string): Promise<Answer | undefined> => {
  const { book, options, random } = client;
  const count = (what: string): void => {
    book.answers[what] = (book.answers[what] ?? 0) + 1;
  };
  const begun = performance.now();
  try {
    const response = await fetch(...requestOf(client, wanted, key, pick(random, options.nodes())));
    const body = (await response.json()) as { readonly version?: number; readonly code?: string };
    const { version = 0, code = '' } = body;
    count(response.status === 201 ? '201' : `${response.status} ${code}`);
    const isLater = response.status === 503 || response.status === 507;
    if (isLater && response.headers.get('retry-after') === null)
      book.faults.push(`${response.status} ${code} without Retry-After`);
    return { status: response.status, version, code };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    count(isLate ? 'late' : 'broken');
    if (isLate) book.faults.push(`no answer within ${options.patienceMillis} ms`);
    return undefined;
  } finally {
    book.slowestMillis = Math.max(book.slowestMillis, performance.now() - begun);
  }
};

const requestOf = (
  { options, key: bearer }: Client,
  { kind, caseId, mark, version }: Wanted,
  key: string,
  node: string,
): Parameters<typeof fetch> => [
  kind === 'register' ? `${node}/v1/cases` : `${node}/v1/cases/${caseId}/events`,
  {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bearer}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(kind === 'append' ? { 'if-match': `"${version}"` } : {}),
    },
    body: JSON.stringify(kind === 'register' ? plainMatter(caseId) : markedEvent(mark)),
    signal: AbortSignal.timeout(options.patienceMillis),
  },
];
