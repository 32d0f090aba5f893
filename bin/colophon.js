#!/usr/bin/env node
// The command. Plain JavaScript, so that it runs before anything is built.
import { build, isFresh } from './build.js';

// Libraries look after themselves more than they work where this says nothing: GraphQL's checks each type it meets.
process.env.NODE_ENV ??= 'production';
if (!isFresh()) await build();
const { main } = await import('../dist/cli/main.js');
await main();
