/** The answers of a pack built ahead of time, in types that rest on nothing else. */
export const STANDALONE_ANSWERS = `/** 中文和英文。 · Chinese and English. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** 依据：文件、条、款、项。 · A legal basis: instrument, article, paragraph, item. */
export interface Basis {
  readonly instrument: string;
  readonly article?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly confidence?: string;
}

/** 有结论：结论、规则、全部依据。 · An outcome with its rule and its complete basis. */
export interface Given<Value extends string> {
  readonly value: Value;
  readonly rule: string;
  readonly basis: readonly Basis[];
  readonly label: Text;
  readonly explain: Text;
  /** 须由此人确认后才生效。 · A proposal: takes effect only once this person confirms it. */
  readonly confirm?: { readonly role: string; readonly basis: readonly Basis[] };
}

/** 没有结论：为什么，可能是什么。 · No outcome: why, and what it may come to. */
export interface Open<Value extends string> {
  readonly value: null;
  readonly status: 'needs-facts' | 'person-decides' | 'conflict' | 'untranslated';
  readonly basis: readonly Basis[];
  readonly candidates: readonly Value[];
  readonly explain?: Text;
  readonly hint?: Text;
}

type GroupOutcome = Given<string> | Open<string>;
`;

/** What the module exports. */
export const STANDALONE_EXPORTS = `/** 还要问的事实：问什么，哪些决定组在等。 · A fact still to be asked, and the groups that wait for it. */
export interface Need {
  readonly fact: keyof Facts | keyof DerivedFacts;
  readonly question: Text;
  readonly groups: readonly string[];
}

/** 一个标记。 · A flag. */
export interface Flag extends Given<Flags> {
  readonly group: string;
}

/** 救济。 · A remedy. */
export interface Remedy {
  readonly id: RemedyId;
  readonly route: string;
  readonly label: Text;
  readonly text: Text;
  readonly basis: readonly Basis[];
  readonly from: string;
}

/** 决定，不带理由链。 · A ruling, without its trace. */
export interface Ruling {
  readonly on: string;
  readonly pack: readonly { readonly id: string; readonly version: string; readonly hash: string }[];
  readonly engine: string;
  readonly outcomes: { readonly [Group in keyof Outcomes]: Given<Outcomes[Group]> | Open<Outcomes[Group]> };
  readonly flags: readonly Flag[];
  readonly needs: readonly Need[];
  readonly remedies: readonly Remedy[];
}

/** 决定，带理由链。 · A decision with its trace. */
export interface Decision extends Ruling {
  readonly caseId: string;
  readonly trace: {
    readonly facts: Facts & DerivedFacts;
    readonly missing: readonly (keyof Facts | keyof DerivedFacts)[];
    readonly groups: Readonly<Record<string, { readonly rules: readonly object[] }>>;
  };
}

/** 一件已登记、格式正确的事项。 · A registered case, well formed. */
export interface CaseOfPack {
  readonly id: string;
  readonly registration: { readonly receivedOn: string } & Readonly<Record<string, unknown>>;
  readonly facts?: Facts;
  readonly events?: readonly object[];
}

/**
 * 按某一天的法律，从事实得出决定。 · The ruling for facts under the law of a civil date.
 * 名称不认识的事实、范围以外的值，当作没有填写，不报错。 · A fact nobody declared and a value outside its domain count as missing.
 * 日期不对、事实互相矛盾时抛出带 code 和 issues 的错误。 · An impossible day or facts that exclude each other throw an error with code and issues.
 */
export declare const rule: (facts: Facts & DerivedFacts, options: { readonly on: string }) => Ruling;

/**
 * 按收到之日（或 on）的法律决定一件事项。 · The decision on a case under the law of its receipt, or of \`on\`.
 * 登记里没有写的按默认补上，格式不检查；事实写错了，抛出带 code 和 issues 的错误。 · What the registration leaves out takes its default, its form is not checked; a wrong fact throws an error with code and issues.
 */
export declare const decide: (oneCase: CaseOfPack, options?: { readonly on?: string }) => Decision;

/** 依据里各文件的题名，按编号。 · The titles of the instruments that a basis names by id. */
export declare const titles: Readonly<Record<string, Text>>;

/** 编译好的规则包，交给 @xinfang/pack/decide 的 restorePack。 · The compiled pack, for \`restorePack\` of @xinfang/pack/decide. */
export declare const compiledPack: { readonly format: 1; readonly pack: any; readonly titles: any; readonly laws: any };
`;
