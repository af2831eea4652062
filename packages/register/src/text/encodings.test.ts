import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { CASE, OFFICE_CSV, OFFICE_MAPPING } from '../../test/office.ts';
import { readAll, rejectsOf } from '../../test/sources.ts';
import { readMapping } from '../mapping/mapping.ts';

const inGbk = (text: string): Uint8Array => new Uint8Array(iconv.encode(text, 'gbk'));
const mappingIn = (encoding: string) => readMapping({ ...OFFICE_MAPPING, encoding });

const JSONL_MAPPING = readMapping({
  format: 'jsonl',
  encoding: 'gb18030',
  fields: { id: 'id', 'registration.receivedOn': '收到', 'registration.title': '标题' },
  constants: { 'registration.receiver.kind': 'organ', 'registration.channel': 'letter' },
});

describe('a register in GBK', () => {
  test('gives the same cases as in UTF-8, wherever the pieces end', async () => {
    const options = { format: 'csv' } as const;
    const { rows } = await readAll(OFFICE_CSV, { ...options, mapping: mappingIn('utf-8') });
    expect(rejectsOf(rows)).toEqual([]);
    for (const encoding of ['gbk', 'GB2312', 'gb18030'])
      for (const size of [1, 7, undefined]) {
        const read = readAll(inGbk(OFFICE_CSV), { ...options, mapping: mappingIn(encoding) }, size);
        expect((await read).rows).toEqual(rows);
      }
  });

  test('may be one of JSON lines', async () => {
    const text = '{"id":"C-1","收到":"2023-03-01","标题":"征地\u2028补偿\u0085"}\n';
    const bytes = new Uint8Array(iconv.encode(text, 'gb18030'));
    const { rows } = await readAll(bytes, { format: 'jsonl', mapping: JSONL_MAPPING }, 5);
    expect(rows).toMatchObject([{ case: { registration: { title: '征地\u2028补偿\u0085' } } }]);
  });

  test('keeps the good rows beside one with bytes of another encoding', async () => {
    const [header = '', first = '', quoted = '', second = ''] = OFFICE_CSV.split('\n');
    const bytes = [header, `${first}\n${quoted}`, second.replace('C-2', '编号'), ''].flatMap(
      (line, i) => [...(i === 2 ? new TextEncoder().encode(line) : inGbk(line)), 10],
    );
    const { rows } = await readAll(new Uint8Array(bytes), {
      format: 'csv',
      mapping: mappingIn('gbk'),
    });
    expect(rejectsOf(rows)).toEqual(['3 wrong-encoding 编号']);
    expect(rows).toHaveLength(2);
  });

  test('declared as UTF-8 is one refusal, not a reject for each row', async () => {
    const text = OFFICE_CSV.replace('编号,收到日期', 'id,date');
    for (const bytes of [inGbk(OFFICE_CSV), inGbk(text)])
      await expect(
        readAll(bytes, { format: 'csv', mapping: mappingIn('utf-8') }),
      ).rejects.toMatchObject({ code: 'wrong-encoding' });
  });

  test('never becomes a text that nobody wrote when it is really UTF-8', () =>
    fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[一-龥]{2,8}$/u), async (title) => {
        const line = JSON.stringify({ id: 'C-1', title });
        const read = readAll(line, { format: 'jsonl', mapping: JSONL_MAPPING });
        await expect(read).rejects.toMatchObject({ code: 'wrong-encoding' });
      }),
    ));
});

describe('JSON lines', () => {
  test('of old Macintoshes are lines, and a zero spoils its own only', async () => {
    const lines = ['C-1', 'C-2', 'C-3'].map((id) => JSON.stringify({ ...CASE, id }));
    const { rows } = await readAll(`${lines[0]}\r${lines[1]}\0\r${lines[2]}`, { format: 'jsonl' });
    expect(rows).toHaveLength(3);
    expect(rejectsOf(rows)).toEqual(['2 malformed-json']);
  });
});
