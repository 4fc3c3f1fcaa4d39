import type { MiniatureForm } from '../miniature.ts';

/** The kinds' icons as paths in a square of 24 (renderer/ui/KindIcon.tsx shows the same; a test compares them). */
export const kindIcons: Readonly<Record<MiniatureForm, readonly string[]>> = {
  businessGoal: [
    'M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528',
  ],
  digitalGoal: [
    'M5 22V4',
    'M5 5c2-1.3 4-1.3 6 0v7.5c-2-1.3-4-1.3-6 0',
    'M15 5.5a4.6 4.6 0 0 1 0 6.5',
    'M18.2 2.8a8.4 8.4 0 0 1 0 11.9',
  ],
  initiative: [
    'M12 15v5s3.03-.55 4-2c1.08-1.62 0-5 0-5',
    'M4.5 16.5c-1.5 1.26-2 5-2 5s3.74-.5 5-2c.71-.84.7-2.13-.09-2.91a2.18 2.18 0 0 0-2.91-.09',
    'M9 12a22 22 0 0 1 2-3.95A12.88 12.88 0 0 1 22 2c0 2.72-.78 7.5-6 11a22.4 22.4 0 0 1-4 2z',
    'M9 12H4s.55-3.03 2-4c1.62-1.08 5 .05 5 .05',
  ],
  program: [
    'M18 21a8 8 0 0 0-16 0',
    // The head is a circle in the icon's source; an SVG path draws it in two halves.
    'M5 8a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
    'M22 20c0-3.37-2-6.5-4-8a5 5 0 0 0-.45-8.3',
  ],
  kpi: ['m12 14 4-4', 'M3.34 19a10 10 0 1 1 17.32 0'],
  capability: [
    'M14.7 6.3a1 1 0 0 0 0 1.4l1.6 1.6a1 1 0 0 0 1.4 0l3.106-3.105c.32-.322.863-.22.983.218a6 6 0 0 1-8.259 7.057l-7.91 7.91a1 1 0 0 1-2.999-3l7.91-7.91a6 6 0 0 1 7.057-8.259c.438.12.54.662.219.984z',
  ],
  note: [
    'M21 9a2.4 2.4 0 0 0-.706-1.706l-3.588-3.588A2.4 2.4 0 0 0 15 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2z',
    'M15 3v5a1 1 0 0 0 1 1h5',
  ],
};
