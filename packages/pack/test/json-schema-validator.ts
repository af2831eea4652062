import { Ajv2020 } from 'ajv/dist/2020.js';

/** Keywords by which editors show meanings; validation passes over them. */
const EDITOR_KEYWORDS = ['defaultSnippets', 'enumDescriptions'];

/** Whether a value is valid under a JSON Schema, by another implementation than ours. Throws where it is no schema. */
export const validatorOf = (schema: object): ((value: unknown) => boolean) => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  for (const keyword of EDITOR_KEYWORDS) ajv.addKeyword(keyword);
  const validate = ajv.compile(schema);
  return (value) => validate(value);
};
