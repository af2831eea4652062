import { expect, test } from 'vitest';
import { refusingDecision, sampleAssessment } from '../test/sample-assessment.ts';
import { samplePack } from '../test/sample-pack.ts';
import { renderAssessment } from './render-assessment.ts';
import { renderDecision } from './render-decision.ts';

test('an assessment shows each deadline with where it stands, and the warnings with their articles', () => {
  const page = renderAssessment(sampleAssessment, samplePack, { lang: 'zh' });
  expect(page).toMatch(/答复 +2023-03-01 +2023-04-30 +2023-05-04 +未到期 +30/u);
  expect(page).toMatch(/再问 +2023-03-01 +2023-03-18 +2023-03-20 +期限已过 +-11/u);
  expect(page).toContain('[严重] 到了被控告单位手里  第 3 个事件；《湖泊条例》第十二条');
  expect(page).toContain('再问，期限已过，逾期的请求由人决定，至 2023-03-20（含当日）');
});

test('a decision shows what is open with what it may come to and what to ask', () => {
  const page = renderDecision(refusingDecision, samplePack, { lang: 'zh' });
  expect(page).toContain('去路：待补充情况（可能的结果：坐船、游泳）');
  expect(page).toContain('1. 有没有船？（关系到：去路） [hasBoat]');
  expect(page).toContain('规则包 lake 1.0.0（sha256-abababababab…）');
  expect(page).toContain('须由经办负责人依《湖泊条例》第二十条确认');
});

test('in English no Chinese word is left', () => {
  const pages = [
    renderAssessment(sampleAssessment, samplePack, { lang: 'en' }),
    renderDecision(refusingDecision, samplePack, { lang: 'en' }),
  ];
  for (const page of pages) expect(page).not.toMatch(/\p{Script=Han}/u);
});

test('marks of a style go round the parts and nothing else changes', () => {
  const mark = (text: string) => `<${text}>`;
  const style = { strong: mark, good: mark, bad: mark, doubtful: mark, faint: mark };
  const marked = renderDecision(refusingDecision, samplePack, { lang: 'zh', style });
  expect(marked.replaceAll(/[<>]/gu, '')).toBe(
    renderDecision(refusingDecision, samplePack, { lang: 'zh' }),
  );
});
