import { resolve } from 'node:path';
import { type Invocation, type Option, textOption } from './command.js';

/** The --data of every command that works on a data folder. */
export const dataOption: Option = {
  type: 'string',
  placeholder: 'DIR',
  description: 'The data folder; DATA_DIR, else ./data, when left out.',
};

export function dataFolderOf(invocation: Invocation): string {
  return resolve(textOption(invocation, 'data') ?? (invocation.env.DATA_DIR || 'data'));
}
