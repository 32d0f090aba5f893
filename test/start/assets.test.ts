/** Titles with their assets as a catalogue tool asks for them: real processes, the demo's files, one request. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolder, type RunningColophon, startColophon } from '../setup/colophon.js';

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

beforeAll(async () => {
  folder = await createFolder();
  colophon = await startColophon(folder.path);
});
afterAll(async () => {
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

const PAGE = `query ($country: CountryCode!, $first: Int = 50) {
  titles(first: $first) {
    nodes { title products { isbn } assets(market: { country: $country }) { nodes { id kind approvedVersion { sha256 } } } }
  }
}`;

interface Node {
  readonly title: string;
  readonly assets: {
    readonly nodes: readonly { id: string; kind: string; approvedVersion: { sha256: string } }[];
  } | null;
}

async function page(country: string, key = colophon.staffKey): Promise<readonly Node[]> {
  const { data, errors } = await colophon.ask(PAGE, { key, variables: { country } });
  expect(errors).toEqual([]);
  return data.titles.nodes;
}

const countOf = (nodes: readonly Node[]) =>
  nodes.reduce((sum, { assets }) => sum + (assets?.nodes.length ?? 0), 0);

describe('fifty titles with their assets in one request', () => {
  test('have approved assets only, and others for Australia than for the United States', async () => {
    const [au, us] = await Promise.all([page('AU'), page('US')]);
    expect(countOf(au)).toBeGreaterThan(50);
    expect(countOf(us)).toBeGreaterThan(50);
    for (const { assets } of au) {
      for (const { approvedVersion } of assets?.nodes ?? [])
        expect(approvedVersion.sha256).toMatch(/^[0-9a-f]{64}$/);
    }
    const idsOf = (nodes: readonly Node[]) =>
      nodes.flatMap(({ assets }) => assets?.nodes.map(({ id }) => id) ?? []);
    expect(idsOf(au)).not.toEqual(idsOf(us));
  });

  test('for a market that is not the sales rep’s there is nothing', async () => {
    const own = await page('AU', colophon.salesKey);
    const other = await page('US', colophon.salesKey);
    expect(countOf(own)).toBeGreaterThan(20);
    expect(countOf(other)).toBe(0);
  });

  test('an asset knows its title, when that is cleared for the market', async () => {
    const [first] = (await page('AU')).filter(({ assets }) => (assets?.nodes.length ?? 0) > 0);
    const id = first?.assets?.nodes[0]?.id;
    const { data } = await colophon.ask(
      `query ($id: ID!) { asset(id: $id) {
         au: title(market: { country: "AU" }) { title }
         clearance(market: { country: "AU" }) { decision sentence market { country audience purpose } }
       } }`,
      { variables: { id } },
    );
    expect(data.asset.au.title).toBe(first?.title);
    expect(data.asset.clearance).toMatchObject({
      decision: 'ALLOW',
      market: { country: 'AU', purpose: 'DISPLAY' },
    });
  });
});

const ADD = `mutation ($input: AddAssetVersionInput!) { addAssetVersion(input: $input) {
  __typename
  ... on UploadSuccess { version { id processing } uploadUrl }
  ... on UserError { code message }
} }`;
const COMPLETE = `mutation ($input: CompleteAssetUploadInput!) { completeAssetUpload(input: $input) {
  __typename
  ... on AssetVersionSuccess { version { id } }
  ... on UserError { code message }
} }`;
const SUBMIT = `mutation ($input: SubmitAssetVersionInput!) { submitAssetVersion(input: $input) { __typename ... on UserError { message } } }`;
const APPROVE = `mutation ($input: ApproveAssetVersionInput!) { approveAssetVersion(input: $input) {
  __typename
  ... on AssetVersionSuccess { asset { id } version { review approvedBy sha256 } }
  ... on Conflict { message currentState allowedActions }
} }`;
const VERSION = 'query ($id: ID!) { assetVersion(id: $id) { processing review sha256 } }';

async function create(isbn: string): Promise<string> {
  const { data } = await colophon.ask(
    `mutation ($input: CreateAssetInput!) { createAsset(input: $input) { __typename ... on AssetSuccess { asset { id status } } ... on UserError { message } } }`,
    {
      variables: {
        input: {
          requestKey: randomUUID(),
          kind: 'JACKET_COPY',
          name: 'New copy',
          isbns: [isbn],
          language: 'en',
        },
      },
    },
  );
  expect(data.createAsset.__typename).toBe('AssetSuccess');
  return data.createAsset.asset.id;
}

async function upload(assetId: string, bytes: Buffer): Promise<{ id: string; sha256: string }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { fileName: 'copy.txt', mediaType: 'text/plain', byteSize: bytes.length, sha256 };
  const { data } = await colophon.ask(ADD, {
    variables: { input: { requestKey: randomUUID(), assetId, ...file } },
  });
  expect(data.addAssetVersion.__typename).toBe('UploadSuccess');
  const { version, uploadUrl } = data.addAssetVersion;
  const sent = await fetch(uploadUrl, {
    method: 'PATCH',
    headers: {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    },
    body: bytes,
  });
  expect(sent.status).toBe(204);
  const completed = await colophon.ask(COMPLETE, {
    variables: { input: { requestKey: randomUUID(), versionId: version.id } },
  });
  expect(completed.data.completeAssetUpload.__typename).toBe('AssetVersionSuccess');
  await expect
    .poll(
      async () =>
        (await colophon.ask(VERSION, { variables: { id: version.id } })).data.assetVersion.processing,
      {
        timeout: 30_000,
      },
    )
    .toBe('READY');
  return { id: version.id, sha256 };
}

const step = (mutation: string, input: Record<string, unknown>) =>
  colophon.ask(mutation, { variables: { input: { requestKey: randomUUID(), ...input } } });

describe('a file by mutation', () => {
  const isbn = '9781999900014';
  const assetsOfProduct = async (country = 'AU') =>
    (
      await colophon.ask(
        `query ($isbn: ISBN!, $country: CountryCode!) { product(isbn: $isbn) {
           assets(market: { country: $country }, kinds: [JACKET_COPY], first: 200) { nodes { id approvedVersion { id sha256 downloadUrl(market: { country: $country }) } } }
         } }`,
        { variables: { isbn, country } },
      )
    ).data.product.assets.nodes;

  test('is uploaded, approved, and there with the next request: the approver’s hash is the served hash', async () => {
    const assetId = await create(isbn);
    const bytes = Buffer.from(`New copy ${randomUUID()}`);
    const version = await upload(assetId, bytes);
    expect((await assetsOfProduct()).map(({ id }: { id: string }) => id)).not.toContain(assetId);
    await step(SUBMIT, { id: version.id });
    const approved = await step(APPROVE, { id: version.id, sha256: version.sha256 });
    expect(approved.data.approveAssetVersion).toMatchObject({
      __typename: 'AssetVersionSuccess',
      version: { review: 'APPROVED', sha256: version.sha256 },
    });
    const found = (await assetsOfProduct()).find(({ id }: { id: string }) => id === assetId);
    expect(found.approvedVersion.sha256).toBe(version.sha256);
    const served = Buffer.from(await (await fetch(found.approvedVersion.downloadUrl)).arrayBuffer());
    expect(served.equals(bytes)).toBe(true);
    const { data } = await colophon.ask(
      'query ($id: ID!) { asset(id: $id) { versions { totalCount nodes { id } } } }',
      { variables: { id: assetId } },
    );
    expect(data.asset.versions).toEqual({ totalCount: 1, nodes: [{ id: version.id }] });
  });

  test('of which another hash is signed is a conflict', async () => {
    const version = await upload(await create(isbn), Buffer.from(`New copy ${randomUUID()}`));
    await step(SUBMIT, { id: version.id });
    const { data } = await step(APPROVE, { id: version.id, sha256: '0'.repeat(64) });
    expect(data.approveAssetVersion.__typename).toBe('Conflict');
  });

  test('that is revoked is gone at once, from the addresses handed out before too', async () => {
    const assetId = await create(isbn);
    const version = await upload(assetId, Buffer.from(`New copy ${randomUUID()}`));
    await step(SUBMIT, { id: version.id });
    await step(APPROVE, { id: version.id, sha256: version.sha256 });
    const found = (await assetsOfProduct()).find(({ id }: { id: string }) => id === assetId);
    const lasting = `${colophon.url}/media/${version.id}/original?country=AU`;
    expect((await fetch(lasting)).status).toBe(200);
    await step(
      `mutation ($input: RevokeAssetVersionInput!) { revokeAssetVersion(input: $input) { __typename } }`,
      { id: version.id, comment: 'The wrong text.' },
    );
    expect((await assetsOfProduct()).map(({ id }: { id: string }) => id)).not.toContain(assetId);
    expect((await fetch(found.approvedVersion.downloadUrl)).status).toBeGreaterThanOrEqual(400);
    expect((await fetch(lasting)).status).toBe(404);
  });

  test('sent twice with one key is one asset', async () => {
    const input = {
      requestKey: randomUUID(),
      kind: 'JACKET_COPY',
      name: 'Once',
      isbns: [isbn],
      language: 'en',
    };
    const mutation = `mutation ($input: CreateAssetInput!) { createAsset(input: $input) { __typename ... on AssetSuccess { asset { id } } ... on RequestKeyReused { message firstUsedAt } } }`;
    const before = new Date().toISOString();
    const first = await colophon.ask(mutation, { variables: { input } });
    const after = new Date().toISOString();
    const again = await colophon.ask(mutation, { variables: { input } });
    expect(again.data.createAsset).toEqual(first.data.createAsset);
    const other = await colophon.ask(mutation, { variables: { input: { ...input, name: 'Twice' } } });
    const { __typename, firstUsedAt } = other.data.createAsset;
    expect(__typename).toBe('RequestKeyReused');
    expect(firstUsedAt >= before && firstUsedAt <= after, firstUsedAt).toBe(true);
  });
});

describe('/media', () => {
  test('needs a country, and knows nothing that is not there', async () => {
    const missing = await fetch(`${colophon.url}/media/asv_nobody/thumb`);
    expect(missing.status).toBe(400);
    const nobody = await fetch(`${colophon.url}/media/asv_nobody/thumb?country=AU`);
    expect(nobody.status).toBe(404);
  });

  test('sends a picture on to a small copy of it', async () => {
    const { data } = await colophon.ask(
      `{ titles(first: 50) { nodes { cover(market: { country: "GB" }) { approvedVersion { widthPx renditions { preset url(market: { country: "GB" }) } } } } } }`,
    );
    const cover = data.titles.nodes.map((node: { cover: unknown }) => node.cover).find(Boolean);
    const small = cover.approvedVersion.renditions.find(
      ({ preset }: { preset: string }) => preset === 'small',
    );
    expect(small.url).toContain('/media/');
    const response = await fetch(small.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
  });
});
