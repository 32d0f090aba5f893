/** The explorer, over HTTP and in a real browser that can reach nothing but us. */
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { READER_KEY, STAFF_KEY, startGateway, type TestGateway } from '../world.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ defaultQuery: 'query Hello {\n  whoami\n}\n' });
});
afterAll(() => gateway[Symbol.asyncDispose]());

describe('the page', () => {
  test('needs no credentials, and allows itself nothing from elsewhere', async () => {
    const response = await fetch(gateway.url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test('is sent again only when it has changed', async () => {
    const etag = (await fetch(gateway.url)).headers.get('etag') ?? '';
    const again = await fetch(gateway.url, { headers: { 'if-none-match': etag } });
    expect(etag).not.toBe('');
    expect([again.status, await again.text()]).toEqual([304, '']);
    await using other = await startGateway({ defaultQuery: '{ at }' });
    expect((await fetch(other.url)).headers.get('etag')).not.toBe(etag);
  });

  test('loads what a browser may keep for good, compressed for those who take it', async () => {
    const page = await (await fetch(gateway.url)).text();
    const paths = [...page.matchAll(/(?:src|href)="(explorer\/[^"]+)"/g)].map(([, path]) => path);
    expect(paths).toHaveLength(3);
    for (const path of paths) {
      const plain = await fetch(`${gateway.url}/${path}`, { headers: { 'accept-encoding': 'identity' } });
      const gzipped = await fetch(`${gateway.url}/${path}`, { headers: { 'accept-encoding': 'gzip' } });
      expect(gzipped.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(gzipped.headers.get('vary')).toBe('accept-encoding');
      expect([plain.headers.get('content-encoding'), gzipped.headers.get('content-encoding')]).toEqual([
        null,
        'gzip',
      ]);
      expect(await gzipped.text()).toBe(await plain.text());
    }
  });

  test('cannot be broken by what stands in the default query', async () => {
    await using odd = await startGateway({ defaultQuery: '# </script><script>alert(1)</script>\n{ at }' });
    expect(await (await fetch(odd.url)).text()).not.toContain('</script><script>alert');
  });

  test('has no files but its own', async () => {
    expect((await fetch(`${gateway.url}/explorer/..%2Fpackage.json`)).status).toBe(404);
  });
});

/** A browser on a busy machine takes its time. */
function soon<T>(look: () => Promise<T>) {
  return expect.poll(look, { timeout: 20_000 });
}

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      // The package's own arguments are not taken: they put everything into one process, and web security off.
      args: ['--no-sandbox'],
      headless: true,
    });
  });
  afterAll(() => browser.close());

  /** A page of a new visitor, with what it asked of whom and what went wrong in it. */
  async function visit(address: string) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    const requested: string[] = [];
    const failures: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('pageerror', (error) => failures.push(String(error)));
    page.on('console', (message) => {
      if (/content security policy|refused to/i.test(message.text())) failures.push(message.text());
    });
    await page.goto(address);
    await page.locator('.graphiql-execute-button').waitFor();
    return { page, requested, failures, [Symbol.asyncDispose]: () => context.close() };
  }

  /** The editors are drawn line by line, with spaces that do not break. */
  async function textOf(page: Page, selector: string): Promise<string> {
    const lines = await page.locator(`${selector} .view-line`).allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  async function run(page: Page): Promise<void> {
    await page.locator('.graphiql-execute-button').click();
  }

  test('it asks with the key behind the #, shows the answer, and speaks to nobody else', async () => {
    await using visitor = await visit(`${gateway.url}/#key=${READER_KEY}`);
    const { page } = visitor;
    expect(await page.title()).toBe('Colophon');
    await soon(() => textOf(page, '.graphiql-query-editor')).toContain('whoami');
    await soon(() => textOf(page, '.graphiql-editor-tool')).toContain(`"x-api-key": "${READER_KEY}"`);
    await run(page);
    await soon(() => textOf(page, '.result-window')).toContain('"whoami": "reader p1 AU+NZ"');
    if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/explorer.png` });

    const foreign = visitor.requested.filter(
      (url) => !/^(data|blob):/.test(url) && new URL(url).origin !== gateway.url,
    );
    expect(foreign).toEqual([]);
    expect(visitor.failures).toEqual([]);
    // Neither in the address nor in anything that was sent as one.
    expect(page.url()).not.toContain(READER_KEY);
    expect(visitor.requested.filter((url) => url.includes(READER_KEY) && !url.includes('#'))).toEqual([]);
  });

  test('it keeps key and query when the page is loaded again, in one tab', async () => {
    await using visitor = await visit(`${gateway.url}/#key=${READER_KEY}`);
    const { page } = visitor;
    for (const _time of [1, 2]) {
      await page.reload();
      await soon(() => textOf(page, '.graphiql-editor-tool')).toContain(READER_KEY);
      await soon(() => textOf(page, '.graphiql-query-editor')).toContain('whoami');
    }
    expect(await page.locator('.graphiql-tab').count()).toBe(1);
    await run(page);
    await soon(() => textOf(page, '.result-window')).toContain('"whoami": "reader p1 AU+NZ"');
  });

  test('it takes another key instead, and one that is put into the address of the open page', async () => {
    await using visitor = await visit(`${gateway.url}/#key=${READER_KEY}`);
    const { page } = visitor;
    await page.evaluate(`location.hash = '#key=${STAFF_KEY}'`);
    await soon(() => textOf(page, '.graphiql-editor-tool')).toContain(STAFF_KEY);
    await run(page);
    await soon(() => textOf(page, '.result-window')).toContain('"whoami": "staff - -"');
  });

  test('it keeps headers that are typed, for this window and not on the machine', async () => {
    await using visitor = await visit(gateway.url);
    const { page } = visitor;
    await page.locator('.graphiql-editor-tool .view-line', { hasText: 'x-api-key' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(STAFF_KEY);
    await run(page);
    await soon(() => textOf(page, '.result-window')).toContain('"whoami": "staff - -"');
    await page.reload();
    await soon(() => textOf(page, '.graphiql-editor-tool')).toContain(STAFF_KEY);
    expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(STAFF_KEY);
  });

  test('without a key it says where to put it, and shows what the gateway says', async () => {
    await using visitor = await visit(gateway.url);
    const { page } = visitor;
    await expect
      .poll(() => textOf(page, '.graphiql-query-editor'))
      .toContain('Put your key between the quotes');
    await soon(() => textOf(page, '.graphiql-editor-tool')).toContain('"x-api-key": ""');
    await run(page);
    await soon(() => textOf(page, '.result-window')).toContain('This needs credentials.');
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/explorer-no-key.png` });
  });

  test('with a key the schema can be read', async () => {
    await using visitor = await visit(`${gateway.url}/#key=${STAFF_KEY}`);
    const { page } = visitor;
    await page.getByLabel('Show Documentation Explorer').click();
    await soon(() => page.locator('.graphiql-doc-explorer').innerText()).toContain('Query');
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/explorer-schema.png` });
    expect(visitor.failures).toEqual([]);
  });
});
