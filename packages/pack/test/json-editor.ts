import {
  type CompletionItem,
  getLanguageService,
  type JSONSchema,
} from 'vscode-json-languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The place of the cursor in a text. */
const CURSOR = '▮';

/** A problem that the editor underlines. */
export interface Squiggle {
  /** What is underlined. */
  readonly text: string;
  readonly message: string;
}

/** The editor's JSON language service with one schema for every file, as VS Code drives it. */
export const createEditor = (schema: object) => {
  // The service changes the schemas it is given.
  const asText = JSON.stringify(schema);
  const service = getLanguageService({
    // A file that names its own schema is given this one.
    schemaRequestService: () => Promise.resolve(asText),
  });
  service.configure({
    validate: true,
    schemas: [
      { uri: 'test://schema.json', fileMatch: ['*'], schema: JSON.parse(asText) as JSONSchema },
    ],
  });
  const open = (written: string) => {
    const offset = written.indexOf(CURSOR);
    const text = written.replace(CURSOR, '');
    const document = TextDocument.create('test://file.json', 'json', 1, text);
    const json = service.parseJSONDocument(document);
    return { document, json, position: document.positionAt(Math.max(offset, 0)) };
  };
  const complete = async (written: string): Promise<readonly CompletionItem[]> => {
    const { document, json, position } = open(written);
    const list = await service.doComplete(document, position, json);
    return list?.items ?? [];
  };
  return {
    /** What is offered at the cursor. */
    complete,
    /** The labels of what is offered at the cursor. */
    labels: async (written: string): Promise<readonly string[]> =>
      (await complete(written)).map(({ label }) => label),
    /** What is shown for the thing under the cursor. */
    hover: async (written: string): Promise<string> => {
      const { document, json, position } = open(written);
      const hover = await service.doHover(document, position, json);
      const contents = hover?.contents ?? [];
      const parts = Array.isArray(contents) ? contents : [contents];
      return parts.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
    },
    squiggles: async (written: string): Promise<readonly Squiggle[]> => {
      const { document, json } = open(written);
      const found = await service.doValidation(document, json, {
        schemaValidation: 'error',
        schemaRequest: 'error',
      });
      return found.map(({ range, message }) => ({
        text: document.getText(range),
        message: typeof message === 'string' ? message : message.value,
      }));
    },
  };
};
