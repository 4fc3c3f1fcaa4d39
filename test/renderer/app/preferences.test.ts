import { describe, expect, test } from 'vitest';
import { preferencesOf } from '#renderer/app/preferences.ts';

describe('stored preferences', () => {
  const defaults = preferencesOf(null);

  test('what was chosen is read back', () => {
    expect(preferencesOf('{"theme":"dark","contrast":"high","railOpen":false}')).toEqual({
      ...defaults,
      theme: 'dark',
      contrast: 'high',
      railOpen: false,
    });
  });

  test.each([
    '',
    'not JSON',
    '[]',
    '7',
    '{"theme":"neon","railOpen":"yes","recentCommands":[1]}',
    '{"__proto__":{"a":1}}',
  ])('what cannot be used takes its default: %s', (text) => {
    expect(preferencesOf(text)).toEqual(defaults);
    expect('a' in {}).toBe(false);
  });
});
