import apache from './licenseTexts/Apache-2.0.txt?raw';
import isc from './licenseTexts/ISC.txt?raw';
import mit from './licenseTexts/MIT.txt?raw';
import openFont from './licenseTexts/OFL-1.1.txt?raw';

/** The libraries that are part of the built program, each with its license; their notices have to go with it. */
export interface BundledLibrary {
  readonly name: string;
  readonly license: 'MIT' | 'Apache-2.0' | 'ISC' | 'OFL-1.1';
  readonly copyright: string;
}

export const bundledLibraries: readonly BundledLibrary[] = [
  { name: 'React, React DOM, Scheduler', license: 'MIT', copyright: 'Meta Platforms, Inc. and affiliates' },
  { name: 'React Aria Components, Internationalized', license: 'Apache-2.0', copyright: 'Adobe' },
  { name: 'Lucide icons', license: 'ISC', copyright: 'Lucide Icons and Contributors; Cole Bemis (Feather)' },
  { name: 'Inter typeface', license: 'OFL-1.1', copyright: 'The Inter Project Authors' },
  { name: 'Dexie', license: 'Apache-2.0', copyright: 'David Fahlander and contributors' },
  { name: 'Zustand', license: 'MIT', copyright: 'Paul Henschel and contributors' },
  { name: 'React Flow', license: 'MIT', copyright: 'webkid GmbH' },
  { name: 'D3 (parts)', license: 'ISC', copyright: 'Mike Bostock' },
  { name: 'visx', license: 'MIT', copyright: 'Harrison Shoff' },
  { name: 'classnames', license: 'MIT', copyright: 'Jed Watson' },
  { name: 'reduce-css-calc, reduce-function-call', license: 'MIT', copyright: 'Maxime Thirouin, Joakim Bengtson' },
  { name: 'math-expression-evaluator', license: 'MIT', copyright: 'Ankit G' },
  { name: 'balanced-match', license: 'MIT', copyright: 'Julian Gruber' },
  { name: 'classcat', license: 'MIT', copyright: 'Jorge Bucaran' },
  { name: 'SheetJS Community Edition', license: 'Apache-2.0', copyright: 'SheetJS LLC' },
  { name: 'fflate', license: 'MIT', copyright: 'Arjun Barrett' },
  { name: 'Zod', license: 'MIT', copyright: 'Colin McDonnell' },
  { name: 'clsx', license: 'MIT', copyright: 'Luke Edwards' },
  { name: 'aria-hidden', license: 'MIT', copyright: 'Anton Korzunov' },
  { name: 'SWC helpers', license: 'Apache-2.0', copyright: 'The SWC authors' },
];

/** The texts, in the order in which they are shown. */
export const licenseTexts: Readonly<Record<BundledLibrary['license'], string>> = {
  MIT: mit,
  ISC: isc,
  'Apache-2.0': apache,
  'OFL-1.1': openFont,
};
