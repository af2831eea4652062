import { expect, test } from 'vitest';
import { openDuty, refusingDecision, sampleAssessment } from '../test/sample-assessment.ts';
import { samplePack } from '../test/sample-pack.ts';
import { renderExplain } from './render-explain.ts';

const zh = renderExplain(sampleAssessment, samplePack, { lang: 'zh' });

const sectionOf = (page: string, heading: string): string =>
  page.slice(page.indexOf(heading)).split('\n\n')[0] ?? '';

test('a local target says that no article gives it', () => {
  const [deadline] = sampleAssessment.deadlines;
  const local = { ...sampleAssessment, deadlines: [{ ...deadline, basis: [] }] };
  const page = renderExplain(local as typeof sampleAssessment, samplePack, { lang: 'zh' });
  expect(page).toContain('依据：本地做法，不以法律条文为依据');
});

test('every article that anything rests on stands in the basis, with what it is for', () => {
  const basis = sectionOf(zh, '二、法律依据');
  for (const article of [
    '《湖泊条例》第三条',
    '《湖泊条例》第十二条',
    '《湖泊条例》第二十条',
    '《池塘办法》第一百三十四条第（二）项',
  ])
    expect(basis).toContain(article);
  expect(basis).toContain('用于：有风暴、答复、再问、到了被控告单位手里');
});

test('the articles on counting days stand in the basis too, but not as a use of the duty’s own', () => {
  const basis = sectionOf(zh, '二、法律依据');
  expect(basis).toContain('《池塘办法》第二百条\n    用于：日数的算法');
  expect(basis.match(/日数的算法/gu)).toHaveLength(1);
});

test('a gist says that it is none of the law’s words, an attached text is quoted', () => {
  const basis = sectionOf(zh, '二、法律依据');
  expect(basis).toContain('摘要，非法条原文：第3条的大意');
  expect(basis).toContain('条文：湖水不得抽干。');
  expect(basis).not.toContain('第20条的大意');
});

test('an article whose instrument was not read whole says so wherever it is named', () => {
  expect(sectionOf(zh, '一、怎么办')).toContain(
    '《池塘办法》第一百三十四条第（二）项（依据未读全文，引用前请核对原文）',
  );
  expect(sectionOf(zh, '二、法律依据')).toContain('（依据未读全文，引用前请核对原文）');
});

test('each line of a reckoning says where it comes from', () => {
  const deadlines = sectionOf(zh, '三、期限和算法');
  expect(deadlines).toContain('[法] 2023-03-01 起算');
  expect(deadlines).toContain('[通知] 2023-05-01 放假 https://notice.example/2023');
  expect(deadlines).toContain('[本包读法] 不顺延');
  expect(deadlines).toContain('2023-04-30 到期，顺延后为 2023-05-04，未到期，还有 30 天');
});

test('the petitioner is told what is owed by when and what remains', () => {
  const told = sectionOf(zh, '四、怎样告诉信访人');
  expect(told).toContain('您反映的事项我们已于2023年3月1日收到。');
  expect(told).toContain('是否接收：接收。湖边的事都接收。');
  expect(told).toContain('责任单位最迟应当在2023年4月30日（含当日）答复。');
  expect(told).toContain(
    '再问：期限2023年3月20日已经过了；如有正当理由，仍可以说明情况，由人决定。',
  );
  expect(told).toContain('另找海事处：海事处也管船。');
  expect(told).not.toContain('待补充情况');
});

test('an as-of day before the receipt is said at once', () => {
  const page = renderExplain({ ...sampleAssessment, asOf: '2000-01-01' }, samplePack, {
    lang: 'zh',
  });
  expect(page).toContain('截至日早于收到之日');
  expect(renderExplain(sampleAssessment, samplePack, { lang: 'zh' })).not.toContain('截至日早于');
});

test('a refusal that nobody confirmed is not told to the petitioner', () => {
  const page = renderExplain({ ...sampleAssessment, decision: refusingDecision }, samplePack, {
    lang: 'zh',
  });
  const told = sectionOf(page, '四、怎样告诉信访人');
  expect(told).toContain('（内部）“拒收”只是建议，经办负责人确认以前，不要这样答复信访人。');
  expect(told).not.toContain('建议拒收。');
  expect(page).toContain('只是建议，须由经办负责人依《湖泊条例》第二十条确认并记录后才生效');
});

test('a duty that is past its day is told as such, a fulfilled one not at all', () => {
  const told = (status: 'overdue' | 'met') =>
    sectionOf(
      renderExplain({ ...sampleAssessment, deadlines: [{ ...openDuty, status }] }, samplePack, {
        lang: 'zh',
      }),
      '四、怎样告诉信访人',
    );
  expect(told('overdue')).toContain('“答复”的期限2023年4月30日已经过了');
  expect(told('met')).not.toContain('答复”');
  expect(told('met')).not.toContain('最迟应当');
});

test('a clock that waits for answers names the questions by their numbers, others in words', () => {
  const waiting = sectionOf(zh, '尚不能确定的期限');
  expect(waiting).toContain('派船  如适用，2023-03-12 到期');
  expect(waiting).toContain('须先回答“还须问清”里的第 1 问');
  expect(waiting).toContain('水有多深？');
  expect(waiting).not.toContain('有没有船？');
});

test('a right that ran out is called neither late nor overdue', () => {
  const [, right] = sectionOf(zh, '三、期限和算法').split('再问');
  expect(right).toContain('信访人的权利');
  expect(right).toContain('期限已过');
  expect(right).not.toContain('逾期');
});

test('every heading stands in English too, without a Chinese word', () => {
  const en = renderExplain(sampleAssessment, samplePack, { lang: 'en', today: true });
  // The text of a Chinese law is Chinese in every language.
  expect(en.replace('湖水不得抽干。', '')).not.toMatch(/\p{Script=Han}/u);
  expect(en.match(/^\d\. /gmu)).toHaveLength(7);
  expect(en).toContain('today in Beijing is taken');
});

test('a heading with nothing below says so', () => {
  const bare = renderExplain(
    {
      ...sampleAssessment,
      decision: { ...sampleAssessment.decision, needs: [], flags: [] },
      deadlines: [],
      undetermined: [],
      warnings: [],
      remedies: [],
    },
    samplePack,
    { lang: 'zh' },
  );
  for (const line of ['目前没有期限', '目前没有列出的救济途径', '没有'])
    expect(bare).toContain(`  ${line}\n`);
});

test('ids from a register cannot command the terminal', () => {
  const page = renderExplain({ ...sampleAssessment, caseId: 'L\u001b[2J' }, samplePack, {
    lang: 'zh',
  });
  expect(page).not.toContain('\u001b');
});
