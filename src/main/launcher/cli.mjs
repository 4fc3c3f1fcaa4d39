#!/usr/bin/env node
/** `npm run cli` and the command `throughline`: builds if need be and runs the built command line in this process. */
import { nodeRefusal } from './nodeVersion.mjs';

const refusal = nodeRefusal(process.versions.node);
if (refusal) {
  console.error(refusal);
  process.exitCode = 2;
} else {
  void import('./runBuilt.mjs').then(({ runBuilt }) => runBuilt('out/main/cli.cjs'));
}
