import type { Text } from '@xinfang/sdk';
import { closingFindings } from './closing.ts';
import { derivedFindings } from './derived-facts.ts';
import { fetchedFindings } from './fetched-facts.ts';
import type { PluginFinding } from './finding.ts';
import { operatorFindings } from './operators.ts';
import { packFindings } from './packs.ts';
import { otherRefusals, refusedAs } from './registry.ts';
import type { Setting } from './setting.ts';
import { sightFindings } from './sights.ts';
import { sinkFindings } from './sinks.ts';
import { sourceFindings } from './sources.ts';

type Found = readonly PluginFinding[];

/** One promise of the contract: its sentence, and what a plugin breaks of it. */
export interface PluginPromise {
  readonly sentence: Text;
  readonly check: (setting: Setting) => Found | Promise<Found>;
}

const promise = (zh: string, en: string, check: PluginPromise['check']): PluginPromise => ({
  sentence: { zh, en },
  check,
});

/** Every promise of the contract, in the order in which they are held against a plugin; closing comes last. */
export const PROMISES: readonly PluginPromise[] = [
  promise(
    '清单写得完整',
    'its manifest is whole and fits this plugin interface',
    refusedAs('manifest'),
  ),
  promise('中英文齐备', 'every label and text stands in both languages', refusedAs('languages')),
  promise('不给人贴标签', 'nothing in it labels, scores or ranks a person', refusedAs('people')),
  promise('运行环境接受它', 'the registry takes it', otherRefusals),
  promise(
    '运算符两边都有类型，当场作答，没有副作用',
    'its operators are typed on both sides, synchronous and pure',
    operatorFindings,
  ),
  promise(
    '推出的事实当场给出，没有副作用，不越范围',
    'its derived facts are synchronous, pure and within their domains',
    derivedFindings,
  ),
  promise(
    '取来的事实守时，可以中止，不越范围',
    'its fetched facts keep their time, stop when aborted and stay within their domains',
    fetchedFindings,
  ),
  promise(
    '规则包和指标能载入，不放宽，案例通过',
    'its packs and indicators load, loosen nothing, and every named case passes',
    packFindings,
  ),
  promise(
    '不改日历已有的年份',
    'its calendars change no year that is held',
    refusedAs('calendars'),
  ),
  promise(
    '来源给出读得进去的事项，两遍相同，可以中止',
    'its sources give cases that parse, the same twice, and stop when aborted',
    sourceFindings,
  ),
  promise(
    '去处收下并关闭，不改动，不漏报',
    'its sinks take and close, change nothing and lose nothing in silence',
    sinkFindings,
  ),
  promise('只看要求看的内容', 'it sees what it asks to see and nothing else', sightFindings),
  promise('关闭两次也无妨', 'it may be closed twice', closingFindings),
];
