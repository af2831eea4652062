import { expect, test } from 'vitest';
import { withPackVersion, withReleased } from './versions.ts';

test('a pack gets the version of its package, and nothing else of the file changes', () => {
  const text =
    '{\n  "id": "national",\n  "version": "1.0.0",\n  "requires": { "version": "1" }\n}\n';
  expect(withPackVersion(text, '1.2.0')).toBe(text.replace('1.0.0', '1.2.0'));
});

test('catalogues of public software read the version and the day of the release', () => {
  const text = 'name: X\nsoftwareVersion: 1.0.0\nreleaseDate: "2026-01-01"\n';
  expect(withReleased(text, '1.1.0', '2026-11-30')).toBe(
    'name: X\nsoftwareVersion: 1.1.0\nreleaseDate: "2026-11-30"\n',
  );
});
