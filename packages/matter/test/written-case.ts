/** A case as written, with what a test is about put over it. */
export const writtenCase = (over: {
  registration?: Record<string, unknown>;
  facts?: Record<string, unknown>;
  events?: readonly unknown[];
}) => ({
  id: 'C-1',
  facts: {},
  events: [],
  ...over,
  registration: {
    receivedOn: '2023-03-01',
    receiver: { kind: 'petition-office' },
    channel: 'letter',
    ...over.registration,
  },
});
