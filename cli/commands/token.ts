import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, SignJWT } from 'jose';
import { SCOPES } from '../../platform/caller.js';
import { createClock } from '../../platform/clock.js';
import { type Command, EXIT, textOption, UsageError } from '../command.js';
import { dataFolderOf, dataOption } from '../data-folder.js';
import { AUDIENCE, ISSUER, readOrMakeSecrets } from '../start/secrets.js';

const DEFAULT_MINUTES = 60;

/** colophon token: a development JWT signed by the embedded run's own issuer. */
export const token: Command = {
  name: 'token',
  summary: 'Print a JWT for the embedded run on a data folder.',
  options: {
    data: dataOption,
    subject: {
      type: 'string',
      placeholder: 'NAME',
      description: 'Who it stands for; developer when left out.',
    },
    scopes: {
      type: 'string',
      placeholder: 'LIST',
      description: 'Its scopes, with commas between; all when left out.',
    },
    markets: {
      type: 'string',
      placeholder: 'LIST',
      description: 'The countries it is confined to, such as AU,NZ.',
    },
    partner: { type: 'string', placeholder: 'ID', description: 'The partner it acts for.' },
    minutes: {
      type: 'string',
      placeholder: 'N',
      description: `How long it holds; ${DEFAULT_MINUTES} when left out.`,
    },
    json: { type: 'boolean', description: 'Print {"token": ...}.' },
  },
  async run(invocation) {
    const folder = dataFolderOf(invocation);
    if (!existsSync(join(folder, 'secrets.json'))) {
      console.error(`${folder} holds no embedded run, and only an embedded run has an issuer of its own.`);
      return EXIT.refused;
    }
    const { issuerKey } = await readOrMakeSecrets(folder);
    const issuedAt = Math.floor(createClock(invocation.env).now().getTime() / 1000);
    const text = await new SignJWT(claimsOf(invocation))
      .setProtectedHeader({ alg: 'ES256', kid: 'embedded' })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(textOption(invocation, 'subject') ?? 'developer')
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + 60 * minutesOf(textOption(invocation, 'minutes')))
      .sign(await importJWK(issuerKey, 'ES256'));
    invocation.print(invocation.options.json === true ? JSON.stringify({ token: text }) : text);
    return EXIT.done;
  },
};

function claimsOf(invocation: Parameters<typeof textOption>[0]) {
  const scopes = splitList(textOption(invocation, 'scopes')) ?? [...SCOPES];
  const unknown = scopes.filter((scope) => !SCOPES.some((known) => known === scope));
  if (unknown.length > 0)
    throw new UsageError(`No such scope: ${unknown.join(', ')}. There are: ${SCOPES.join(', ')}`);
  const markets = splitList(textOption(invocation, 'markets'))?.map((market) => market.toUpperCase());
  const partner = textOption(invocation, 'partner');
  return {
    scopes,
    ...(markets === undefined ? {} : { markets }),
    ...(partner === undefined ? {} : { partner }),
  };
}

function splitList(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** Negative minutes are allowed: a token that has expired is a thing to try. */
function minutesOf(text: string | undefined): number {
  const minutes = Number(text ?? DEFAULT_MINUTES);
  if (!Number.isFinite(minutes)) throw new UsageError('--minutes must be a number');
  return minutes;
}
