import type { Issue, Text } from '@xinfang/sdk';

/** An article that a refusal rests on, as the pack cites it. */
export interface RefusalBasis {
  readonly instrument: string;
  readonly article?: number | string;
  readonly paragraph?: number | string;
  readonly item?: number | string;
  readonly confidence: string;
}

/** What a refusal says: RFC 9457 with both languages. Never what was given. */
export interface RefusalData {
  readonly status: number;
  /** Stable, kebab-case; the problem's `type` is made of it. */
  readonly code: string;
  readonly title: Text;
  readonly detail?: Text;
  readonly hint?: Text;
  /** JSON pointer into the request's body. */
  readonly pointer?: string;
  readonly issues?: readonly (Issue & { readonly pointer?: string })[];
  readonly basis?: readonly RefusalBasis[];
  /** Seconds after which the same may succeed. */
  readonly retryAfter?: number;
  /** Further members of the problem, e.g. the current version. */
  readonly more?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * A request that is refused, with the reason as data. Everything else that is thrown is a defect and tells nothing.
 *
 * @example
 * throw new Refusal({ status: 404, code: 'case-not-found', title: { zh: '没有这一事项', en: 'No such case' } });
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly data: RefusalData;

  constructor(data: RefusalData) {
    super(data.code);
    this.data = data;
  }
}
