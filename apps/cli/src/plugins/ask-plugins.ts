import type { CivilDate, Xinfang } from '@xinfang/sdk';
import { EXIT, refusing, refusingLater } from '../fault.ts';

/** What plugins fetch is fetched by the asynchronous questions alone; without such plugins the others need no engine. */
const fetches = ({ plugins }: Xinfang): boolean =>
  plugins.some(({ facts }) => facts.some(({ by }) => by === 'fetch'));

/** Decides a case of a file, with what plugins fetch. Throws a fault of its content. */
export const decideFile = async (
  xf: Xinfang,
  oneCase: unknown,
  asked: { readonly on?: CivilDate },
  file: string,
) =>
  fetches(xf)
    ? refusingLater(EXIT.content, { file }, () => xf.decideAsync(oneCase, asked))
    : refusing(EXIT.content, { file }, () => xf.decide(oneCase, asked));

/** Assesses a case of a file, with what plugins fetch. Throws a fault of its content. */
export const assessFile = async (
  xf: Xinfang,
  oneCase: unknown,
  asked: { readonly asOf: CivilDate },
  file: string,
) =>
  fetches(xf)
    ? refusingLater(EXIT.content, { file }, () => xf.assessAsync(oneCase, asked))
    : refusing(EXIT.content, { file }, () => xf.assess(oneCase, asked));
