import { describe, expect, test } from 'vitest';
import { NATIONAL_FACTS } from '../../test/national-facts.ts';
import { inPieces } from '../../test/sources.ts';
import { factFinder } from './fact-likeness.ts';
import { inspectRegister } from './inspect-register.ts';

const find = factFinder(NATIONAL_FACTS);

describe('a name like the label of a fact', () => {
  test.each([
    ['可以仲裁', 'arbitrable'],
    ['可否通过仲裁解决', 'arbitrable'],
    ['同一事实和理由', 'sameFactsAndReasons'],
    ['事实和理由相同', 'sameFactsAndReasons'],
    ['是否向上级机关提出', 'filedToSuperior'],
    ['是否重大复杂', 'complex'],
    ['多个责任主体', 'jointParty'],
    ['行政程序', 'administrativeProcedure'],
    ['以前办理情况', 'priorHandling'],
    ['要求查处违法行为', 'statutoryDuty'],
    ['纪检监察管辖', 'disciplinary'],
    ['有直接利害关系', 'conflictOfInterest'],
    ['争议不大', 'simpleMatter'],
    ['这件事是否涉及多个责任单位或者联名集体提出', 'jointParty'],
  ])('is found: %s', (name, fact) => {
    expect(find(name)?.id).toBe(fact);
  });

  test('that the label denies is none', () => {
    expect(find('是否依法终结')).toBeUndefined();
    expect(find('是否尚未依法终结')?.id).toBe('judicialMatter');
  });

  test('is like no fact where two are as like it', () => {
    const label = { zh: '属于甲乙丙丁管辖范围', en: 'of A' };
    expect(factFinder([{ id: 'a', label }])('甲乙丙丁管辖')?.id).toBe('a');
    expect(
      factFinder([
        { id: 'a', label },
        { id: 'b', label },
      ])('甲乙丙丁管辖'),
    ).toBeUndefined();
  });

  test('is no number that a pack asks for', () => {
    const label = { zh: '甲乙丙丁管辖', en: 'of A' };
    expect(factFinder([{ id: 'a', type: 'integer', label }])('甲乙丙丁管辖')).toBeUndefined();
  });
});

/** What offices ask with yes or no that is no fact of the pack. */
const ASKED =
  '是否受理 是否办结 是否超期 是否公开 是否回访 是否化解 是否息诉 是否听证 是否督办 是否延期 是否越级上访 是否进京 是否涉稳 是否领导包案 是否上网公布 是否签收 是否送达 是否党员 是否退役军人 是否本县户籍 是否重点人员 是否网上信访 是否有效 是否需要回复 是否要求保密 是否多次 是否缠访 是否申请复查 是否申请复核 是否出具意见书 是否告知信访人 是否书面答复 是否录入系统 是否责任单位办理 是否按期办理 是否正在办理 是否属实 诉求是否合理 是否解决 是否困难群众 是否三级终结 是否属于历史遗留问题 是否属于本单位职责 是否责任落实 是否教育疏导 是否帮扶救助 是否依法处理 是否依法终结 是否司法救助 是否政府信息公开 是否检察机关 是否公安机关 是否接受处理意见 是否涉及土地 是否联系信访人 是否群体性事件 责任是否落实 事实是否清楚 单位是否收到';

test('a column of yes and no that asks for something else is no fact', async () => {
  const names = ASKED.split(' ');
  const line = (row: number) => names.map((_, i) => ((row + i) % 3 === 0 ? '是' : '否')).join(',');
  const rows = Array.from({ length: 12 }, (_, row) => `C-${row},2023-3-1,来信,${line(row)}`);
  const csv = `编号,收到日期,信访形式,${names.join(',')}\n${rows.join('\n')}\n`;
  const { columns } = await inspectRegister(inPieces(csv), { facts: NATIONAL_FACTS });
  const guessed = columns.flatMap(({ name, guess }) =>
    guess !== undefined && 'fact' in guess ? [`${name} ${guess.fact}`] : [],
  );
  expect(guessed).toEqual([]);
});
