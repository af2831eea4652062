/** What `pack diff` says. */
export const DIFF_MESSAGES = {
  'help.pack.diff': {
    zh: '比较两个规则包：写法有什么不同，哪些事项结果不同',
    en: 'compare two packs: what is written differently, which matters come out differently',
  },
  'argument.diff.a': {
    zh: '原来的规则包：文件夹或 npm 包名',
    en: 'the earlier pack: folder or npm package',
  },
  'argument.diff.b': {
    zh: '改后的规则包：文件夹或 npm 包名',
    en: 'the later pack: folder or npm package',
  },
  'option.diff.cases': {
    zh: '登记册：逐件比较两个规则包的结果；每行一件事项的 JSONL，或配合 --mapping',
    en: 'a register: what comes out for each of its cases; JSONL of cases, or with --mapping',
  },
  'option.diff.as-of': {
    zh: '在哪一天看这些事项；不给时各按自己最后一个事件的日子看，只比较到期日，不比较办理状态',
    en: 'the day on which the cases are looked at; without it each on the day of its last event, due days are compared and where deadlines stand is not',
  },
  'option.diff.out': {
    zh: '把 diff.html、完整清单（CSV、JSONL）和 diff.json 写到这个文件夹',
    en: 'folder for diff.html, the whole list (CSV, JSON lines) and diff.json',
  },
  'diff.title': { zh: '规则包比较：{before} → {after}', en: 'packs compared: {before} → {after}' },
  'diff.elements': {
    zh: '写法不同的有 {count} 处',
    en: '{count} elements are written differently',
  },
  'diff.no-elements': { zh: '写法没有不同', en: 'nothing is written differently' },
  'diff.behaviour': {
    zh: '结果的不同（对所有事实、日历内的所有起算日）',
    en: 'what comes out differently (for all facts and all start days of the calendar)',
  },
  'diff.no-behaviour': {
    zh: '事实齐全的事项，结果没有不同（已对所有事实、日历内的所有起算日核对）',
    en: 'no matter whose facts are known comes out differently (for all facts and all start days of the calendar)',
  },
  'diff.added': { zh: '新增', en: 'added' },
  'diff.removed': { zh: '去掉', en: 'removed' },
  'diff.changed': { zh: '改动', en: 'changed' },
  'diff.same-as': { zh: '内容与 {id} 相同', en: 'the same content as {id}' },
  'diff.more-fields': {
    zh: '……另有 {count} 项，见 --json 或 --out',
    en: '… {count} more: see --json or --out',
  },
  'diff.more-parts': { zh: '……还有别的事实组合', en: '… and other combinations' },
  'diff.impact': {
    zh: '登记册：比较 {cases} 件，结果变化 {changed} 件，拒收 {rejected} 件',
    en: 'the register: {cases} cases compared, {changed} come out differently, {rejected} rejected',
  },
  'diff.as-of': { zh: '截至日 {asOf}', en: 'as of {asOf}' },
  'diff.no-as-of': {
    zh: '没有给出 --as-of：比较了到期日，没有比较办理状态',
    en: 'without --as-of: due days were compared, where deadlines stand was not',
  },
  'diff.way': { zh: '{what}：{change}，{cases} 件', en: '{what}: {change}, {cases} cases' },
  'diff.examples': { zh: '例如 {ids}', en: 'e.g. {ids}' },
  'diff.page': { zh: '可以打开、打印的页面：{page}', en: 'the page to open and print: {page}' },
  'diff.needs-cases': { zh: '只有给了 --cases 才用得上', en: 'it goes with --cases only' },
  'diff.give-cases': { zh: '请同时给出 --cases 登记册', en: 'give --cases REGISTER too' },
  'diff.column.case': { zh: '编号', en: 'case' },
  'diff.column.kind': { zh: '类别', en: 'kind' },
  'diff.column.what': { zh: '名称', en: 'name' },
  'diff.column.change': { zh: '变化', en: 'change' },
  'diff.column.id': { zh: '标识', en: 'id' },
  'diff.column.start': { zh: '起算日', en: 'start day' },
  'diff.column.before': { zh: '原来', en: 'before' },
  'diff.column.after': { zh: '改后', en: 'after' },
} as const;
