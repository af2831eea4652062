import { readFile } from 'node:fs/promises';
import { readDirectory } from '@xinfang/plugin-directory';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readSampleDirectory } from './organisation.ts';

const ROW = z.object({
  registration: z.object({
    receiver: z.object({
      id: z.string(),
      kind: z.enum(['petition-office', 'organ']),
      sector: z.enum(['administrative', 'judicial', 'discipline']),
    }),
    arrival: z.enum(['direct', 'transferred', 'assigned']),
    content: z.string(),
    unit: z.string(),
    township: z.string(),
    accused: z.object({ units: z.array(z.string()) }).optional(),
  }),
  facts: z.looseObject({ remit: z.string().optional(), purpose: z.string().optional() }),
  events: z.array(
    z.looseObject({ type: z.string(), to: z.string().optional(), unit: z.string().optional() }),
  ),
});

const REGISTER = new URL('../../../examples/county-2023/register.jsonl', import.meta.url);

const rows = (await readFile(REGISTER, 'utf8'))
  .trim()
  .split('\n')
  .map((line) => ROW.parse(JSON.parse(line)));
const directory = readDirectory(await readSampleDirectory());

/** `to` of a correction is the right value of a field, here a day. */
const namedIn = ({ registration, events }: z.infer<typeof ROW>): readonly string[] => [
  registration.receiver.id,
  registration.unit,
  registration.township,
  ...(registration.accused?.units ?? []),
  ...events.flatMap(({ type, to, unit }) => [
    ...(to === undefined || type === 'corrected' ? [] : [to]),
    ...(unit === undefined ? [] : [unit]),
  ]),
];

test('every body that the sample register names is in the directory', () => {
  const unknown = rows.flatMap(namedIn).filter((id) => !directory.bodies.has(id));
  expect(unknown).toEqual([]);
});

test('every unit of the register is one that the directory proposes for its content', () => {
  for (const { registration } of rows) {
    const { content, township, unit } = registration;
    const { candidates } = directory.proposeUnits({
      facts: { purpose: 'appeal' },
      registration: { content, township },
    });
    expect(candidates.map((each) => each.unit)).toContain(unit);
  }
});

test('whose business a matter is that the petition office received, it says as the clerk stated', () => {
  const received = rows.filter(
    ({ registration, facts }) =>
      registration.receiver.kind === 'petition-office' && facts.remit !== undefined,
  );
  expect(received.length).toBeGreaterThan(200);
  for (const { registration, facts } of received)
    expect(directory.remitOf({ registration }).remit).toBe(facts.remit);
});

test('receivers are of the kind and sector that the register says', () => {
  for (const { registration } of rows) {
    const { id, kind, sector } = registration.receiver;
    const body = directory.bodies.get(id);
    expect(body?.kind === 'petition-office').toBe(kind === 'petition-office');
    expect(body?.sector ?? 'administrative').toBe(sector);
  }
});

test('twelve townships, fourteen units and the petition office lie under the county', () => {
  const under = directory.bodiesUnder('wangshu').map((id) => directory.bodies.get(id));
  expect(under.filter((body) => body?.kind === 'township')).toHaveLength(12);
  expect(under.filter((body) => body?.kind === 'petition-office')).toHaveLength(1);
});
