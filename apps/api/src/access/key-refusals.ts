import { Refusal } from '../refusal.ts';

/** Refusals of those who make and end keys. */
export const noSuchKey = (): Refusal =>
  new Refusal({
    status: 404,
    code: 'key-not-found',
    title: { zh: '没有这个接口密钥', en: 'No such API key' },
    hint: {
      zh: '能看到的只有本单位和下级单位的密钥',
      en: 'only keys of your own body and of those below it are listed',
    },
  });

/** A key for a body that is not the head's, nor below it; whether the directory has it is not told. */
export const foreignBody = (): Refusal =>
  new Refusal({
    status: 403,
    code: 'foreign-body',
    pointer: '/body',
    title: {
      zh: '密钥只能给本单位和下级单位',
      en: 'A key is for your own body or one below it only',
    },
    hint: {
      zh: '请那个单位的负责人或者它的上级单位发给',
      en: 'ask the head of that body or of one above it',
    },
  });

/** A role that may do what its giver may not. */
export const roleTooHigh = (): Refusal =>
  new Refusal({
    status: 403,
    code: 'role-too-high',
    pointer: '/role',
    title: {
      zh: '不能给出自己没有的权限',
      en: 'Nobody gives more than they may do themselves',
    },
    hint: {
      zh: '请有这些权限的人办理；审计人员用签发方的访问令牌',
      en: 'ask somebody who holds them; auditors come with tokens of the issuer',
    },
  });

/** An end that has passed, lies too far ahead, or outlives the key that makes it. */
export const wrongExpiry = (): Refusal =>
  new Refusal({
    status: 422,
    code: 'key-expiry',
    pointer: '/expiresAt',
    title: { zh: '密钥的到期时间不对', en: 'The key cannot end then' },
    hint: {
      zh: '写一个将来的时间，至多366日，并且不晚于发给它的密钥的到期时间；不写即90日',
      en: 'give a time ahead, 366 days at most, and not after the end of the key that makes it; 90 days where absent',
    },
  });

/** A name that is empty, too long, or holds what cannot be printed. */
export const wrongLabel = (): Refusal =>
  new Refusal({
    status: 422,
    code: 'key-label',
    pointer: '/label',
    title: { zh: '密钥的名称不对', en: 'The key needs a name' },
    hint: {
      zh: '写明是哪个程序用的，1 到 100 个字，不写人名',
      en: 'say which program uses it, in 1 to 100 characters; no person’s name',
    },
  });
