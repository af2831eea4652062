import { error, warning } from './entry.ts';

/** What is wrong with the law that elements rest on, and with whom they speak of. */
export const LAW_CODES = {
  'unknown-instrument': error<{ instrument: string }>(
    ({ instrument }) => `没有法律文件“${instrument}”`,
    ({ instrument }) => `there is no instrument "${instrument}"`,
    () => ({
      zh: '改正名字；新文件先写进 instruments/。',
      en: 'Mend the name; a new one is written in instruments/ first.',
    }),
  ),
  'unknown-article': error<{ instrument: string; article: number }>(
    ({ instrument, article }) => `法律文件“${instrument}”里没有收录第${article}条`,
    ({ instrument, article }) => `the instrument "${instrument}" has no Article ${article} here`,
    () => ({
      zh: '核对条号；确有此条的，在 instruments/ 里补上它的摘要。',
      en: 'Look the article up; where it exists, add its gist in instruments/.',
    }),
  ),
  'basis-not-in-force': error<{ instrument: string; from: string; to: string | undefined }>(
    ({ instrument, from, to }) =>
      `法律文件“${instrument}”在这一期间（${from} 至 ${to ?? '今后'}）没有生效`,
    ({ instrument, from, to }) =>
      `the instrument "${instrument}" is never in force in this span (${from} to ${to ?? 'open'})`,
    () => ({
      zh: '改引当时有效的文件，或者改正 effective。',
      en: 'Cite the one in force then, or mend effective.',
    }),
  ),
  'basis-gap': warning<{ on: string }>(
    ({ on }) => `${on} 当日，所列依据没有一件生效`,
    ({ on }) => `on ${on} none of the instruments it rests on is in force`,
    () => ({
      zh: '补上那些日子的依据，或者缩短 effective。',
      en: 'Add the basis of those days, or shorten effective.',
    }),
  ),
  'missing-basis': error<{ id: string }>(
    ({ id }) => `“${id}”没有法律依据（basis）`,
    ({ id }) => `"${id}" has no basis in law`,
    () => ({
      zh: '写明文件和条款；确属本地做法的，标 "local": true。',
      en: 'Name the instrument and article; mark local practice with "local": true.',
    }),
  ),
  'missing-confidence': error(
    () => '这条依据没有写把握程度（confidence）',
    () => 'this basis does not say how sure it is (confidence)',
    () => ({
      zh: '读过全文的写 "H"；只能读到一部分，或者是本包的选择，写 "M"。',
      en: 'Write "H" where the complete text was read, "M" where it was partly readable or is a choice of the pack.',
    }),
  ),
  'unknown-deadline': error<{ id: string }>(
    ({ id }) => `没有期限“${id}”`,
    ({ id }) => `there is no deadline "${id}"`,
    () => ({
      zh: '改正名字，或者在 deadlines/ 里写出这个期限。',
      en: 'Mend the name, or write the deadline in deadlines/.',
    }),
  ),
  'deadline-not-a-right': error<{ id: string }>(
    ({ id }) => `期限“${id}”不是当事人的权利`,
    ({ id }) => `the deadline "${id}" is no right of a person`,
    () => ({ zh: '写 kind 为 right 的期限。', en: 'Name a deadline whose kind is right.' }),
  ),
  'unknown-warning': error<{ id: string }>(
    ({ id }) => `没有提示“${id}”`,
    ({ id }) => `there is no warning "${id}"`,
    () => ({
      zh: '改正名字，或者写进 warnings.json。',
      en: 'Mend the name, or write it in warnings.json.',
    }),
  ),
  'duplicate-id': error<{ id: string }>(
    ({ id }) => `标识（id）“${id}”已经用过`,
    ({ id }) => `the id "${id}" is taken already`,
    () => ({ zh: '改成另一个 id。', en: 'Choose another id.' }),
  ),
  'span-reversed': error<{ from: string; to: string }>(
    ({ from, to }) => `起止颠倒：${from} 晚于 ${to}`,
    ({ from, to }) => `the span is reversed: ${from} is after ${to}`,
    () => ({
      zh: '对调 from 和 to，或者改正其中一个。',
      en: 'Swap from and to, or mend one of them.',
    }),
  ),
  'default-outside-domain': error<{ value: string; domain: string }>(
    ({ value, domain }) => `默认值 ${value} 不在取值范围内（${domain}）`,
    ({ value, domain }) => `the default ${value} is outside the domain (${domain})`,
    () => ({
      zh: '从取值里选一个；没有把握的，不写 default，缺少时再问。',
      en: 'Choose one of the values; in doubt write no default, and the question is asked.',
    }),
  ),
  'about-a-person': error<{ term: string }>(
    ({ term }) => `“${term}”是对人的评价或标签；规则只看事项和办理，不看人`,
    ({ term }) =>
      `"${term}" labels or scores a person; rules see the matter and its handling, never the person`,
    () => ({
      zh: '改写成事项或者办理情况，例如“已经复核”。',
      en: 'Say it of the matter or its handling, such as "rechecked already".',
    }),
  ),
  'fact-about-person': error(
    () => '事实只能关于事项（matter）或者办理（handling），不能关于人',
    () => 'a fact is about the matter or its handling, never about a person',
    () => ({
      zh: '涉及人的情况不能成为规则的条件；确实说的是事项的，写 "matter"。',
      en: 'What concerns a person can be no condition of a rule; write "matter" where it speaks of the matter.',
    }),
  ),
  'official-text-hash': error<{ actual: string }>(
    () => '正式文本与它的 sha256 不符',
    () => 'the official text does not match its sha256',
    ({ actual }) => ({
      zh: `核对原文；文本无误时 sha256 应为 ${actual}。`,
      en: `Compare with the source; if the text is right its sha256 is ${actual}.`,
    }),
  ),
} as const;
