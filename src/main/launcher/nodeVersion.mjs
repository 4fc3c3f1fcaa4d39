/**
 * Whether this Node can run the program. Written for old ones too: it is the first thing that `npm start` asks.
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} a sentence for the person, or null where all is well
 */
export function nodeRefusal(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Throughline needs Node 20.19 or newer; this is Node ${version}. Get a newer one from https://nodejs.org/ and start again.`;
}
