import { type Explanation, explainDiagnostic } from '@xinfang/analysis';
import { say } from '@xinfang/report';
import type { Diagnostic } from '@xinfang/sdk';
import type { ArtifactLocation, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Lang } from '../messages.ts';
import { VERSION } from '../version.ts';
import { HOMEPAGE, pageAddress, uriOf } from './check-address.ts';
import type { Checked } from './check-pack.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
const LANGUAGES = { zh: 'zh-CN', en: 'en-US' } as const;
/** The root of the repository, which whoever uploads the log knows. */
const ROOT = '%SRCROOT%';

/** Findings in the Static Analysis Results Interchange Format, version 2.1.0. */
export const checkLog = async (
  { diagnostics, layers }: Checked,
  cwd: string,
  lang: Lang,
): Promise<Log> => {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted();
  const rules = await Promise.all(
    codes.map(async (code) => ruleOf(code, await explainDiagnostic(code))),
  );
  const resultOf = (each: Diagnostic): Result =>
    resultIn(
      each,
      codes.indexOf(each.code),
      uriOf(layers[each.layer]?.folder ?? '', each.file, cwd),
      lang,
    );
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'xinfang',
            version: VERSION,
            informationUri: HOMEPAGE,
            language: LANGUAGES[lang],
            rules,
          },
        },
        language: LANGUAGES[lang],
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(resultOf),
      },
    ],
  };
};

const ruleOf = (code: string, explanation: Explanation | undefined): ReportingDescriptor => {
  const helpUri = pageAddress(code);
  if (explanation === undefined) return { id: code, helpUri };
  const { means, why, mend, severity, markdown } = explanation;
  return {
    id: code,
    shortDescription: { text: `${means.zh} / ${means.en}` },
    fullDescription: { text: `${why.zh} / ${why.en}` },
    help: { text: `${mend.zh} / ${mend.en}`, markdown },
    helpUri,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { means, why, mend },
  };
};

const resultIn = (each: Diagnostic, ruleIndex: number, uri: string, lang: Lang): Result => {
  const { code, severity, message, hint, fix, example } = each;
  const location = locationOf(each, uri);
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: {
      text: hint === undefined ? say(message, lang) : `${say(message, lang)}\n${say(hint, lang)}`,
    },
    locations: [{ physicalLocation: location }],
    ...(fix === undefined ? {} : { fixes: [fixOf(fix.replacement, location, hint?.[lang])] }),
    properties: {
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(example === undefined ? {} : { example }),
    },
  };
};

interface Location {
  readonly artifactLocation: ArtifactLocation;
  readonly region: Region;
}

/** In the terms of the format a column is one of a region, and the end is exclusive, as ours is. */
const locationOf = ({ line, column, endLine, endColumn }: Diagnostic, uri: string): Location => ({
  artifactLocation: uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT },
  region: { startLine: line, startColumn: column, endLine, endColumn },
});

const fixOf = (
  replacement: string,
  { artifactLocation, region }: Location,
  description: string | undefined,
): NonNullable<Result['fixes']>[number] => ({
  ...(description === undefined ? {} : { description: { text: description } }),
  artifactChanges: [
    {
      artifactLocation,
      replacements: [{ deletedRegion: region, insertedContent: { text: replacement } }],
    },
  ],
});
