import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createLog, withoutSecrets } from '../../platform/log.js';

function createTrialLog() {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, log: createLog({ name: 'trial', level: 'info', destination }) };
}

test('facts are fields, and lines below the level are not written', () => {
  const { log, lines } = createTrialLog();
  log.debug('not this');
  log.info({ isbn: '9781999900014' }, 'A product was read');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    name: 'trial',
    isbn: '9781999900014',
    msg: 'A product was read',
  });
});

test.each([
  { name: 'a header at the top', facts: { authorization: 'hush-hush' } },
  { name: 'headers of a request', facts: { req: { headers: { authorization: 'hush-hush' } } } },
  { name: 'an API key header', facts: { headers: { 'x-api-key': 'hush-hush' } } },
  { name: 'an internal token', facts: { req: { headers: { 'x-colophon-internal': 'hush-hush' } } } },
  { name: 'a cookie', facts: { headers: { cookie: 'hush-hush' } } },
  { name: 'a token', facts: { token: 'hush-hush' } },
  { name: 'a password in options', facts: { options: { password: 'hush-hush' } } },
  { name: 'a key in a list', facts: { keys: [{ key: 'hush-hush' }] } },
  { name: 'a client secret', facts: { vip: { clientSecret: 'hush-hush' } } },
  { name: 'a connection url', facts: { url: 'postgres://colophon:hush-hush@127.0.0.1:5432/colophon' } },
  { name: 'an error that quotes a url', facts: { error: new Error('cannot reach redis://:hush-hush@host') } },
  { name: 'an error that quotes a token', facts: { error: new Error('refused: Bearer hush-hush') } },
  {
    name: 'the cause of an error',
    facts: { error: new Error('no', { cause: new Error('Bearer hush-hush') }) },
  },
])('$name is cut out', ({ facts }) => {
  const { log, lines } = createTrialLog();
  log.info(facts, 'Something happened');
  expect(lines.join()).toContain('[cut]');
  expect(lines.join()).not.toContain('hush-hush');
  expect(() => JSON.parse(lines.join())).not.toThrow();
});

test('an error is written with its stack and its cause', () => {
  const { log, lines } = createTrialLog();
  log.error({ error: new Error('outer', { cause: new Error('inner') }) }, 'It failed');
  expect(JSON.parse(lines[0] ?? '').error).toMatchObject({ type: 'Error', message: 'outer: inner' });
});

test('urls without a password, times and addresses stay as they are', () => {
  const text =
    'http://127.0.0.1:4000/graphql at 10:00, mail a@b.example, git@host:path, https://user@host/x:y@z';
  expect(withoutSecrets(text)).toBe(text);
});
