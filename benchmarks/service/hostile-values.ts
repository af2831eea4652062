import { pick, type Random } from '../damage/spoil.ts';

/** Texts that something may take for more than a text. */
export const INJECTIONS: readonly string[] = [
  "' or '1'='1",
  "'; drop table cases; --",
  '" or ""="',
  "wangshu-xfj' union select content from sealed_parts --",
  '1; select pg_sleep(30)',
  "\\'; attach database '/tmp/x' as x; --",
  '$.store..*[?(@.price<10)]',
  '$where: function () { while (true) {} }',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to look like a template
  '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to look like a template
  '${jndi:ldap://127.0.0.1:9/x}',
  '<script>alert(1)</script>',
  '$(touch /tmp/x)`id`|id;id',
  '=cmd|" /C calc"!A0',
  '%s%s%s%n%x',
  '%00%0d%0aset-cookie: a=b',
  'a\r\nset-cookie: a=b\r\n\r\nHTTP/1.1 200 OK',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://127.0.0.1:9/',
  '__proto__',
  'constructor.prototype.isAdmin',
  'toString',
  'hasOwnProperty',
  '(a+)+$',
  `${'a'.repeat(60)}!`,
  '*',
  '%',
  '_',
  '[object Object]',
  'null',
  'undefined',
  'NaN',
  'true',
  '-1',
  '1e309',
  '0x7fffffff',
  '９９９９',
];

/** Letters that look like others, are no letters, or are half of one. */
const LETTERS: readonly string[] = [
  'wаngshu-xfj',
  'wangshu\u00adxfj',
  'wangshu-xfj\u200b',
  'wangshu-xfj\u0000',
  '\u0000',
  '\ufeffwangshu-xfj',
  '\u202ejfx-uhsgnaw',
  '\ud800',
  'a\udc00b',
  '\ud83d',
  '𝔴𝔞𝔫𝔤𝔰𝔥𝔲',
  '\uffff',
  'e\u0301'.repeat(200),
  '\u2028\u2029',
  '\t\n\r\v\f',
  '   ',
  '',
  'ﷺ'.repeat(50),
  '\u0001\u0002\u001f\u007f\u0080',
];

const NUMBERS: readonly unknown[] = [
  0,
  -0,
  -1,
  1.5,
  1e308,
  -1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  2 ** 31,
  2 ** 32,
  2 ** 53 + 2,
  2 ** 63,
];

const DAYS: readonly string[] = [
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '-271821-04-20',
  '+275760-09-13',
  '10000-01-01',
  '2026-3-2',
  '2026-03-02T25:61:61Z',
  '2026-03-02T00:00:00+99:99',
  '1900-01-01',
  '2999-12-31',
  '２０２６-03-02',
];

const LONGEST = 300_000;

const nested = (depth: number, isList: boolean): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { a: value };
  return value;
};

/** A long text that nothing makes shorter: it comes up against what an index takes. */
const scattered = (random: Random): string =>
  Array.from({ length: 1 + random(2500) }, () => String.fromCharCode(0x4e00 + random(0x5000))).join(
    '',
  );

/** A text that is not what anything asks for. */
export const poisonText = (random: Random): string => {
  const kind = random(20);
  if (kind === 0) return scattered(random);
  if (kind === 1) return '长'.repeat(random(80) === 0 ? LONGEST : 1 + random(400));
  if (kind < 5) return pick(random, LETTERS);
  if (kind < 8) return pick(random, DAYS);
  return pick(random, INJECTIONS);
};

/** Members that every object has by itself, or that something may call. */
const MISLEADING: readonly string[] = [
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1,"valueOf":null,"length":-1,"then":"x"}',
  '{"toJSON":"x","hasOwnProperty":1}',
];

/** A value that is not what anything asks for. */
export const poison = (random: Random): unknown => {
  const kind = random(12);
  if (kind < 5) return poisonText(random);
  if (kind < 7) return pick(random, NUMBERS);
  if (kind === 7) return pick(random, [null, true, false, [], {}, [[]], [null], { zh: 1 }]);
  if (kind === 8) return nested(1 + random(60), random(2) === 0);
  if (kind === 9) return Array.from({ length: random(1500) }, () => 'wangshu-xfj');
  if (kind === 10) return { [poisonText(random).slice(0, 300)]: poisonText(random) };
  return JSON.parse(pick(random, MISLEADING));
};
