import { POLICIES, type PolicyName, type RightsPolicy } from '../../rights/policies.js';
import { type Command, EXIT } from '../command.js';
import { readCommandSettings } from '../configuration.js';

/** colophon policies: what the house has chosen about rights, for whoever answers for them. */
export const policies: Command = {
  name: 'policies',
  summary: 'Print what the house has chosen about decisions on rights, and what holds where it has not.',
  options: {
    json: { type: 'boolean', description: 'Print a list of {"name","value","default","meaning","reason"}.' },
  },
  notes: ['Choices stand under "rights" in colophon.config.json, in the folder where the command is run.'],
  async run({ options, print, env }) {
    const { rights } = readCommandSettings({}, env).file;
    const chosen = Object.keys(POLICIES)
      .filter(isName)
      .map((name) => choiceOf(name, rights));
    print(options.json === true ? JSON.stringify(chosen) : chosen.map(inWords).join('\n\n'));
    return EXIT.done;
  },
};

interface Choice {
  readonly name: PolicyName;
  readonly value: unknown;
  readonly default: unknown;
  readonly meaning: string;
  readonly reason: string;
}

const isName = (name: string): name is PolicyName => name in POLICIES;

function choiceOf(name: PolicyName, rights: RightsPolicy): Choice {
  const { default: usual, meaning, reason } = POLICIES[name];
  return { name, value: rights[name], default: usual, meaning, reason };
}

function inWords({ name, value, default: usual, meaning, reason }: Choice): string {
  const [chosen, standing] = [JSON.stringify(value), JSON.stringify(usual)];
  const note = chosen === standing ? 'the default' : `chosen by the house; the default is ${standing}`;
  return [`${name}: ${chosen} (${note})`, `  ${meaning}`, `  Why the default: ${reason}`].join('\n');
}
