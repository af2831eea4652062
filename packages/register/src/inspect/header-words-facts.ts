import type { HeaderWords } from './header-words.ts';

/** Columns of what a clerk states of a matter, where a pack declares such a fact. Names like its label need not stand here. */
export const FACT_WORDS: readonly HeaderWords[] = [
  {
    to: 'facts.judicialMatter',
    names: '是否涉法涉诉 涉法涉诉 涉法涉诉件 是否涉法涉诉件 涉法涉诉标识 是否属于涉法涉诉',
  },
  { to: 'facts.majorUrgent', names: '是否重大紧急 重大紧急 是否重大紧急信访事项 重大紧急事项' },
  { to: 'facts.majorUrgent', sure: 'medium', names: '是否紧急 紧急程度 是否急件 缓急程度' },
  {
    to: 'facts.complex',
    names:
      '是否重大复杂疑难 重大复杂疑难 是否疑难复杂 疑难复杂 复杂疑难 是否复杂疑难 是否重大疑难复杂 重大疑难复杂',
  },
  {
    to: 'facts.jointParty',
    sure: 'medium',
    names:
      '是否联名 联名件 是否联名件 联名信 是否联名信 是否集体访 集体访 个访集访 是否集访 集体访标识 多个责任主体 是否多个责任主体 涉及多个责任主体 是否涉及多个责任主体 多部门 是否涉及多部门 是否涉及多个单位 涉及多个单位',
  },
  {
    to: 'facts.feedbackRequired',
    sure: 'medium',
    names:
      '是否要结果 要结果 是否需要反馈 是否需反馈结果 要结果件 是否反馈结果 是否要求反馈 要求反馈结果 是否要求反馈结果 需反馈结果 需要反馈结果 是否要求报结果 要求报结果 是否要求报送结果',
  },
  {
    to: 'facts.containsAccusation',
    sure: 'medium',
    names:
      '是否检举控告 是否含检举控告 是否涉及检举控告 检举控告件 夹带检举控告 是否夹带检举控告 含检举控告 夹有检举控告 是否夹有检举控告',
  },
  {
    to: 'facts.disciplinary',
    sure: 'medium',
    names:
      '是否属纪检监察 是否纪检监察 是否属于纪检监察 涉纪检监察 纪检监察 纪检监察管辖 是否纪检监察管辖 属于纪检监察 是否涉纪 涉纪涉监',
  },
  {
    to: 'facts.arbitrable',
    sure: 'medium',
    names: '是否可仲裁 可否仲裁 是否属于仲裁 可以仲裁 是否可以仲裁 能否仲裁 可仲裁',
  },
  {
    to: 'facts.partyAppeal',
    sure: 'medium',
    names: '党内申诉 是否党内申诉 党员申诉 是否党员申诉 是否属于党员申诉',
  },
  { to: 'facts.remit', sure: 'medium', names: '职权归属 管辖 管辖级别 职权范围 归谁管' },
  {
    to: 'facts.administrativeProcedure',
    sure: 'medium',
    names: '行政程序 适用行政程序 适用的行政程序 涉及行政程序',
  },
  {
    to: 'facts.statutoryDuty',
    sure: 'medium',
    names:
      '依法履职 申请依法履职 履行法定职责 是否履行法定职责 申请履行法定职责 要求履职 申请查处 是否申请查处 申请履职 是否属于履行法定职责',
  },
  {
    to: 'facts.conflictOfInterest',
    sure: 'medium',
    names: '应当回避 是否应当回避 是否回避 是否需要回避 需要回避 应回避 回避 利害关系 有无利害关系',
  },
  {
    to: 'facts.simpleMatter',
    sure: 'medium',
    names:
      '简单事项 是否简单 是否简单事项 简单信访事项 是否简单信访事项 简易事项 是否简易 是否适用简易办理 简易办理 适用简易办理',
  },
  {
    to: 'facts.priorHandling',
    sure: 'medium',
    names: '以前办理情况 以前的办理情况 前期办理情况 此前办理情况 原办理情况 以往办理情况',
  },
  {
    to: 'facts.sameFactsAndReasons',
    sure: 'medium',
    names: '同一事实和理由 同一事实理由 是否同一事实和理由 是否同一事实理由 事实理由相同',
  },
  {
    to: 'facts.filedToSuperior',
    sure: 'medium',
    names: '向上级提出 是否向上级提出 是否越级提出 向上级机关提出',
  },
];
