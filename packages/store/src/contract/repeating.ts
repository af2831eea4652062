import { expect } from 'vitest';
import type { Change } from '../change.ts';
import type { Store } from '../store.ts';
import { THE_SERVICE } from '../viewer.ts';
import { answerOf, at, following, keyOf, messageOf, opening } from './changes.ts';
import type { OpenStore } from './opened.ts';
import { allPages, tally } from './rows.ts';
import { race, storeTest } from './store-test.ts';

const ANSWER = answerOf(201, { id: 'c-1', version: 1 });

const keyed = (caseId: string, key = keyOf('k-1'), answer = ANSWER): Change =>
  opening(caseId, { messages: [messageOf(`m-${caseId}`)], idempotency: { ...key, answer } });

const storedBy = async ({ cases, audit, outbox }: Store) => ({
  cases: await cases.count(THE_SERVICE, {}),
  lines: (await allPages((page) => audit.list(THE_SERVICE, { ...page, bodies: [] }), 100)).length,
  messages: (await outbox.counts()).waiting,
});

/** Requests that are sent again: the same key gives the same answer, and does nothing twice. */
export const testRepeating = (open: OpenStore): void => {
  const it = storeTest(open);

  it('the same request again gets the kept answer, and does nothing', async (store) => {
    expect(await store.cases.commit(keyed('c-1'))).toMatchObject({ outcome: 'committed' });
    const again = keyed('c-1', keyOf('k-1'), answerOf(500));
    expect(await store.cases.commit(again)).toEqual({ outcome: 'repeated', answer: ANSWER });
    expect(await store.cases.recall(keyOf('k-1'))).toEqual(ANSWER);
    expect(await storedBy(store)).toEqual({ cases: 1, lines: 1, messages: 1 });
  });

  it('an answer is given again after the case went on', async ({ cases }) => {
    await cases.commit(keyed('c-1'));
    await cases.commit(following('c-1', 1));
    expect(await cases.commit(keyed('c-1'))).toEqual({ outcome: 'repeated', answer: ANSWER });
  });

  it('the key of another question is refused, and nothing is stored', async (store) => {
    await store.cases.commit(keyed('c-1'));
    const other = keyOf('k-1', { fingerprint: 'question-2' });
    expect(await store.cases.recall(other)).toBe('key-reused');
    expect(await store.cases.commit(keyed('c-2', other))).toEqual({ outcome: 'key-reused' });
    expect(await storedBy(store)).toEqual({ cases: 1, lines: 1, messages: 1 });
  });

  it('two clients may choose the same key', async (store) => {
    const mine = keyOf('k-1');
    const theirs = keyOf('k-1', { owner: 'client-2', fingerprint: 'question-2' });
    await store.cases.commit(keyed('c-1', mine));
    expect(await store.cases.recall(theirs)).toBeUndefined();
    const done = await store.cases.commit(keyed('c-2', theirs, answerOf(202)));
    expect(done).toMatchObject({ outcome: 'committed' });
    expect(await store.cases.recall(theirs)).toEqual(answerOf(202));
    expect(await store.cases.recall(mine)).toEqual(ANSWER);
  });

  it('a conflict keeps no answer: the key may be used again', async ({ cases }) => {
    await cases.commit(opening('c-1'));
    expect(await cases.commit(keyed('c-1'))).toEqual({ outcome: 'conflict', actual: 1 });
    expect(await cases.recall(keyOf('k-1'))).toBeUndefined();
    const next = following('c-1', 1, { idempotency: { ...keyOf('k-1'), answer: ANSWER } });
    expect(await cases.commit(next)).toMatchObject({ outcome: 'committed', version: 2 });
  });

  it('of racing requests with one key one is done, the others get its answer', async (_, opened) => {
    const outcomes = await race(opened, 12, ({ cases }, racer) => {
      const caseId = racer % 3 === 0 ? 'c-1' : `c-${racer}`;
      return cases.commit(keyed(caseId, keyOf('k-1'), answerOf(201, { racer })));
    });
    const winner = outcomes.findIndex(({ outcome }) => outcome === 'committed');
    expect(tally(outcomes.map(({ outcome }) => outcome))).toEqual({ committed: 1, repeated: 11 });
    for (const done of outcomes.filter(({ outcome }) => outcome === 'repeated'))
      expect(done).toEqual({ outcome: 'repeated', answer: answerOf(201, { racer: winner }) });
    expect(await storedBy(opened.store)).toEqual({ cases: 1, lines: 1, messages: 1 });
  });

  it('of racing questions with one key one is done, the others are refused', async (_, opened) => {
    const outcomes = await race(opened, 8, async ({ cases }, racer) => {
      const key = keyOf('k-1', { fingerprint: `question-${racer}` });
      return (await cases.commit(keyed(`c-${racer}`, key))).outcome;
    });
    expect(tally(outcomes)).toEqual({ committed: 1, 'key-reused': 7 });
    expect(await storedBy(opened.store)).toEqual({ cases: 1, lines: 1, messages: 1 });
  });

  it('answers are forgotten by their age', async ({ cases }) => {
    for (const hour of [1, 2, 3]) {
      const key = { ...keyOf(`k-${hour}`), answer: ANSWER };
      await cases.commit(opening(`c-${hour}`, { at: at(hour * 3600), idempotency: key }));
    }
    expect(await cases.forgetAnswers(at(3 * 3600))).toBe(2);
    expect(await cases.recall(keyOf('k-2'))).toBeUndefined();
    expect(await cases.recall(keyOf('k-3'))).toEqual(ANSWER);
    expect(await cases.forgetAnswers(at(3 * 3600))).toBe(0);
  });
};
