import { XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';

/** The refusal of a workbook that is broken, or not written by the rules: what it held is then not known. */
export const damaged = (): XinfangError => new XinfangError([registerIssue('damaged-xlsx')]);

/** The refusal of a workbook that is too large, packed or unpacked. */
export const tooLarge = (): XinfangError => new XinfangError([registerIssue('file-too-large')]);
