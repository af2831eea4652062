const END_MARK = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** 1 January 1980, the first day that ZIP knows, at midnight. */
const FIRST_DAY = 0x0021_0000;

/** The bytes of a ZIP file with the times of its entries taken out, so that the same content gives the same bytes. */
export const withoutTimes = (zip: Uint8Array): Uint8Array => {
  const bytes = Uint8Array.from(zip);
  const view = new DataView(bytes.buffer);
  const end = bytes.length - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_MARK) throw new RangeError('no ZIP file');
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    at +=
      ENTRY_LENGTH + [28, 30, 32].reduce((sum, each) => sum + view.getUint16(at + each, true), 0);
  }
  return bytes;
};
