import { XinfangError } from '@xinfang/calendar';

/** A stored pack that cannot be what was stored. */
export const damaged = (): XinfangError =>
  new XinfangError([
    {
      code: 'damaged-stored-pack',
      path: 'laws',
      message: {
        zh: '编译好的规则包不完整，或者规则和决定图不配套',
        en: 'this compiled pack is incomplete, or its diagrams do not belong to its rules',
      },
      hint: {
        zh: '请用现在的版本重新运行 xinfang pack build',
        en: 'run xinfang pack build again with this version',
      },
    },
  ]);
