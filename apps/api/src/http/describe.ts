import type { Text } from '@xinfang/sdk';
import { z } from 'zod';
import { ProblemSchema } from './problem/problem-schema.ts';
import { told } from './schemas/registry.ts';

/** A header that an answer carries. */
interface AnswerHeader {
  readonly type: 'string';
  readonly description: string;
}

/** An answer other than a problem. */
interface Answer {
  readonly says: Text;
  readonly schema?: z.ZodType;
  readonly headers?: Readonly<Record<string, AnswerHeader>>;
  /** Where it is not JSON. */
  readonly type?: string;
}

/** What the OpenAPI document says of an operation. */
interface Operation {
  readonly id: string;
  readonly tag: Tag;
  readonly says: Text;
  readonly note?: Text;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Statuses of problems beyond those that any request may meet. */
  readonly problems?: readonly number[];
  /** Nobody is asked who they are. */
  readonly open?: boolean;
}

/** The chapters of the OpenAPI document. */
export const TAGS = {
  service: { zh: '服务', en: 'The service' },
  law: { zh: '法律与日历', en: 'Law and calendar' },
  asking: { zh: '问一问（不存）', en: 'Asking, nothing kept' },
  cases: { zh: '信访事项', en: 'Cases' },
  identity: { zh: '身份', en: 'Identity' },
  counting: { zh: '期限与统计', en: 'Due days and counts' },
  changes: { zh: '法律和日历的变动', en: 'Changes of law and calendar' },
  oversight: { zh: '监督', en: 'Oversight' },
} as const satisfies Record<string, Text>;
type Tag = keyof typeof TAGS;

const PROBLEMS: Readonly<Record<number, Text>> = {
  400: { zh: '请求有误', en: 'The request is wrong' },
  401: { zh: '没有凭证，或者凭证不对', en: 'No credentials, or wrong ones' },
  403: { zh: '不允许', en: 'Not permitted' },
  404: { zh: '没有，或者不归您看', en: 'Not there, or not for your eyes' },
  406: { zh: '不能按 Accept 的格式回答', en: 'Not in a format of Accept' },
  409: { zh: '与现状不合', en: 'Against how things stand' },
  412: { zh: '事项已经变了', en: 'The case has changed since' },
  413: { zh: '正文太大', en: 'The body is too large' },
  415: { zh: '正文不是 JSON', en: 'The body is not JSON' },
  422: { zh: '内容有误', en: 'The content is wrong' },
  428: { zh: '须带 If-Match', en: 'If-Match is needed' },
  429: { zh: '请求太多', en: 'Too many requests' },
  500: { zh: '服务出错', en: 'The service failed' },
  503: { zh: '暂时不行，稍后再试', en: 'Not just now: come again' },
  507: { zh: '数据库已满', en: 'The store is full' },
};

const ANY = [400, 406, 500, 503];
const ASKED_WHO = [401, 403, 429];

const both = ({ zh, en }: Text): string => `${zh} · ${en}`;

const problemOn = (status: number) => [
  status,
  {
    description: both(PROBLEMS[status] ?? { zh: '有误', en: 'A problem' }),
    content: { 'application/problem+json': { schema: ProblemSchema } },
  },
];

const answerOn = ([status, { says, schema, headers, type }]: [string, Answer]) => [
  status,
  schema === undefined
    ? told(z.null(), says.zh, says.en)
    : {
        description: both(says),
        content: { [type ?? 'application/json']: { schema } },
        ...(headers === undefined ? {} : { headers }),
      },
];

/**
 * What is said of an operation in both languages, with every answer and problem that it may give.
 *
 * @example
 * app.get('/health', { schema: describe({ id: 'health', tag: 'service', says, answers, open: true }) }, handler);
 */
export const describe = ({ id, tag, says, note, answers, problems = [], open }: Operation) => {
  const statuses = [...new Set([...ANY, ...(open === true ? [] : ASKED_WHO), ...problems])];
  return {
    operationId: id,
    tags: [tag],
    summary: both(says),
    ...(note === undefined ? {} : { description: `${note.zh}\n\n${note.en}` }),
    security: open === true ? [] : [{ bearer: [] }],
    response: Object.fromEntries([
      ...Object.entries(answers).map(answerOn),
      ...statuses.toSorted((one, other) => one - other).map(problemOn),
    ]),
  };
};
