/** Files that are no good: what is told of each, by line, and what is read of it all the same. */
import { describe, expect, test } from 'vitest';
import { eventsOf, message, message21, problemsOf, product, productsOf } from './messages.js';

const SECOND = product('', { reference: 'r2', isbn: '9781509854172' });

/** How a message ended: its products, what could not be read, and where it stopped. */
async function summaryOf(text: string | Uint8Array) {
  const events = await eventsOf(text);
  const stopped = events.find((event) => event.kind === 'stopped');
  return {
    products: events.filter(({ kind }) => kind === 'product').length,
    unreadable: events.flatMap((event) =>
      event.kind === 'unreadable'
        ? [`record ${event.record} at ${event.line}: ${event.reason.line}: ${event.reason.message}`]
        : [],
    ),
    stopped: stopped === undefined ? null : `${stopped.line}: ${stopped.message}`,
  };
}

describe('a file that is no message', () => {
  test.each([
    {
      name: 'a zip named .xml',
      bytes: Buffer.from('504b03041400000008000000210000000000', 'hex'),
      said: '1: The file is not XML, but a ZIP archive: unpack it first.',
    },
    {
      name: 'a gzip',
      bytes: Buffer.from('1f8b0800000000000003', 'hex'),
      said: '1: The file is not XML, but packed with gzip: unpack it first.',
    },
    {
      name: 'a login page',
      bytes: Buffer.from('<!DOCTYPE html>\n<html><body>Sign in</body></html>'),
      said: '1: The file is not XML, but a web page: the address or the login it came from was wrong.',
    },
    {
      name: 'an answer in JSON',
      bytes: Buffer.from('{"error":"no"}'),
      said: '1: The file is not XML, but JSON.',
    },
    { name: 'nothing', bytes: Buffer.alloc(0), said: '1: The file is empty.' },
    {
      name: 'a spreadsheet',
      bytes: Buffer.from('ISBN;Title\n9780007232833;Roseanna\n'),
      said: '1: The file is not XML: it does not begin with <.',
    },
    {
      name: 'an encoding that nobody has',
      bytes: Buffer.from('<?xml version="1.0" encoding="klingon"?><ONIXMessage/>'),
      said: '1: The file cannot be read: it says that its encoding is "klingon", which is none.',
    },
  ])('$name: it says what it is', async ({ bytes, said }) => {
    expect(await summaryOf(bytes)).toEqual({ products: 0, unreadable: [], stopped: said });
  });
});

describe('a file that is cut in the middle', () => {
  const whole = message(
    product(''),
    product('<DescriptiveDetail>\n<ProductForm>BC</ProductForm></DescriptiveDetail>', { reference: 'r2' }),
  );

  test('keeps what was complete, and says where it ends', async () => {
    expect(await summaryOf(whole.slice(0, whole.indexOf('BC')))).toEqual({
      products: 1,
      unreadable: ['record 2 at 3: 4: the file ends inside it'],
      stopped: '4: The file ends before <ProductForm> is closed.',
    });
  });

  test('in the middle of a tag says so', async () => {
    expect(await summaryOf(whole.slice(0, whole.indexOf('uct>', whole.indexOf('r2'))))).toMatchObject({
      products: 1,
      stopped: expect.stringMatching(/^\d+: The file ends /),
    });
  });

  test('never reads more than was complete, wherever it is cut', async () => {
    for (let length = 1; length < whole.length - 1; length += 7) {
      const complete = whole.slice(0, length).split('</Product>').length - 1;
      const { products, stopped } = await summaryOf(whole.slice(0, length));
      expect(products).toBe(complete);
      expect(stopped).not.toBeNull();
    }
  });
});

test('tags that do not match cost the product they are in, and no other', async () => {
  const broken = product(
    '<DescriptiveDetail><ProductForm>BC</DescriptiveDetail>\n<Publishing</PublishingDetail>',
  );
  expect(await summaryOf(message(broken, SECOND))).toEqual({
    products: 1,
    unreadable: ['record 1 at 2: 2: an end tag does not match its start tag'],
    stopped: null,
  });
});

test('a product that is never closed is told of where the next begins', async () => {
  const open = product('').replace('</Product>', '');
  expect((await summaryOf(message(open, SECOND))).unreadable).toEqual([
    'record 1 at 2: 3: the next product begins before this one is closed',
  ]);
});

