/** Fewer digits are a short number of a service, or no number. */
const LEAST_PHONE_DIGITS = 7;
const LEAST_ID_CHARACTERS = 6;

/** Spaces of all kinds, and signs that are not seen. */
const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/** The dot inside names is typed in many ways. */
const NAME_DOTS = /[•‧∙⋅・]/g;

const plain = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');

/** `0000000` and the like are fillers, not numbers. */
const isFiller = (text: string): boolean => new Set(text).size < 2;

/** A name as it is compared: width, spaces, case and the kind of dot do not matter. */
export const normaliseName = (name: string): string =>
  plain(name).toLowerCase().replace(NAME_DOTS, '·').normalize('NFC');

/** An id number as it is compared: width, spaces, dashes and a small x do not matter; empty where it is a filler. */
export const normaliseIdNumber = (idNumber: string): string => {
  const compared = plain(idNumber)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return compared.length < LEAST_ID_CHARACTERS || isFiller(compared) ? '' : compared;
};

/**
 * A phone number as it is compared: width, spaces, dashes, brackets, China's country code and the zero before an area code do
 * not matter; empty where it is a filler or a short number.
 */
export const normalisePhone = (phone: string): string => {
  const dialled = plain(phone).replace(/[^\d+]/g, '');
  const abroad = dialled.replace(/^(?:\+|00)/, '+').replace(/(?!^)\+/g, '');
  const national = abroad.replace(/^\+86/, '').replace(/^86(?=1\d{10}$)/, '');
  const compared = national.replace(/^(\+?)0+/, '$1');
  return compared.length < LEAST_PHONE_DIGITS || isFiller(compared) ? '' : compared;
};
