/** A way of reading a name, and how many degrees of confidence it costs to read the name so. */
export interface Writing {
  readonly text: string;
  readonly step: number;
}

/** A name in its parts: under which headings it stands, and what is left of them all. */
export interface NameParts {
  readonly heading: string;
  readonly leaf: string;
  readonly step: number;
}

const REMARK = /[(（[【]([^)）\]】]*)[)）\]】]/gu;
const REMARKED = /([^/(（[【]*)[(（[【]([^)）\]】]*)[)）\]】]/gu;
const PREFIX =
  /^(?:信访(?:事项|件|人|局|部门)?|[县区市省]?信访局|本(?:局|单位|机关)|责任单位|承办单位|办理单位|主办单位|本次|该件|实际|最终|首次)/u;
const NAME = /名称$/u;
const SUFFIX = /(?:标识|标志|信息)$/u;

/** What the name of a group of columns has beside the step that it is about. */
const STAGE = /(?:环节|阶段|情况|过程|部分)$/u;

/** Under 复查, a 受理日期 is no acceptance of the matter: only plain headings leave the names below them as they are. */
const PLAIN_HEADING =
  /^(?:信访|办理|登记|收件|收信|收到|接收|来件|受理|基本|基础|来信来访|来信|来访|事项|件|人|处理|转办|交办|答复|评价|责任单位|信访部门|信访局|情况|信息|过程|结果|概况|环节|阶段|部分|认定|判断|研判|审核|性质|属性|要素|诉求|问题|内容|法律|政策)+$/u;
const OTHER_HEADING = /复查|复核|听证|延期|延长|积案|上级|国家|省|撤回|督办/gu;

/** What it costs to read a name as if nothing stood above it; a name that repeats the heading's word is of that itself. */
export const stepBelow = (heading: string, leaf: string): number => {
  if (heading === '' || PLAIN_HEADING.test(heading)) return 0;
  const others = heading.match(OTHER_HEADING) ?? [];
  if (others.length === 0) return 1;
  return others.some((word) => leaf.includes(word)) ? 0 : 2;
};

/** The ways of reading a name from the closest to the freest. A remark may tell which of two it is: 送达（复查意见）. */
export const writingsOf = (name: string): readonly Writing[] => {
  const { bare, step } = withoutRemarks(name);
  const parts = partsOf(bare);
  const headings = parts.slice(0, -1).join('');
  const leaf = parts.at(-1) ?? '';
  const free: readonly Writing[] = [
    { text: bare, step: 0 },
    ...(parts.length > 1
      ? [
          { text: parts.toReversed().join(''), step: 0 },
          { text: parts.map(withoutStage).join(''), step: 0 },
          { text: leaf, step: stepBelow(headings, leaf) },
        ]
      : []),
    { text: bare.replace(NAME, ''), step: 0 },
    { text: bare.replace(PREFIX, ''), step: 1 },
    { text: bare.replace(PREFIX, '').replace(NAME, ''), step: 1 },
    { text: bare.replace(SUFFIX, ''), step: 1 },
    { text: bare.replace(PREFIX, '').replace(SUFFIX, ''), step: 2 },
  ];
  return [
    { text: name, step: 0 },
    { text: remarksFirst(name), step: 0 },
    ...free.map((each) => ({ ...each, step: each.step + step })),
  ];
};

/** A name without its remarks: the headings that it stands under, and what is left of it. */
export const belowHeadings = (name: string): Omit<NameParts, 'step'> => {
  const parts = partsOf(withoutRemarks(name).bare);
  return { heading: parts.slice(0, -1).join(''), leaf: parts.at(-1) ?? '' };
};

/** The ways of parting a name into headings and what stands below them. */
export const partingsOf = (name: string): readonly NameParts[] => {
  const { bare, step } = withoutRemarks(name);
  return [
    { text: remarksFirst(name), step: 0 },
    { text: bare, step },
  ].flatMap((written) => {
    const parts = partsOf(written.text);
    const leaf = parts.at(-1) ?? '';
    const heading = parts.slice(0, -1).join('');
    return [
      { heading, leaf, step: written.step },
      { heading: withoutStage(heading), leaf, step: written.step },
      { heading: heading.replace(PREFIX, ''), leaf, step: written.step + 1 },
    ];
  });
};

/** A remark on another procedure makes the name one of that. */
const withoutRemarks = (name: string): { bare: string; step: number } => {
  const remarks = [...name.matchAll(REMARK)].map(([, remark]) => remark).join('');
  return { bare: name.replaceAll(REMARK, ''), step: remarks.search(OTHER_HEADING) < 0 ? 0 : 2 };
};

const remarksFirst = (name: string): string => name.replaceAll(REMARKED, '$2$1');

const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]/u;

const partsOf = (name: string): readonly string[] =>
  name.split('/').map((part) => part.trim().replace(ORDINAL, ''));

const withoutStage = (part: string): string => part.replace(STAGE, '');
