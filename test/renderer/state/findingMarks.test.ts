import { expect, test } from 'vitest';
import { findingMarks } from '#renderer/state/findingMarks.ts';
import type { Finding } from '#shared/checks/finding.ts';

const finding = (severity: Finding['severity'], targets: string[], more: Partial<Finding> = {}): Finding => ({
  check: 'a-check',
  severity,
  targets,
  muted: false,
  ...more,
});

const findings = [
  finding('I', ['a']),
  finding('E', ['a', 'b']),
  finding('W', ['a', 'a']),
  finding('E', ['c'], { muted: true }),
  finding('W', [], { audience: 'buyers' }),
  finding('W', []),
];

test('badges count open findings of every target and show the worst', () => {
  const { markOf, worstSeverityOf } = findingMarks({ findings });
  expect(markOf('a')).toEqual({ count: 3, worst: 'E' });
  expect(markOf('b')).toEqual({ count: 1, worst: 'E' });
  expect(worstSeverityOf('buyers')).toBe('W');
  expect(markOf('c')).toBeNull();
  expect(worstSeverityOf('nobody')).toBeNull();
});

test('muted ones are counted apart', () => {
  expect(findingMarks({ findings })).toMatchObject({ open: { E: 1, W: 3, I: 1 }, muted: 1 });
});

test('the same findings are counted once', () => {
  expect(findingMarks({ findings })).toBe(findingMarks({ findings }));
});
