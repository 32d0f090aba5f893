import { describe, expect, test } from 'vitest';
import { openApiKeys } from '../../../gateway/identity/api-keys.js';
import { digestOf, parseApiKeys } from '../../../gateway/identity/api-keys-file.js';
import { createClock } from '../../../platform/clock.js';
import { createLog } from '../../../platform/log.js';
import { SettingsError } from '../../../platform/settings.js';

const log = createLog({ name: 'test', level: 'silent' });

const KEY = 'staff_0123456789abcdef';
const entry = { name: 'staff', key: KEY, scopes: ['titles:read'] };

/** Without the name of the setting, by which each of them begins. */
function faultsOf(content: unknown): string[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  try {
    parseApiKeys(text);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.faults.map((fault) => fault.replace(/^API_KEYS_FILE: /, ''));
  }
}

describe('a file of API keys', () => {
  test('says who holds each key, and what it opens', () => {
    const [staff] = parseApiKeys(JSON.stringify([{ ...entry, partner: 'p1', markets: ['GB'] }]));
    expect(staff?.caller).toEqual({
      subject: 'staff',
      scopes: new Set(['titles:read']),
      partner: 'p1',
      markets: ['GB'],
    });
    expect(staff?.digest).toEqual(digestOf(KEY));
  });

  test('may hold the sha256 of a key instead, in any case of letters', () => {
    const { key: _key, ...others } = entry;
    const keySha256 = digestOf(KEY).toString('hex').toUpperCase();
    expect(parseApiKeys(JSON.stringify([{ ...others, keySha256 }]))[0]?.digest).toEqual(digestOf(KEY));
  });

  test('may be empty', () => {
    expect(parseApiKeys('[]')).toEqual([]);
  });

  test.each<[name: string, content: unknown, faults: string[]]>([
    ['no JSON', '[{"key": "half', ['is not valid JSON']],
    ['no list', { staff: entry }, ['the whole: should be a list of keys']],
    [
      'a key without a name',
      [{ ...entry, name: undefined }],
      ['[0].name: should be the name of the key’s holder'],
    ],
    [
      'a key that is empty',
      [{ ...entry, key: '' }],
      ['[0].key: should have one or more characters, without spaces or accents'],
    ],
    [
      'a key with a space',
      [{ ...entry, key: `${KEY} ${KEY}` }],
      ['[0].key: should have one or more characters, without spaces or accents'],
    ],
    [
      'neither key nor sha256',
      [{ ...entry, key: undefined }],
      ['[0]: should have either "key" or "keySha256"'],
    ],
    ['both', [{ ...entry, keySha256: 'a'.repeat(64) }], ['[0]: should have either "key" or "keySha256"']],
    [
      'a sha256 that is none',
      [{ ...entry, key: undefined, keySha256: 'abc' }],
      ['[0].keySha256: should be the sha256 of the key: 64 hexadecimal digits'],
    ],
    [
      'a market that is none',
      [{ ...entry, markets: ['UK', 'gb'] }],
      ['[0].markets[1]: a country code has two capital letters, such as GB'],
    ],
    ['a property that is mistyped', [{ ...entry, market: ['GB'] }], ['[0].market: is not a known property']],
    ['two keys of one name', [entry, { ...entry, key: `${KEY}2` }], ['[1].name: is taken by another key']],
    ['one key twice', [entry, { ...entry, name: 'other' }], ['[1]: is the same key as another']],
    [
      'one key twice, once by its sha256',
      [entry, { name: 'other', keySha256: digestOf(KEY).toString('hex'), scopes: [] }],
      ['[1]: is the same key as another'],
    ],
  ])('with %s is refused', (_name, content, faults) => {
    expect(faultsOf(content)).toEqual(faults);
  });

  test('is refused with every fault at once, and none of them shows a key', () => {
    const faults = faultsOf([
      { name: '', key: 'SECRET KEY', scopes: [] },
      { name: 'b', key: 42, scopes: 'all' },
    ]);
    expect(faults).toEqual([
      '[0].name: should not be empty',
      '[0].key: should have one or more characters, without spaces or accents',
      '[1].key: should be text',
      '[1].scopes: Invalid input: expected array, received string',
    ]);
    expect(faults.join()).not.toContain('SECRET');
  });

  test('stops the start when it cannot be read', () => {
    const open = () => openApiKeys({ file: '/nowhere/keys.json', clock: createClock({}), log });
    expect(open).toThrow('API_KEYS_FILE: the file /nowhere/keys.json cannot be read (ENOENT)');
  });

  test('stops the start when it is wrong, and the fault says where to look', () => {
    expect(() => parseApiKeys('{}')).toThrow(
      'One setting is wrong:\n  API_KEYS_FILE: the whole: should be a list of keys',
    );
  });
});
