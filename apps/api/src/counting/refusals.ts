import { Refusal } from '../refusal.ts';

/** A job that is not there, and one of another body. */
export const jobNotFound = (): Refusal =>
  new Refusal({
    status: 404,
    code: 'job-not-found',
    title: { zh: '没有这项统计任务', en: 'No such run' },
  });

/** So many cases are counted by a run. */
export const tooManyForOneAnswer = (most: number): Refusal =>
  new Refusal({
    status: 422,
    code: 'too-many-for-one-answer',
    title: {
      zh: '事项太多，不能在一次回答里统计',
      en: 'There are too many cases to count them in one answer',
    },
    hint: {
      zh: '请缩小到一个单位（office），或者用 POST /v1/runs 发起统计任务',
      en: 'Ask for one office, or start a run with POST /v1/runs',
    },
    more: { most },
  });

/** A body whose earlier runs are not done. */
export const tooManyRuns = (most: number): Refusal =>
  new Refusal({
    status: 429,
    code: 'too-many-runs',
    title: {
      zh: '本单位已有多项统计任务尚未完成',
      en: 'Several runs of your body are not done yet',
    },
    hint: {
      zh: '请等待其完成，或者取消其中一项',
      en: 'Wait until one is done, or cancel one',
    },
    retryAfter: 30,
    more: { most },
  });

/** The same key with another question. */
export const runKeyReused = (): Refusal =>
  new Refusal({
    status: 422,
    code: 'idempotency-key-reused',
    title: {
      zh: '同一个 Idempotency-Key 已用于另一个请求',
      en: 'This Idempotency-Key was used for another request',
    },
  });
