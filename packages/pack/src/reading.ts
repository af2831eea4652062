/** What reading a written file takes before anything is known of packs: JSON with its places, and the word that was meant. */
export { type JsonFile, type JsonProblem, parseJsonFile } from './json/parse.ts';
export type { JsonObject, JsonValue, Path, Place, Places, Span } from './json/span.ts';
export { didYouMean } from './nearest.ts';
