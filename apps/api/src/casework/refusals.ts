import type { Assessment, Issue, Text } from '@xinfang/sdk';
import { Refusal, type RefusalBasis, type RefusalData } from '../refusal.ts';

type More = Partial<Omit<RefusalData, 'status' | 'code' | 'title'>>;

const refusal =
  (status: number, code: string, zh: string, en: string, hint?: Text) =>
  (more: More = {}): Refusal =>
    new Refusal({ status, code, title: { zh, en }, ...(hint && { hint }), ...more });

/** The same for what is not there and for what is not for these eyes. */
export const caseNotFound = refusal(404, 'case-not-found', '没有这件信访事项', 'No such case');

export const notYourAct = refusal(
  403,
  'not-your-act',
  '这一步应由受理登记的单位或者正在办理的单位记录',
  'This act is for the receiving office, or for the unit in whose hands the matter is, to record',
);

export const notYourOffice = refusal(
  403,
  'not-your-office',
  '只能为本单位或者下属单位登记',
  'You may register only for your own body or one below it',
);

export const versionMoved = (actual: number): Refusal =>
  new Refusal({
    status: 412,
    code: 'version-moved',
    title: { zh: '事项在您读取之后有了变化', en: 'The case has moved on since you read it' },
    hint: {
      zh: '重新读取，看过新的内容再提交，If-Match 写新的版本',
      en: 'Read it again, look at what is new, and send If-Match with the new version',
    },
    more: { version: actual },
  });

export const keyReused = refusal(
  422,
  'idempotency-key-reused',
  '同一个 Idempotency-Key 已用于另一个请求',
  'This Idempotency-Key was used for another request',
  { zh: '不同的请求用不同的键', en: 'Use a key of its own for each request' },
);

export const idTaken = refusal(409, 'case-id-taken', '这个编号已经用过', 'This id is taken', {
  zh: '不写 id，由系统编号',
  en: 'Leave the id out and one is given',
});

export const idNotOfOffice = (office: string): Refusal =>
  new Refusal({
    status: 422,
    code: 'case-id-not-of-office',
    title: { zh: '编号应当以登记单位的编号开头', en: 'An id begins with the id of its office' },
    hint: {
      zh: `写成 ${office}-…，或者不写，由系统编号`,
      en: `Write ${office}-…, or leave it out and one is given`,
    },
    pointer: '/id',
  });

export const badId = (): Refusal =>
  new Refusal({
    status: 422,
    code: 'bad-case-id',
    title: {
      zh: '编号只能用可见字符，首尾不能有空格，不超过 200 字',
      en: 'An id is made of at most 200 visible characters, without a space at either end',
    },
    hint: { zh: '不写 id，由系统编号', en: 'Leave the id out and one is given' },
    pointer: '/id',
  });

export const unknownBody = (pointer: string): Refusal =>
  new Refusal({
    status: 422,
    code: 'unknown-body',
    title: { zh: '权责清单里没有这个单位', en: 'The organisation directory has no such body' },
    hint: {
      zh: '先在权责清单里写上它和它的隶属关系',
      en: 'Enter it in the directory first, with what it lies under',
    },
    pointer,
  });

export const inTheFuture = (today: string, pointer: string): Refusal =>
  new Refusal({
    status: 422,
    code: 'in-the-future',
    title: { zh: '日期晚于今天', en: 'The day is after today' },
    hint: { zh: `今天是 ${today}`, en: `Today is ${today}` },
    pointer,
  });

/** Purpose or accused body must be known before anyone else gets the matter. */
export const stateFirst = (basis: readonly RefusalBasis[]): Refusal =>
  new Refusal({
    status: 409,
    code: 'confidence-not-settled',
    title: {
      zh: '信访目的或者被检举控告的单位还没有写明，不能交给别的单位',
      en: 'The purpose, or the accused body of an accusation, is not stated: nobody else may get the matter',
    },
    hint: {
      zh: '先用 PATCH 写明 facts.purpose 或者 registration.accused.units；写不明的由负责人决定',
      en: 'State facts.purpose or registration.accused.units by PATCH first; where it cannot be stated a person in charge decides',
    },
    basis,
  });

/** An accusation must come to nobody's hands whom it accuses. */
export const accusedBody = (basis: readonly RefusalBasis[]): Refusal =>
  new Refusal({
    status: 409,
    code: 'accused-body',
    title: {
      zh: '不能把检举控告材料交给被检举控告的单位，也不能交给隶属于它的单位',
      en: 'What accuses a body is given neither to it nor to one below it',
    },
    hint: {
      zh: '交给被检举控告单位的上级机关，或者纪检监察机关',
      en: 'Give it to a body above the accused one, or to discipline inspection',
    },
    basis,
  });

export const noCustodian = refusal(
  422,
  'accusation-without-custodian',
  '权责清单中没有可以接触这件检举控告的单位',
  'No body of the directory may see this accusation',
  {
    zh: '在权责清单里写上被检举控告单位的上级机关，由它登记',
    en: 'Enter the body above the accused one in the directory, and let it register the matter',
  },
);

/** What the transition table, or the law of extensions, does not allow: with its article. */
export const notAllowed = (found: Assessment['warnings']): Refusal => {
  const [first] = found;
  return new Refusal({
    status: 409,
    code: first?.code ?? 'not-allowed',
    title: {
      zh: '按照流程现在不能记录这一步',
      en: 'This act is not allowed where the matter stands',
    },
    ...(first && { detail: first.message }),
    hint: {
      zh: '先记录缺少的步骤；记错的用更正事件改正',
      en: 'Record the missing step first; what was recorded wrongly is put right by a correction',
    },
    basis: found.flatMap(({ basis }) => basis as readonly unknown[] as readonly RefusalBasis[]),
    issues: found.map(({ code, message, reasons }) => ({
      code,
      path: '',
      message: reasons?.[0] ?? message,
    })),
  });
};

/** A case or an event that cannot be read: every fault with its place in the request. */
export const badContent = (
  issues: readonly Issue[],
  pointerOf: (path: string) => string,
): Refusal => {
  const told = issues.map((issue) => ({ ...worded(issue), pointer: pointerOf(issue.path) }));
  const [first] = told;
  return new Refusal({
    status: 422,
    code: first?.code ?? 'bad-content',
    title: { zh: '内容有误', en: 'The content is wrong' },
    ...(first && { detail: first.message, pointer: first.pointer }),
    ...(first?.hint && { hint: first.hint }),
    issues: told,
  });
};

/** An imported register drops what it does not know; here it is refused, where it can still be mended. */
const worded = (issue: Issue): Issue =>
  issue.code === 'unknown-field'
    ? { ...issue, message: { zh: '没有这个字段', en: 'There is no such field' } }
    : issue;

export const keepingNotSet = refusal(
  409,
  'keeping-not-set',
  '本单位没有设定保存期限，不能清除',
  'This office has set no time of keeping: nothing is erased',
);

export const stillKept = (until: string): Refusal =>
  new Refusal({
    status: 409,
    code: 'still-kept',
    title: { zh: '保存期限未满', en: 'The time of keeping has not ended' },
    hint: { zh: `${until} 之后可以清除`, en: `It may be erased after ${until}` },
  });
