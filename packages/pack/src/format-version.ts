/** The version of the pack format; its JSON Schemas never change once released. */
export const FORMAT_VERSION = 'v1';
