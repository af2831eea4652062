import { describe, expect, it } from 'vitest';
import { type Issue, XinfangError } from './error.ts';

const upside: Issue = {
  code: 'period-upside-down',
  path: 'to',
  message: { zh: '结束早于开始', en: 'it ends before it starts' },
};
const whole: Issue = {
  code: 'invalid-calendar',
  path: '',
  message: { zh: '不是日历', en: 'no calendar' },
  hint: { zh: '请检查', en: 'look again' },
};

describe('XinfangError', () => {
  it('is an Error whose code is that of its first issue', () => {
    const error = new XinfangError([upside, whole]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('XinfangError');
    expect(error.code).toBe('period-upside-down');
  });

  it('says every issue in its message, with its place where it has one', () => {
    expect(new XinfangError([upside, whole]).message).toBe(
      'to: it ends before it starts\nno calendar',
    );
  });

  it('is data: all of it survives JSON', () => {
    expect(JSON.parse(JSON.stringify(new XinfangError([whole])))).toEqual({
      name: 'XinfangError',
      code: 'invalid-calendar',
      issues: [whole],
    });
  });
});
