import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  listSetting,
  logLevelSetting,
  portSetting,
  secretSetting,
  urlSetting,
  wholeNumberSetting,
} from '../../platform/setting-types.js';
import { readSettings, SettingsError } from '../../platform/settings.js';

const Env = z.object({
  PORT: portSetting.default(4000),
  CONSONANCE_URL: urlSetting(['http', 'https']).optional(),
  CORS_ORIGINS: listSetting(z.string().regex(/^https?:/, { error: 'must be an origin' })).default([]),
  INTERNAL_TOKEN_SECRET: secretSetting({ minLength: 32 }),
  LOG_LEVEL: logLevelSetting.default('info'),
  LIMIT_BYTES: wholeNumberSetting({ min: 1, max: 100 }).optional(),
});
const File = z.strictObject({
  catalogue: z.strictObject({ overlapDays: z.number().int().min(1).default(2) }).prefault({}),
  rules: z.array(z.strictObject({ name: z.string(), when: z.enum(['MILESTONE', 'STAGE']) })).default([]),
});
const SECRET = 'a secret of more than thirty-two letters';

function read(values: Record<string, string | undefined>, text: string | null = null) {
  return readSettings({
    env: { schema: Env, values },
    file: { schema: File, text, name: 'colophon.config.json' },
  });
}

function faultsOf(values: Record<string, string | undefined>, text: string | null = null): readonly string[] {
  try {
    read(values, text);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

describe('good settings', () => {
  test('are typed, complete with their defaults', () => {
    expect(
      read({ INTERNAL_TOKEN_SECRET: SECRET, CORS_ORIGINS: 'https://a.example, http://b.example,' }),
    ).toEqual({
      env: {
        PORT: 4000,
        INTERNAL_TOKEN_SECRET: SECRET,
        CORS_ORIGINS: ['https://a.example', 'http://b.example'],
        LOG_LEVEL: 'info',
      },
      file: { catalogue: { overlapDays: 2 }, rules: [] },
    });
  });

  test('cannot be changed, however deep', () => {
    const { file } = read({ INTERNAL_TOKEN_SECRET: SECRET }, '{"rules":[{"name":"n","when":"STAGE"}]}');
    expect(() => {
      file.catalogue.overlapDays = 9;
    }).toThrow(TypeError);
    expect(() => file.rules.pop()).toThrow(TypeError);
  });

  test('take an empty variable as not set', () => {
    expect(read({ INTERNAL_TOKEN_SECRET: SECRET, PORT: '', CONSONANCE_URL: '' }).env.PORT).toBe(4000);
    expect(faultsOf({ INTERNAL_TOKEN_SECRET: '' })).toEqual(['INTERNAL_TOKEN_SECRET: is not set']);
  });
});

test('every fault of both sources is told at once, a line each', () => {
  const error = (() => {
    try {
      return read(
        { PORT: '70000', CONSONANCE_URL: 'ftp://x', CORS_ORIGINS: 'https://ok,nonsense', LOG_LEVEL: 'loud' },
        '{"catalogue":{"overlapDays":0,"extra":1},"rules":[{"when":"NEVER"}],"odd":true}',
      );
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(SettingsError);
  expect(String(error)).toBe(
    `SettingsError: ${[
      '10 settings are wrong:',
      'PORT: must be a whole number from 0 to 65535',
      'CONSONANCE_URL: must be a url that begins with http:// or https://',
      'CORS_ORIGINS[1]: must be an origin',
      'INTERNAL_TOKEN_SECRET: is not set',
      'LOG_LEVEL: must be one of fatal, error, warn, info, debug, trace, silent',
      'colophon.config.json: catalogue.overlapDays: Too small: expected number to be >=1',
      'colophon.config.json: catalogue.extra: is not a known setting',
      'colophon.config.json: rules[0].name: is not set',
      'colophon.config.json: rules[0].when: Invalid option: expected one of "MILESTONE"|"STAGE"',
      'colophon.config.json: odd: is not a known setting',
    ].join('\n  ')}`,
  );
});

test.each([
  {
    name: 'a fraction',
    values: { LIMIT_BYTES: '1.5' },
    fault: 'LIMIT_BYTES: must be a whole number from 1 to 100',
  },
  {
    name: 'too large',
    values: { LIMIT_BYTES: '101' },
    fault: 'LIMIT_BYTES: must be a whole number from 1 to 100',
  },
  {
    name: 'too small',
    values: { LIMIT_BYTES: '0' },
    fault: 'LIMIT_BYTES: must be a whole number from 1 to 100',
  },
  {
    name: 'a port in words',
    values: { PORT: 'http' },
    fault: 'PORT: must be a whole number from 0 to 65535',
  },
  {
    name: 'no url',
    values: { CONSONANCE_URL: 'example.org' },
    fault: 'CONSONANCE_URL: must be a url that begins with http:// or https://',
  },
])('$name is a fault', ({ values, fault }) => {
  expect(faultsOf({ INTERNAL_TOKEN_SECRET: SECRET, ...values })).toEqual([fault]);
});

test('a short secret is a fault that does not show it', () => {
  expect(faultsOf({ INTERNAL_TOKEN_SECRET: 'hush' })).toEqual([
    'INTERNAL_TOKEN_SECRET: must have at least 32 characters',
  ]);
});

test('a file that is no JSON is a fault beside the others, and is not quoted', () => {
  const faults = faultsOf({}, '{ "password": hush }');
  expect(faults).toHaveLength(2);
  expect(faults[0]).toBe('INTERNAL_TOKEN_SECRET: is not set');
  expect(faults[1]).toMatch(/^colophon\.config\.json: is not valid JSON/);
  expect(faults.join()).not.toContain('hush');
});

test('a file of the wrong shape altogether is a fault', () => {
  expect(faultsOf({ INTERNAL_TOKEN_SECRET: SECRET }, '[]')).toEqual([
    'colophon.config.json: the whole: Invalid input: expected object, received array',
  ]);
});
