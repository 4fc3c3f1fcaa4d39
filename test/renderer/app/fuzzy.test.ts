import { describe, expect, test } from 'vitest';
import { fuzzyFind, fuzzyScore } from '#renderer/app/fuzzy.ts';

describe('finding by a few letters', () => {
  const commands = [
    'Restore from a backup…',
    'Redo',
    'Use the dark appearance',
    'New map…',
    'New map from a template…',
  ];
  const find = (typed: string) => fuzzyFind(typed, commands, (text) => text);

  test('the beginnings of words fit best', () => {
    expect(find('nmt')[0]).toBe('New map from a template…');
    expect(find('rb')[0]).toBe('Restore from a backup…');
    expect(find('dark')[0]).toBe('Use the dark appearance');
  });

  test('a whole word goes before the first letters of three', () => {
    expect(fuzzyFind('two', ['Tidy what was opened', 'Two'], (text) => text)[0]).toBe('Two');
  });

  test('of two that fit alike the shorter comes first', () => {
    expect(find('new map')).toEqual(['New map…', 'New map from a template…']);
  });

  test('letters that are not there, or not in this order, find nothing', () => {
    expect(find('xyz')).toEqual([]);
    expect(fuzzyScore('ab', 'ba')).toBeNull();
  });

  test('a beginning of a word further on never hides letters that stand side by side before it', () => {
    expect(fuzzyScore('ab', 'cab ant')).not.toBeNull();
  });

  test('nothing typed keeps all, in their order', () => {
    expect(find('  ')).toEqual(commands);
  });

  test('a pasted page is no search', () => {
    expect(fuzzyScore('a'.repeat(10_000), 'a'.repeat(10_000))).toBeNull();
  });
});
