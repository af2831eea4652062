/** What `pack check` says. */
export const CHECK_MESSAGES = {
  'help.pack.check': { zh: '检查规则包', en: 'check a pack' },
  'check.ok': { zh: '规则包没有错误', en: 'the pack has no errors' },
  'check.counts': {
    zh: '错误 {errors} 处，警告 {warnings} 处',
    en: '{errors} errors, {warnings} warnings',
  },
  'check.error': { zh: '错误', en: 'error' },
  'check.warning': { zh: '警告', en: 'warning' },
  'check.info': { zh: '说明', en: 'note' },
  'check.fix': { zh: '改为 {fix}', en: 'write {fix}' },
} as const;
