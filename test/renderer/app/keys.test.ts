import { describe, expect, test } from 'vitest';
import { accelerator, actsWhileTyping, combinations } from '#renderer/app/keys.ts';

const press = (key: string, code: string, held: string[] = []) => ({
  key,
  code,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('key presses in the notation of commands', () => {
  test('letters, named keys and signs', () => {
    expect(combinations(press('k', 'KeyK', ['ctrl']), false)).toEqual(['Mod+K']);
    expect(combinations(press('Z', 'KeyZ', ['ctrl', 'shift']), false)).toEqual(['Mod+Shift+Z']);
    expect(combinations(press('F1', 'F1'), false)).toEqual(['F1']);
    expect(combinations(press('?', 'Slash', ['shift']), false)).toEqual(['?']);
    expect(combinations(press('Tab', 'Tab', ['shift']), false)).toEqual(['Shift+Tab']);
  });

  test('on a Mac Command is Mod, and Ctrl is itself', () => {
    expect(combinations(press('k', 'KeyK', ['meta']), true)).toEqual(['Mod+K']);
    expect(combinations(press('k', 'KeyK', ['ctrl']), true)).toEqual(['Ctrl+K']);
    expect(combinations(press('k', 'KeyK', ['meta']), false)).toEqual(['Meta+K']);
  });

  test('digits with Shift and letters with Alt are known by their place too', () => {
    expect(combinations(press('!', 'Digit1', ['shift']), false)).toContain('Shift+1');
    expect(combinations(press('˜', 'KeyN', ['meta', 'alt']), true)).toContain('Mod+Alt+N');
  });

  test('while a person types, only commands that no text needs', () => {
    expect(['Mod+K', 'F1'].every(actsWhileTyping)).toBe(true);
    expect(['?', '/', 'Delete', 'Mod+Z', 'Mod+A', 'Mod+Shift+Z'].some(actsWhileTyping)).toBe(false);
  });

  test('the native menu takes no single keys', () => {
    expect(accelerator('Mod+Shift+Z')).toBe('CmdOrCtrl+Shift+Z');
    expect(accelerator('F1')).toBe('F1');
    expect(accelerator('Mod++')).toBe('CmdOrCtrl+Plus');
    expect(accelerator('?')).toBeUndefined();
    expect(accelerator('Shift+1')).toBeUndefined();
  });
});
