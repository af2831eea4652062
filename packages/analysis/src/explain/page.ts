import type { Explanation, ShownSample } from './explain-diagnostic.ts';

type Plain = Omit<Explanation, 'markdown'>;

const SEVERITY = {
  error: { zh: '错误：规则包不能装载', en: 'Error: the pack does not load' },
  warning: {
    zh: '警告：规则包能装载，但多半不是本意',
    en: 'Warning: the pack loads, but this is hardly meant',
  },
  info: { zh: '说明：供作者知悉', en: 'Note: for the author to know' },
} as const;

/** An explanation as a page in Markdown, Chinese first. */
export const pageOf = (explanation: Plain): string => {
  const { code, severity } = explanation;
  return [
    `# ${code}`,
    `${SEVERITY[severity].zh}。`,
    ...partOf(explanation, 'zh'),
    '---',
    `${SEVERITY[severity].en}.`,
    ...partOf(explanation, 'en'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');
};

const WORDS = {
  zh: {
    means: '意思',
    why: '为什么',
    wrong: '错误写法',
    right: '正确写法',
    mend: '怎样改',
    fixes: '`xinfang pack check --fix` 能改：只在含义唯一、改后没有新错误时才改，否则只作提示。',
    fixesNot: '`--fix` 不改它：要由人决定。',
    overlay: '叠加包的 ',
    nothing: '（没有这个文件）',
  },
  en: {
    means: 'What it means',
    why: 'Why it is told',
    wrong: 'Wrong',
    right: 'Right',
    mend: 'How to mend it',
    fixes:
      '`xinfang pack check --fix` mends it where only one thing can have been meant and no other error comes of it; else it only suggests.',
    fixesNot: '`--fix` leaves it alone: somebody has to decide.',
    overlay: 'of the overlay: ',
    nothing: '(there is no such file)',
  },
} as const;

const partOf = (explanation: Plain, lang: 'zh' | 'en'): readonly string[] => {
  const words = WORDS[lang];
  const { means, why, mend, fixes, wrong, right } = explanation;
  return [
    `## ${words.means}`,
    means[lang],
    `## ${words.why}`,
    why[lang],
    `## ${words.wrong}`,
    ...sampleOf(wrong, words),
    `## ${words.right}`,
    ...sampleOf(right, words),
    `## ${words.mend}`,
    mend[lang],
    fixes ? words.fixes : words.fixesNot,
  ];
};

const sampleOf = (
  { file, overlay, json, raw }: ShownSample,
  words: (typeof WORDS)['zh' | 'en'],
): readonly string[] => [
  `${overlay ? words.overlay : ''}\`${file}\`${json === '' ? ` ${words.nothing}` : ''}`,
  ...(json === '' ? [] : [`\`\`\`${raw ? 'text' : 'json'}\n${json.trimEnd()}\n\`\`\``]),
];
