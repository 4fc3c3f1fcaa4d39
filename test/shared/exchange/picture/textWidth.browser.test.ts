import '@fontsource-variable/inter/wght.css';
import { expect, test } from 'vitest';
import { interAdvances } from '#shared/exchange/picture/interAdvances.ts';
import { textWidth } from '#shared/exchange/picture/textWidth.ts';

const weights = [400, 500, 600] as const;

function measuring(weight: number): CanvasRenderingContext2D {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.font = `${weight} 1000px "Inter Variable"`;
  return context;
}

test('every character of the table is as wide as in the typeface', async () => {
  for (const weight of weights) {
    const texts = interAdvances[weight].map(([first, widths]) =>
      String.fromCodePoint(...widths.split(/\s/).map((_, i) => first + i)),
    );
    await document.fonts.load(`${weight} 1000px "Inter Variable"`, texts.join(''));
    const context = measuring(weight);
    const characters = [...texts.join('')];
    expect(characters.length).toBeGreaterThan(700);
    const wrong = characters.filter(
      (character) => Math.abs(context.measureText(character).width - textWidth(character, weight) * 1000) > 1,
    );
    expect(wrong).toEqual([]);
  }
});

test('whole lines come out within a few in a hundred, kerning apart', async () => {
  await document.fonts.load('500 14px "Inter Variable"');
  const context = measuring(500);
  for (const line of [
    'Guided 90-day start for new accounts',
    'AVATAR Type: To. Wave, 1,234,567 (97 %)',
    'Größere Reichweite für Überzeugungstäter',
    'Łódź, Škoda, Đặng và Nguyễn',
    'Ёлка и щука: рост выручки',
    'Στρατηγική ανάπτυξης',
  ]) {
    await document.fonts.load('500 14px "Inter Variable"', line);
    const ratio = (textWidth(line, 500) * 1000) / context.measureText(line).width;
    expect(ratio, line).toBeGreaterThan(0.99);
    expect(ratio, line).toBeLessThan(1.04);
  }
});

test('other scripts are estimated: squares, nothing for marks', () => {
  expect(textWidth('数字目标', 500)).toBe(4);
  expect(textWidth('e\u0301', 500)).toBe(textWidth('e', 500));
  expect(textWidth('\u200b\u202e', 500)).toBe(0);
  expect(textWidth('สวัสดี', 500)).toBeGreaterThan(1.5);
});
