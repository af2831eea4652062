import { loadPack, type PackFiles } from '@xinfang/pack';
import { arrow, beside, card, type Figure, space, words } from './drawing.ts';

const STRICTER = 10;
const LOOSER = 20;

const overlay = (amount: number): PackFiles => ({
  'pack.json': JSON.stringify({
    id: 'county-x',
    version: '1.0.0',
    title: { zh: '某县', en: 'A county' },
    extends: { '@xinfang/pack-national': '^1.0.0' },
    effective: { from: '2022-05-01' },
    requires: { engine: '^1.0.0' },
  }),
  'deadlines/xf22.dispatch.json': JSON.stringify({
    id: 'xf22.dispatch',
    period: { amount, unit: 'day' },
  }),
});

/** A county's pack over the national one: one that may and one that may not, as the guard answers. */
export const guard = (national: PackFiles): Figure => {
  const errorsOf = (amount: number) =>
    loadPack([national, overlay(amount)]).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
  const [refusal] = errorsOf(LOOSER);
  if (errorsOf(STRICTER).length > 0 || refusal === undefined)
    throw new RangeError('the guard no longer answers as the figure shows');
  return {
    name: 'guard',
    title: { zh: '本县的包只能更严，不能放宽', en: 'A county may be stricter, never looser' },
    description: {
      zh: `全国包的转送期限是 15 日。本县写 ${STRICTER} 日，可以装入；写 ${LOOSER} 日，不装入：${refusal.message.zh}`,
      en: `The national pack gives 15 days for dispatch. A county that writes ${STRICTER} loads; one that writes ${LOOSER} is refused: ${refusal.message.en}`,
    },
    draw: (lang) => [
      card({
        title: lang === 'zh' ? '全国规则包' : 'The national pack',
        lines: [lang === 'zh' ? '信访部门 15 日内转送、交办' : 'dispatch within 15 days'],
        tone: 'key',
      }),
      arrow(lang === 'zh' ? '上面叠加本县的包' : 'a county lays its own pack on top'),
      beside([
        {
          title: lang === 'zh' ? `本县：${STRICTER} 日` : `County: ${STRICTER} days`,
          lines: [lang === 'zh' ? '更严' : 'stricter'],
        },
        {
          title: lang === 'zh' ? `本县：${LOOSER} 日` : `County: ${LOOSER} days`,
          lines: [lang === 'zh' ? '放宽' : 'looser'],
        },
      ]),
      arrow(lang === 'zh' ? '装入时把关，逐项比较' : 'on loading, the guard compares each'),
      card({
        title: lang === 'zh' ? `✓ ${STRICTER} 日：装入` : `✓ ${STRICTER} days: loads`,
        tone: 'good',
      }),
      space(),
      card({
        title: lang === 'zh' ? `✗ ${LOOSER} 日：不装入` : `✗ ${LOOSER} days: refused`,
        lines: [refusal.message[lang], `[${refusal.code}]`],
        tone: 'bad',
      }),
      space(),
      words(
        lang === 'zh'
          ? '机关的期限可以缩短，当事人的权利可以放大；反过来的，一律不装入。'
          : 'What an office owes may be tightened, what a person may do widened. The reverse never loads.',
      ),
    ],
  };
};
