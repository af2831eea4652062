import { checkPack, ownElementsOf, testPack } from '@xinfang/analysis';
import { type Diagnostic, type Issue, loadPacks, packFolders, XinfangError } from '@xinfang/sdk';
import { whyOf } from '../pack/why.ts';
import { found, ofIssue, type PluginFinding } from './finding.ts';
import { packsOf, type Setting } from './setting.ts';

/** Of every pack and indicator: they load, loosen nothing of what lies below, and the named cases pass. */
export const packFindings = (setting: Setting): readonly PluginFinding[] => [
  ...packsOf(setting.plugin).flatMap((_, index) => findingsOfPack(index, setting)),
  ...indicatorFindings(setting),
];

const findingsOfPack = (index: number, setting: Setting): readonly PluginFinding[] => {
  const { name: plugin, packs, from, base, operators } = setting;
  const names = [...packs, ...packsOf(setting.plugin).slice(0, index + 1)];
  const at = { plugin, element: `packs[${index}]` };
  try {
    const layers = packFolders(names, from).map(({ files }) => files);
    const { calendar } = base;
    const errors = checkPack(layers, { calendar, operators }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    if (errors.length > 0) return errors.map((error) => ofDiagnostic(error, at));
    const files = layers.at(-1) ?? {};
    const { elements: _, ...scope } = ownElementsOf(files);
    const tested = testPack(loadPacks(names, from, { plugins: { operators } }), calendar, {
      files,
      ...scope,
    });
    return tested.cases
      .filter(({ ok }) => !ok)
      .map((one) => found('pack-case-fails', at, { with: `${one.name}: ${whyOf(one)}` }));
  } catch (error) {
    if (error instanceof XinfangError)
      return error.issues.map((issue) => ({ ...ofIssue(issue, plugin), element: at.element }));
    throw error;
  }
};

const ofDiagnostic = (
  { code, file, line, column, message, hint }: Diagnostic,
  at: { readonly plugin: string; readonly element: string },
): PluginFinding => {
  const place = `${file}:${line}:${column}`;
  return {
    code,
    ...at,
    message: { zh: `${place} ${message.zh}`, en: `${place} ${message.en}` },
    ...(hint === undefined ? {} : { hint }),
  };
};

/** Indicators are a layer of the registry's own: what is wrong with it names the indicator by its file. */
const indicatorFindings = ({ plugin, name, issues }: Setting): readonly PluginFinding[] =>
  issues.flatMap((issue) => {
    const index = indicatorOf(issue, plugin.indicators ?? []);
    return index < 0 ? [] : [{ ...ofIssue(issue, name), element: `indicators[${index}]` }];
  });

/** Which indicator an issue is about; -1 where it is about none. */
export const indicatorOf = (
  { path }: Issue,
  indicators: readonly { readonly id: string }[],
): number => {
  const id = /indicators\/(.+)\.json/u.exec(path)?.[1];
  return Array.isArray(indicators) ? indicators.findIndex((each) => each?.id === id) : -1;
};
