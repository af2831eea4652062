export { directory } from './directory.ts';
export type {
  Body,
  BodyKind,
  BodySector,
  DirectoryDocument,
  Level,
  Responsibility,
} from './document.ts';
export type { UnderOptions } from './hierarchy.ts';
export type { Notice, NoticeCode } from './notices.ts';
export { type DirectoryOptions, openDirectory as default } from './open-directory.ts';
export type { Candidate, MatterToPropose, Proposal } from './propose-units.ts';
export { type Directory, readDirectory } from './read-directory.ts';
export type { Remit, RemitAnswer, RemitMatter } from './remit.ts';
export type { Silence } from './silences.ts';
