import type { Text } from '@xinfang/sdk';
import { Refusal, type RefusalData } from '../../refusal.ts';

interface Known {
  readonly status: number;
  readonly title: Text;
  readonly hint?: Text;
  readonly retryAfter?: number;
}

/** An answer that failed or was not waited for says nothing of whether the act was stored. */
const MAY_BE_DONE = {
  zh: '改动可能已经存入：用同一个 Idempotency-Key 重发不会做两次；没有带键的，先读取再决定',
  en: 'A change may have been stored: the same request under its Idempotency-Key is not done twice; where none was sent, read first',
} as const;

/** What the HTTP layer itself refuses. Texts never hold what was given. */
const KNOWN = {
  'bad-request': {
    status: 400,
    title: { zh: '请求里有不对的地方', en: 'Something in the request is wrong' },
    hint: { zh: '逐项见 errors', en: 'Each fault stands under errors' },
  },
  'bad-json': {
    status: 400,
    title: { zh: '请求正文不是 JSON', en: 'The body of the request is not JSON' },
  },
  'not-utf8': {
    status: 400,
    title: { zh: '请求正文不是 UTF-8', en: 'The body of the request is not UTF-8' },
    hint: {
      zh: '按 GBK 等编码写成的，先转成 UTF-8',
      en: 'Written in GBK or another encoding? Convert it to UTF-8 first',
    },
  },
  'forbidden-key': {
    status: 400,
    title: {
      zh: '请求正文里有不允许的成员名（__proto__、constructor、prototype）',
      en: 'A member of the body has a name that is not allowed (__proto__, constructor, prototype)',
    },
  },
  'too-deep': {
    status: 400,
    title: { zh: '请求正文嵌套得太深', en: 'The body is nested too deeply' },
  },
  'bad-path': {
    status: 400,
    title: { zh: '网址写得不对', en: 'The path cannot be read' },
  },
  'bad-cursor': {
    status: 400,
    title: { zh: '这个 cursor 不是本服务给的', en: 'This service did not give that cursor' },
    hint: {
      zh: '请用上一页的 next，或者从第一页起',
      en: 'Use next of the page before, or begin anew',
    },
  },
  'bad-if-match': {
    status: 400,
    title: { zh: 'If-Match 应是读取时得到的 ETag', en: 'If-Match must be an ETag that was read' },
    hint: { zh: '例如 If-Match: "3"', en: 'E.g. If-Match: "3"' },
  },
  'bad-idempotency-key': {
    status: 400,
    title: {
      zh: 'Idempotency-Key 应是 1 到 200 个可见 ASCII 字符',
      en: 'An Idempotency-Key is 1 to 200 visible ASCII characters',
    },
  },
  'not-found': {
    status: 404,
    title: { zh: '没有这个地址', en: 'There is nothing at this address' },
    hint: { zh: '全部地址见 /reference', en: 'All addresses: /reference' },
  },
  'impact-not-found': {
    status: 404,
    title: { zh: '没有这一次变动', en: 'No such change' },
  },
  'dead-letter-not-found': {
    status: 404,
    title: { zh: '没有这一条未送达的消息', en: 'No such message that could not be delivered' },
  },
  'method-not-allowed': {
    status: 405,
    title: { zh: '这个地址不接受这种方法', en: 'This address does not take that method' },
    hint: { zh: '可用的见 Allow 头', en: 'Those it takes stand in the Allow header' },
  },
  'not-acceptable': {
    status: 406,
    title: { zh: '不能按 Accept 要求的格式回答', en: 'No answer in a format that Accept asks for' },
  },
  'too-slow': {
    status: 408,
    title: { zh: '请求发送得太慢', en: 'The request took too long to arrive' },
  },
  'run-ended': {
    status: 409,
    title: { zh: '这次统计已经结束，不能取消', en: 'The run has ended: it cannot be cancelled' },
  },
  'too-large': {
    status: 413,
    title: { zh: '请求正文太大', en: 'The body of the request is too large' },
  },
  'not-json': {
    status: 415,
    title: {
      zh: '请求正文应为 application/json，UTF-8 编码，不压缩',
      en: 'The body must be application/json in UTF-8, not compressed',
    },
  },
  'if-match-needed': {
    status: 428,
    title: { zh: '改动事项须带 If-Match', en: 'A change of a case needs If-Match' },
    hint: {
      zh: '先读取事项，把所得 ETag 放进 If-Match',
      en: 'Read the case first, and send its ETag as If-Match',
    },
  },
  'too-many-requests': {
    status: 429,
    title: { zh: '请求太多，请稍后再试', en: 'Too many requests: come again later' },
  },
  'headers-too-large': {
    status: 431,
    title: { zh: '请求头太大', en: 'The headers of the request are too large' },
  },
  defect: {
    status: 500,
    title: { zh: '服务出了错，请求没有完成', en: 'The service failed to do this' },
    hint: {
      zh: '报告问题时请附上 instance 里的编号',
      en: 'Tell the number under instance when you report it',
    },
  },
  busy: {
    status: 503,
    title: { zh: '服务正忙，请稍后再试', en: 'The service is busy: come again later' },
    retryAfter: 1,
  },
  stopping: {
    status: 503,
    title: { zh: '服务正在停止', en: 'The service is shutting down' },
    retryAfter: 5,
  },
  'not-ready': {
    status: 503,
    title: { zh: '服务暂不接受改动', en: 'The service takes no changes just now' },
    retryAfter: 5,
  },
  'took-too-long': {
    status: 503,
    title: { zh: '回答用时太长，不再等待', en: 'The answer took too long and is not waited for' },
    hint: MAY_BE_DONE,
    retryAfter: 5,
  },
  'store-unavailable': {
    status: 503,
    title: { zh: '数据库暂时不可用', en: 'The store is unavailable just now' },
    hint: MAY_BE_DONE,
    retryAfter: 5,
  },
  'store-too-slow': {
    status: 503,
    title: { zh: '数据库回答得太慢', en: 'The store answers too slowly' },
    hint: MAY_BE_DONE,
    retryAfter: 5,
  },
  'sealing-key-missing': {
    status: 503,
    title: {
      zh: '这个节点没有打开它的密钥',
      en: 'This node was not given the key that opens it',
    },
    hint: {
      zh: '请管理员把全部密钥写进每个节点的 XINFANG_SEALING_KEYS',
      en: 'The operator gives every node all keys in XINFANG_SEALING_KEYS',
    },
  },
  'store-unfit': {
    status: 503,
    title: { zh: '数据库须由管理员处理', en: 'The store needs its administrator' },
    retryAfter: 60,
  },
  'store-full': {
    status: 507,
    title: { zh: '数据库已满，什么也没有存入', en: 'The store is full: nothing was stored' },
    retryAfter: 60,
  },
} as const satisfies Record<string, Known>;

/** Codes of what the HTTP layer refuses by itself. */
export type RefusalCode = keyof typeof KNOWN;

/**
 * A refusal of the HTTP layer.
 *
 * @example
 * throw refusal('if-match-needed');
 */
export const refusal = (
  code: RefusalCode,
  more: Partial<Omit<RefusalData, 'code' | 'status' | 'title'>> = {},
): Refusal => new Refusal({ code, ...KNOWN[code], ...more });
