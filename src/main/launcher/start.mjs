/** `npm start`: builds if need be, then opens the program in Electron or, where that cannot be, in a browser. */
import { nodeRefusal } from './nodeVersion.mjs';

const refusal = nodeRefusal(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  // Loaded only now: an old Node would stumble over its first line and say something unreadable.
  void import('./launch.mjs').then(({ launch }) => launch(process.argv.slice(2)));
}
