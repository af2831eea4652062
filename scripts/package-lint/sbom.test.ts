import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicPackages } from '../release/packages.ts';
import { type Bill, billFaults, billOf } from './sbom.ts';

const root = resolve(import.meta.dirname, '../..');
const packageAt = (folder: string) => publicPackages(root).filter((each) => each.folder === folder);
const calendar = packageAt('packages/calendar');
const bill = billOf(root, calendar);

const faultsWith = (more: Partial<Bill>): readonly string[] =>
  billFaults({ ...bill, ...more }, calendar);

describe('the bill of materials', () => {
  it('holds a package and what comes with it, each with version, address and licence', () => {
    expect(billFaults(bill, calendar)).toEqual([]);
    const addresses = bill.components.map(({ purl }) => decodeURIComponent(purl).split('@').at(-2));
    expect(new Set(addresses)).toEqual(new Set(['pkg:npm/zod', 'xinfang/calendar']));
    expect(bill.dependencies.at(-1)?.dependsOn).toEqual([expect.stringMatching(/^zod@/u)]);
  });

  it('is refused where something is missing', () => {
    expect(faultsWith({ bomFormat: 'SPDX' })).toEqual(['is SPDX, not CycloneDX']);
    expect(faultsWith({ specVersion: '1.2' })).toEqual(['is of version 1.2']);
    expect(billFaults(bill, packageAt('packages/sdk'))).toContain('does not hold @xinfang/sdk');
    const [first] = bill.components;
    if (first === undefined) throw new Error('an empty bill');
    expect(faultsWith({ components: [first] })).toEqual([
      expect.stringMatching(/^does not hold (?:zod|@xinfang\/calendar)$/u),
    ]);
    const bare = bill.components.map((component) => ({ ...component, licenses: [] }));
    expect(faultsWith({ components: bare })).toHaveLength(2);
  });
});
