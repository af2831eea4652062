import type { Text } from '@xinfang/sdk';
import { pointerOfPath } from '../../pointer.ts';
import type { RefusalData } from '../../refusal.ts';
import { HOME } from '../home.ts';
import type { Lang } from './language.ts';
import type { Problem } from './problem-schema.ts';

/** The media type of problems (RFC 9457). */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

const joined = ({ title, detail }: RefusalData): Text =>
  detail === undefined
    ? title
    : { zh: `${title.zh}：${detail.zh}`, en: `${title.en}: ${detail.en}` };

/**
 * A refusal as an RFC 9457 problem: title and detail in the language asked for, both languages under `text`.
 *
 * @example
 * problemOf(refusal('not-found').data, { lang: 'zh', instance: 'request-1' }).title // '没有这个地址'
 */
export const problemOf = (
  data: RefusalData,
  { lang, instance }: { readonly lang: Lang; readonly instance: string },
): Problem => ({
  ...data.more,
  type: `${HOME}/problems/${data.code}`,
  title: data.title[lang],
  status: data.status,
  ...(data.detail === undefined ? {} : { detail: data.detail[lang] }),
  instance: `urn:uuid:${instance}`,
  code: data.code,
  text: joined(data),
  ...(data.pointer === undefined ? {} : { pointer: data.pointer }),
  ...(data.issues === undefined ? {} : { errors: data.issues.map(faultOf) }),
  ...(data.hint === undefined ? {} : { hint: data.hint }),
  ...(data.basis === undefined ? {} : { basis: data.basis.map((basis) => ({ ...basis })) }),
});

type Given = NonNullable<RefusalData['issues']>[number];

const faultOf = ({ pointer, path, code, message, hint }: Given) => ({
  pointer: pointer ?? pointerOfPath(path),
  code,
  zh: message.zh,
  en: message.en,
  ...(hint === undefined ? {} : { hint }),
});