describe('an attack', () => {
  test('entities that multiply are never expanded: each use is told of, and stays as it stands', async () => {
    const declared = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`,
    );
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE ONIXMessage [\n<!ENTITY lol0 "lol">\n${declared.join('\n')}\n]>\n${message21(
      '<Product><RecordReference>r1</RecordReference><Title><TitleText>&lol9;</TitleText></Title></Product>',
    )}`;
    const [product1] = await productsOf(bomb);
    expect(product1?.descriptive?.titles[0]?.elements[0]?.text).toBe('&lol9;');
    expect(await problemsOf(bomb)).toEqual([
      '13: The file declares entities of its own: they are never expanded.',
      '15: The entity &lol9; is neither one of XML nor one of HTML: it stays as it stands.',
    ]);
  });

  test('an external entity is never fetched', async () => {
    const attack = `<!DOCTYPE ONIXMessage [<!ENTITY file SYSTEM "file:///etc/passwd">]>\n${message21(
      '<Product><RecordReference>&file;</RecordReference></Product>',
    )}`;
    expect((await productsOf(attack))[0]?.recordReference).toBe('&file;');
    expect(await problemsOf(attack)).toEqual([
      '1: The file declares entities of its own: they are never expanded.',
      '3: The entity &file; is neither one of XML nor one of HTML: it stays as it stands.',
    ]);
  });
});

describe('a text of 200 MB', () => {
  const MEGABYTE = Buffer.alloc(1024 * 1024, 'x');

  /** Made as it is read, so that only the reader could hold it all. */
  async function readAround(before: string, after: string, filling = MEGABYTE) {
    const { readMessage } = await import('../../onix/read-message.js');
    async function* chunks() {
      yield Buffer.from(before);
      for (let count = 0; count < 200; count += 1) yield filling;
      yield Buffer.from(after);
    }
    const events = [];
    let peak = 0;
    const start = process.memoryUsage().rss;
    for await (const event of readMessage(chunks())) {
      events.push(
        event.kind === 'product' ? { kind: event.kind, record: event.record, line: event.line } : event,
      );
      peak = Math.max(peak, process.memoryUsage().rss - start);
    }
    return { events, peakMegabytes: peak / 1024 / 1024 };
  }

  test('costs its product, which is told of by line, and not the memory', async () => {
    const { events, peakMegabytes } = await readAround(
      '<ONIXMessage release="3.0">\n<Product><RecordReference>r1</RecordReference><CollateralDetail><TextContent><Text>',
      `</Text></TextContent></CollateralDetail></Product>\n${SECOND}</ONIXMessage>`,
    );
    expect(events).toMatchObject([
      {
        kind: 'unreadable',
        record: 1,
        line: 2,
        recordReference: 'r1',
        reason: { line: 2, message: 'a text in it is longer than 8,000,000 characters' },
      },
      { kind: 'product', record: 2, line: 3 },
    ]);
    expect(peakMegabytes).toBeLessThan(150);
  });

  test('in a CDATA section costs no more, and its lines are counted', async () => {
    const { events } = await readAround(
      '<ONIXMessage release="3.0">\n<Product><CollateralDetail><TextContent><Text><![CDATA[',
      `]]></Text></TextContent></CollateralDetail></Product>\n${SECOND}</ONIXMessage>`,
      Buffer.from(`<p>${'x'.repeat(1024 * 1024 - 4)}\n`),
    );
    expect(events).toMatchObject([
      { kind: 'unreadable', record: 1 },
      { kind: 'product', record: 2, line: 203 },
    ]);
  });

  test('in an attribute ends the file there: nothing tells where it would go on', async () => {
    const { events } = await readAround('<ONIXMessage release="3.0">\n<Product a="', '"/></ONIXMessage>');
    expect(events.at(-1)).toMatchObject({
      kind: 'stopped',
      line: 2,
      message: 'There is a tag of more than 8,000,000 characters.',
    });
  });
});

test('ISBNs with wrong check digits are told of, each with the digit it should end in', async () => {
  const ids = (type: string, value: string) =>
    `<ProductIdentifier>\n<ProductIDType>${type}</ProductIDType><IDValue>${value}</IDValue></ProductIdentifier>`;
  const text = message(
    `<Product><RecordReference>r</RecordReference>${ids('15', '9780007232834')}${ids('02', '0007232831')}${ids('03', '4006381333931')}${ids('15', 'tba')}</Product>`,
  );
  expect(await problemsOf(text)).toEqual([
    '2: The ISBN 9780007232834 has a wrong check digit: the last digit should be 3.',
    '3: The ISBN 0007232831 has a wrong check digit: the last character should be 7.',
    '5: The ISBN tba is no ISBN: it does not have 13 digits, nor 10.',
  ]);
});

test('the 30th of February is told of', async () => {
  const text = message(
    product(
      '<PublishingDetail><PublishingDate><PublishingDateRole>01</PublishingDateRole>\n<Date dateformat="00">20260230</Date></PublishingDate></PublishingDetail>',
    ),
  );
  expect(await problemsOf(text)).toEqual(['3: Date "20260230" is no date that exists.']);
  expect((await productsOf(text))[0]?.publishing?.dates).toEqual([
    { role: '01', date: { format: '00', value: '20260230' } },
  ]);
});
