/** What `pack verify` says. */
export const VERIFY_MESSAGES = {
  'help.pack.verify': {
    zh: '证明规则包没有空缺、重叠和无用的规则',
    en: 'prove that a pack has no gaps, overlaps or dead rules',
  },
  'verify.ok': {
    zh: '证明完成：每种可能的事项在每个决定组里都恰有一个结论',
    en: 'proven: every possible matter comes to exactly one outcome in each group',
  },
  'verify.not-ok': { zh: '没有通过证明', en: 'not proven' },
  'verify.seconds': { zh: '用时 {seconds} 秒', en: '{seconds} seconds' },
  'verify.group': { zh: '决定组', en: 'Group' },
  'verify.law': { zh: '适用期间', en: 'Law of' },
  'verify.hit': { zh: '取结论的方式', en: 'Hit policy' },
  'verify.hit.first': { zh: '优先的', en: 'first' },
  'verify.hit.unique': { zh: '唯一', en: 'unique' },
  'verify.hit.collect': { zh: '全部', en: 'collect' },
  'verify.rules': { zh: '规则', en: 'Rules' },
  'verify.domain': { zh: '事实组合', en: 'Combinations' },
  'verify.untranslated': { zh: '未编入', en: 'not encoded' },
  'verify.gaps': { zh: '空缺', en: 'Gaps' },
  'verify.overlaps': { zh: '重叠', en: 'Overlaps' },
  'verify.dead': { zh: '无用', en: 'Dead' },
  'verify.until': { zh: '{from} 至 {to}', en: '{from} to {to}' },
  'verify.since': { zh: '{from} 起', en: 'from {from}' },
  'verify.gap': {
    zh: '空缺：{group}（{law}），没有规则给出结论：',
    en: 'gap in {group} ({law}), no rule gives an outcome: ',
  },
  'verify.overlap': {
    zh: '重叠：{group}（{law}），规则 {rules} 同时成立而结论不同：',
    en: 'overlap in {group} ({law}), the rules {rules} hold together with different outcomes: ',
  },
  'verify.dead-rule': {
    zh: '无用的规则：{group}（{law}），{rule} 在任何情况下都不会给出结论',
    en: 'dead rule in {group} ({law}): {rule} never gives the outcome',
  },
  'verify.dead-below': {
    zh: '（属于下层包，不算错误）',
    en: ' (of a layer below, no mistake)',
  },
  'verify.more': {
    zh: '{group}（{law}）还有更多，只列出一部分',
    en: 'there are more in {group} ({law}); only some are listed',
  },
  'verify.whatever': { zh: '任何事项', en: 'any matter' },
  'verify.constraint': {
    zh: '不可能的组合（未计入）：{id}，{of} 种里排除 {excluded} 种。{reason}',
    en: 'impossible, left out: {id}, {excluded} of {of} combinations. {reason}',
  },
  'verify.safe': { zh: '不可违背的要求', en: 'What no pack may break' },
  'verify.proven': { zh: '成立', en: 'holds' },
  'verify.broken': { zh: '违背', en: 'broken' },
  'verify.not-marked': {
    zh: '无从证明（规则包里没有相应的标记）',
    en: 'nothing to prove (the pack has no such marks)',
  },
  'verify.left-out': { zh: '不在此列：{outcomes}', en: 'left out: {outcomes}' },
  'verify.against': { zh: '{what}（{on} 的法律）：', en: '{what} (law of {on}): ' },
} as const;
