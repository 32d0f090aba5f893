/** What rights/README.md tells a rights manager is what the engine does. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../cli/clear/case-file.js';
import { decideProduct } from '../../rights/decide.js';
import { POLICIES } from '../../rights/policies.js';

const readme = readFileSync(resolve('rights/README.md'), 'utf8');
const NOW = '2026-05-01T12:00:00Z';

function jsonBlock(): { statement: object; questions: readonly object[] } {
  const [, text = ''] = /```json\n([\s\S]*?)```/.exec(readme) ?? [];
  return JSON.parse(text);
}

const sentences = [...readme.matchAll(/^> (.*)$/gm)].map(([, sentence]) => sentence);

describe('the decision that is followed', () => {
  test('each question of the example is answered by the sentence that is printed for it', () => {
    const { statement, questions } = jsonBlock();
    const answers = questions.map((query, index) => {
      const reading = readCase({ id: `q${index}`, statement, query }, {}, NOW);
      if (!('case' in reading)) throw new Error(reading.faults.join(' '));
      const { product, question } = reading.case;
      return decideProduct(product, question).sentence;
    });
    expect(answers.length).toBeGreaterThan(2);
    expect(sentences).toEqual(answers);
  });
});

describe('the table of policies', () => {
  const rows = [...readme.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \| (.*) \|$/gm)].map(
    ([, name, value, meaning, reason]) => ({ name, value, meaning, reason }),
  );

  test('has every setting, with its default, what it decides and why', () => {
    const expected = Object.entries(POLICIES).map(([name, policy]) => ({
      name,
      value: `\`${JSON.stringify(policy.default)}\``,
      meaning: policy.meaning,
      reason: policy.reason,
    }));
    expect(rows).toEqual(expected);
  });
});
