/** What a ZIP begins with, and so a workbook in XLSX. */
export const ZIP: readonly number[] = [0x50, 0x4b, 0x03, 0x04];

/** What a workbook begins with as it was before XLSX, or one under a password. */
export const COMPOUND: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];
