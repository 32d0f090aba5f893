// Writes what is generated from the contract: resolver types, the supergraph, the public SDL, the settings' JSON schema.
// With --check it writes nothing, names every file that is stale and exits 1.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadContext, generate as runCodegen } from '@graphql-codegen/cli';
import { build, isFresh } from '../bin/build.js';

if (!isFresh()) await build();
const { composeSupergraph, publicSdl } = await import('../dist/cli/compose.js');
const { configurationJsonSchema } = await import('../dist/cli/configuration.js');

const supergraph = composeSupergraph();
const files = [
  ...(await generateTypes()),
  { filename: 'schema/supergraph.graphql', content: supergraph },
  { filename: 'schema/api.graphql', content: publicSdl(supergraph) },
  {
    filename: 'colophon.config.schema.json',
    content: `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`,
  },
];

const stale = files.filter(
  ({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content,
);
if (process.argv.includes('--check')) {
  for (const { filename } of stale) console.error(`${filename} is stale: run npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { filename, content } of stale) writeFileSync(filename, content);
  console.log(stale.length > 0 ? `Wrote ${stale.map(({ filename }) => filename).join(', ')}` : 'All fresh.');
}

async function generateTypes() {
  return runCodegen(await loadContext('codegen.ts'), false);
}
