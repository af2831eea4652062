/** The client of the load measure: a process of its own, told by messages what to ask for how long. */
import { randomUUID } from 'node:crypto';
import autocannon, { type Request } from 'autocannon';
import type { LoadPlan, Turn, TurnResult } from './load-turns.ts';

let plan: LoadPlan | undefined;
let acted = 0;
let asked = 0;

const requestOf = ({ kind, isBare }: Turn, known: LoadPlan): Partial<Request> => {
  asked += 1;
  if (kind === 'append') {
    // A bare route stores nothing: it may be sent the same acts over and over.
    const at = isBare ? asked % known.acts.length : acted++;
    const act = known.acts[at];
    if (act === undefined) throw new Error('more acts are wanted than were planned');
    return {
      method: 'POST',
      path: isBare ? '/append' : `/v1/cases/${act.caseId}/events`,
      headers: {
        authorization: `Bearer ${act.key}`,
        'content-type': 'application/json',
        'if-match': `"${act.version}"`,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(act.event),
    };
  }
  const { caseId, key } = known.readable[asked % known.readable.length] ?? { caseId: '', key: '' };
  const list = known.lists[asked % known.lists.length] ?? '';
  const path = kind === 'read' ? `/v1/cases/${caseId}` : `/v1/cases?${list}`;
  return {
    method: 'GET',
    path: isBare ? `/${kind}` : path,
    headers: { authorization: `Bearer ${key}` },
  };
};

const take = (turn: Turn, known: LoadPlan): Promise<TurnResult> =>
  new Promise((resolve, reject) => {
    const latencies: number[] = [];
    const errors: Record<string, number> = {};
    let refused = 0;
    const count = (what: string): void => {
      errors[what] = (errors[what] ?? 0) + 1;
    };
    const begun = performance.now();
    const load = autocannon(
      {
        url: turn.isBare ? known.bare : known.service,
        connections: turn.clients,
        duration: turn.seconds,
        sampleInt: 100,
        requests: [{ setupRequest: (given) => ({ ...given, ...requestOf(turn, known) }) }],
      },
      (error, result) => {
        if (error) return reject(error);
        for (const [what, times] of [
          ['broken', result.errors - result.timeouts],
          ['timeout', result.timeouts],
        ] as const)
          if (times > 0) errors[what] = times;
        resolve({ seconds: (performance.now() - begun) / 1000, latencies, refused, errors });
      },
    );
    load.on('response', (_client, status, _bytes, millis) => {
      if (status >= 200 && status < 300) latencies.push(millis);
      else if (status === 503) refused += 1;
      else count(String(status));
    });
  });

process.on('message', (message: { readonly plan?: LoadPlan; readonly turn?: Turn }) => {
  if (message.plan !== undefined) plan = message.plan;
  const { turn } = message;
  if (turn === undefined || plan === undefined) return;
  take(turn, plan).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
