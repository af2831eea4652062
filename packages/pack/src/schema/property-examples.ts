/** Examples that editors offer where the values are not listed; keys as in the table of words. */
export const PROPERTY_EXAMPLES: Readonly<Record<string, readonly unknown[]>> = {
  'facts.id': ['majorUrgent'],
  'derive.from': ['registration.channel', 'registration.petitioners.representatives'],
  'effective.from': ['2022-05-01'],
  amount: [5, 15, 30, 60],
  bearer: ['petition-office', 'unit', 'organ', 'petitioner'],
  beneficiary: ['petitioner'],
  role: ['responsible-officer'],
  'remedy.route': ['review', 'recheck'],
  version: ['1.0.0'],
  extends: [{ '@xinfang/pack-national': '^1.0.0' }],
  engine: ['^1.0.0'],
  'given.on': ['2024-03-01'],
  asOf: ['2024-06-30'],
  'expect.flags': [['report-major-urgent']],
  'expect.basis': [{ dispatch: ['xf22:22'] }],
  scheme: ['content-gd2020'],
};
