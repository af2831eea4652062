/** What `pack check` says. */
export const CHECK_MESSAGES = {
  'help.pack.check': { zh: '检查规则包', en: 'check a pack' },
  'option.check.format': {
    zh: '输出格式：pretty、json、sarif、github',
    en: 'how to print it: pretty, json, sarif, github',
  },
  'option.check.fix': {
    zh: '改好含义唯一、改了不会出新错的地方',
    en: 'mend what can mean one thing only and where no other error comes of it',
  },
  'option.check.watch': {
    zh: '文件一改就再检查一遍，直到按 Ctrl+C',
    en: 'check again whenever a file changes, until Ctrl+C',
  },
  'option.check.max-warnings': {
    zh: '警告超过这个数也算不通过',
    en: 'fail on more warnings than this too',
  },
  'option.check.explain': {
    zh: '说明一个错误代码的意思、原因和改法',
    en: 'explain a code: what it means, why, and how to mend it',
  },
  'check.ok': { zh: '规则包没有错误', en: 'the pack has no errors' },
  'check.counts': {
    zh: '错误 {errors} 处，警告 {warnings} 处',
    en: '{errors} errors, {warnings} warnings',
  },
  'check.notes': { zh: '，说明 {notes} 处', en: ', {notes} notes' },
  'check.fixable': {
    zh: '其中 {count} 处写了改法，--fix 会改好其中稳妥的',
    en: '{count} of them come with a change; --fix makes those that are safe',
  },
  'check.error': { zh: '错误', en: 'error' },
  'check.warning': { zh: '警告', en: 'warning' },
  'check.info': { zh: '说明', en: 'note' },
  'check.fix': { zh: '改为 {fix}', en: 'write {fix}' },
  'check.page': { zh: '详见 {address}', en: 'see {address}' },
  'check.more': {
    zh: '详见 xinfang pack check --explain {code}',
    en: 'see xinfang pack check --explain {code}',
  },
  'check.example': { zh: '例：{example}', en: 'example: {example}' },
  'check.example.on': { zh: '{on} 当日的法律', en: 'the law of {on}' },
  'check.example.start': { zh: '{start} 起算', en: 'starting on {start}' },
  'check.example.due': {
    zh: '下层包届满 {base}，叠加后届满 {overlay}',
    en: 'due on {base} in the base, on {overlay} in the overlay',
  },
  'check.fixed': { zh: '已改', en: 'mended' },
  'check.fixed.count': { zh: '改了 {count} 处', en: '{count} mended' },
  'check.unfixed': {
    zh: '没有改 {file}：{reason}',
    en: 'left {file} as it is: {reason}',
  },
  'check.unfixed.link': {
    zh: '它是链接，或者在规则包的文件夹之外',
    en: 'it is a link, or lies outside the folder of the pack',
  },
  'check.unfixed.read-only': { zh: '它是只读的', en: 'it is read-only' },
  'check.unfixed.changed': {
    zh: '检查之后它又被改过',
    en: 'it was changed after it was checked',
  },
  'check.watching': { zh: '等待修改，按 Ctrl+C 结束', en: 'waiting for changes, Ctrl+C ends it' },
  'check.means': { zh: '意思：', en: 'What it means: ' },
  'check.why': { zh: '为什么：', en: 'Why it is told: ' },
  'check.wrong': { zh: '错误写法', en: 'Wrong' },
  'check.right': { zh: '正确写法', en: 'Right' },
  'check.mend': { zh: '怎样改：', en: 'How to mend it: ' },
  'check.fixes': {
    zh: '含义唯一时 --fix 会改。',
    en: '--fix mends it where only one thing can have been meant.',
  },
  'check.fixes-not': { zh: '--fix 不改它。', en: '--fix leaves it alone.' },
  'check.no-file': { zh: '（没有这个文件）', en: '(there is no such file)' },
  'error.unknown-format': { zh: '没有这种格式', en: 'there is no such format' },
  'error.use-format': {
    zh: '可用 pretty、json、sarif、github',
    en: 'use pretty, json, sarif or github',
  },
  'error.format-not-json': {
    zh: '--json 与这种格式不能同时用',
    en: '--json does not go with this format',
  },
  'error.leave-out-json': { zh: '去掉其中一个', en: 'leave one of them out' },
  'error.bad-max-warnings': { zh: '应为 0 或正整数', en: 'it is a whole number from 0' },
  'error.unknown-diagnostic': {
    zh: '没有这个错误代码：{code}',
    en: 'there is no such code: {code}',
  },
  'error.see-codes': {
    zh: '代码写在每条错误末尾的方括号里',
    en: 'the code stands in brackets at the end of each finding',
  },
} as const;
