/** What holds for the repository as a whole; each rule is a function, so that its test can show it a violation. */

interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
}

/**
 * Optional packages (binaries for other systems) that the lock names without an entry of their own. With such
 * a gap `npm ci` fails, or installs on one system only.
 */
export function unlockedOptionals(lock: Lock): string[] {
  const locked = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  const named = Object.values(lock.packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  return [...new Set(named)].filter((name) => !locked.has(name)).sort();
}

const agreed = new Set(['src', 'resources', 'test', 'electron-builder.yml', 'package.json', 'README.md']);
const toolConfiguration = [
  /^package-lock\.json$/,
  /^tsconfig(\.\w+)?\.json$/,
  /^(biome|knip)\.json$/,
  /^(electron\.vite|vitest|playwright)\.config\.ts$/,
  /^\.(ci|github|gitignore|gitattributes|npmrc|editorconfig)$/,
];

/** Names at the top level that the customer did not agree to and no tool asks for. */
export function strayTopLevel(paths: string[]): string[] {
  const names = new Set(paths.map((path) => path.split('/')[0] ?? ''));
  return [...names].filter((name) => !agreed.has(name) && !toolConfiguration.some((known) => known.test(name))).sort();
}

/** Paths below a person's or a build machine's own folders; a made-up name of one letter is an example. */
export function machinePaths(text: string): string[] {
  return text.match(/(?<![\w.])\/(home|Users|root|work)\/[\w.-]{2,}|[A-Z]:\\+Users\\+\w{2,}/g) ?? [];
}

/** What is known of Electron's releases, and when it was looked up. */
const KNOWN_RELEASE = { major: 45, released: '2026-10-21' };

/** Electron promises a new major every eight weeks and supports the newest three. */
const CADENCE_DAYS = 56;

/**
 * How many majors a pinned version is behind on a day, by Electron's promised cadence.
 * @param pinned major version in package.json.
 * @param day `YYYY-MM-DD`.
 */
export function majorsBehind(pinned: number, day: string): number {
  const days = (Date.parse(day) - Date.parse(KNOWN_RELEASE.released)) / 86_400_000;
  return KNOWN_RELEASE.major + Math.floor(Math.max(0, days) / CADENCE_DAYS) - pinned;
}
