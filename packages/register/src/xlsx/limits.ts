/** How much of a workbook is read before it is refused: a small ZIP can unpack to more than any memory. */
export interface XlsxLimits {
  /** The file, as packed. */
  readonly fileBytes: number;
  /** Files within the ZIP. */
  readonly entries: number;
  /** A sheet unpacked; it is streamed, not held. */
  readonly sheetBytes: number;
  /** The part of the shared strings unpacked, and what is held of it. */
  readonly stringBytes: number;
  readonly stringChars: number;
  readonly strings: number;
  /** Any other part unpacked: lists of sheets, relations and styles. */
  readonly partBytes: number;
  /** Merged cells that are asked for, which are those of a header. */
  readonly merges: number;
}

const MB = 1024 * 1024;

/** Beyond any register: a million rows of forty filled columns keep below. */
export const XLSX_LIMITS: XlsxLimits = {
  fileBytes: 256 * MB,
  entries: 10_000,
  sheetBytes: 2048 * MB,
  stringBytes: 512 * MB,
  stringChars: 256 * MB,
  strings: 10_000_000,
  partBytes: 32 * MB,
  merges: 100_000,
};
