/** Looks into a ZIP file: at what it says, and at every byte that comes out of it. */
import { type ByteSource, sourceOf } from './byte-source.js';
import type { Finding } from './findings.js';
import { searchTestVirus } from './test-virus.js';
import { readZipDirectory, unpack, type ZipDirectory, ZipFault, type ZipMember } from './zip.js';

const MEGABYTE = 1024 * 1024;

/** Texts shrink to a fifth, drawings to a twentieth. What shrinks to a hundredth was made to. */
const LARGEST_RATIO = 100;
/** Below this nothing is a bomb, whatever its ratio. */
const HARMLESS_BYTES = 100 * MEGABYTE;
const MOST_MEMBERS = 100_000;
/** A ZIP within a ZIP is read in memory. */
const LARGEST_INNER_BYTES = 64 * MEGABYTE;
const DEEPEST = 3;

/** How many bytes may still come out. */
interface Budget {
  left: number;
}

/** What is wrong with the file; nothing where it may be served. It throws ZipFault for one that is not whole. */
export async function checkZip(source: ByteSource): Promise<Finding[]> {
  const budget = { left: Math.max(HARMLESS_BYTES, source.size * LARGEST_RATIO) };
  return checkLevel(source, budget, 1);
}

async function checkLevel(source: ByteSource, budget: Budget, depth: number): Promise<Finding[]> {
  const directory = await readZipDirectory(source);
  if (directory === null) throw new ZipFault('It has no directory: its end is missing.');
  const told = checkDirectory(directory, source.size, budget.left);
  if (told.length > 0) return told;
  const findings: Finding[] = [];
  // One after the other: they share what may still come out.
  for (const member of directory.members) {
    findings.push(...(await checkMember(source, member, budget, depth)));
    if (findings.length > 0) return findings;
  }
  return findings;
}

function checkDirectory({ members, offset, end }: ZipDirectory, size: number, left: number): Finding[] {
  const findings: Finding[] = [];
  const total = members.reduce((sum, member) => sum + member.size, 0);
  if (members.length > MOST_MEMBERS || total > left) {
    findings.push({ code: 'zip_bomb', message: 'It would unpack to far more than it is.' });
  }
  if (overlaps(members, offset))
    findings.push({ code: 'zip_bomb', message: 'Its members lie upon each other.' });
  const first = members.reduce((least, member) => Math.min(least, member.offset), offset);
  if (first > 0)
    findings.push({ code: 'polyglot', message: 'Something else stands before its first member.' });
  if (end < size) findings.push({ code: 'polyglot', message: 'Something else stands behind its end.' });
  const outside = members.find(({ name }) => leadsOut(name));
  if (outside !== undefined) {
    const location = outside.name;
    findings.push({
      code: 'zip_path',
      message: 'A member leads out of the folder it is unpacked in.',
      location,
    });
  }
  return findings;
}

/** Bombs of one layer let many members share the same bytes (Fifield, 2019). */
function overlaps(members: readonly ZipMember[], directoryOffset: number): boolean {
  const inOrder = members.toSorted((one, other) => one.offset - other.offset);
  return inOrder.some(
    (member, at) => member.offset + member.packedSize > (inOrder[at + 1]?.offset ?? directoryOffset),
  );
}

function leadsOut(name: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..');
}

async function checkMember(
  source: ByteSource,
  member: ZipMember,
  budget: Budget,
  depth: number,
): Promise<Finding[]> {
  const location = member.name;
  if (member.isEncrypted || (member.method !== 0 && member.method !== 8)) {
    return [{ code: 'zip_closed', message: 'A member cannot be looked into.', location }];
  }
  const virus = searchTestVirus();
  const inner: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpack(source, member)) {
    length += chunk.length;
    budget.left -= chunk.length;
    if (budget.left < 0 || length > member.size) {
      return [{ code: 'zip_bomb', message: 'It unpacks to more than it says.', location }];
    }
    if (virus.add(chunk)) return [{ code: 'malware', message: 'The EICAR test file is in it.', location }];
    if (isInner(inner[0] ?? chunk) && length <= LARGEST_INNER_BYTES) inner.push(chunk);
  }
  return inner.length === 0 ? [] : checkInner(Buffer.concat(inner), { length, location, budget, depth });
}

function isInner(start: Buffer): boolean {
  return start.toString('latin1', 0, 4) === 'PK\x03\x04';
}

async function checkInner(
  bytes: Buffer,
  { length, location, budget, depth }: { length: number; location: string; budget: Budget; depth: number },
): Promise<Finding[]> {
  if (bytes.length < length || depth >= DEEPEST) {
    return [
      { code: 'zip_closed', message: 'A ZIP within it is too large or too deep to look into.', location },
    ];
  }
  try {
    return await checkLevel(sourceOf(bytes), budget, depth + 1);
  } catch (error) {
    // A member that only begins like a ZIP is a member like another.
    if (error instanceof ZipFault) return [];
    throw error;
  }
}
