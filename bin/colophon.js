#!/usr/bin/env node
// The command. Plain JavaScript, so that it runs before anything is built.
import { build, isFresh } from './build.js';

if (!isFresh()) await build();
const { main } = await import('../dist/cli/main.js');
await main();
