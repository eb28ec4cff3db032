/** Probes of the installed folder: its listing, and reads of bytes. Nothing that is read is kept or shown. */
import { LIMITS } from '../../ground/limits';
import type { FileEntry } from '../../ground/ports/source';
import type { Verdict } from '../../records/diagnosis';
import { GIVEN, WITHHELD } from '../../records/diagnosis';
import { listFolder, NOTHING_EXPECTED } from '../../records/snapshot/folder';
import { md5Of } from '../../records/snapshot/md5';
import type { Bench, Probe } from './probe';
import { refusalOf, skipped, verdict } from './probe';

/** An ID that no file has, of the same length as IDs in Drive. */
const NO_FILE = '1AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Number of first bytes that are read to see whether the file is readable. */
const FIRST_BYTES = 64;

export const FOLDER_PROBES: readonly Probe[] = [
  { id: 'D10', run: ({ source }) => verdict(source.folder(NO_FILE) === null) },
  { id: 'D11', run: listing },
  { id: 'D12', run: pages },
  { id: 'D40', run: byId },
  { id: 'D13', run: withFile(content) },
  { id: 'D14', run: withFile(range) },
  { id: 'D15', run: withFile(bytes) },
  { id: 'D16', run: withFile(refusal) },
  { id: 'D32', run: withFile(proof) },
  { id: 'D33', run: withFile(former) },
];

/** The listing has MD5, size, revision and folder of each entry with bytes. */
function listing({ source, folderId, found }: Bench): Verdict {
  if (folderId === null) return skipped('not-installed');
  found.entries = listFolder(source, folderId, NOTHING_EXPECTED).files;
  const binary = found.entries.filter(({ mimeType }) => !mimeType.startsWith('application/vnd.google-apps.'));
  const lacking = binary.filter(
    ({ md5, bytes: size, revision: head, parentId }) =>
      !/^[0-9a-f]{32}$/.test(md5 ?? '') || !(size >= 0) || head === null || parentId === '',
  );
  const readable = binary.filter(
    ({ name, md5, bytes: size, revision: head }) =>
      md5 !== null && head && size > 1 && /\.(csv|txt|tsv)$/i.test(name),
  );
  found.file = readable.sort((a, b) => a.bytes - b.bytes)[0] ?? 'no-file';
  if (binary.length === 0) return skipped('no-file');
  return verdict(lacking.length === 0, `${lacking.length}/${binary.length}`);
}

/** A page with one of several entries says that another page follows. */
function pages({ ports, folderId, found }: Bench): Verdict {
  if (folderId === null) return skipped('not-installed');
  if (found.entries.filter(({ parentId }) => parentId === folderId).length < 2) return skipped('few-files');
  const { entries, more } = ports.firstPage(folderId, 1);
  return verdict(entries <= 1 && more, entries);
}

/** A listed file is also found by its ID, in the same folder. Its bytes may have changed in the meantime. */
function byId({ source, folderId, found }: Bench): Verdict {
  if (folderId === null) return skipped('not-installed');
  const listed = found.entries.find(({ md5 }) => md5 !== null);
  if (!listed) return skipped('no-file');
  return verdict(source.entry(listed.id)?.parentId === listed.parentId);
}

function withFile(run: (bench: Bench, file: FileEntry) => Verdict): Probe['run'] {
  return (bench) => {
    if (bench.folderId === null) return skipped('not-installed');
    const { file } = bench.found;
    return typeof file === 'string' ? skipped(file) : run(bench, file);
  };
}

/** The content of a file can be read. If not, the other probes of the file are skipped. */
function content({ ports, found }: Bench, file: FileEntry): Verdict {
  const { status } = ports.download(file, 0, Math.min(FIRST_BYTES, file.bytes));
  const isReadable = status === 200 || status === 206;
  if (!isReadable) found.file = 'unreadable';
  return verdict(isReadable, status);
}

/** A range contains exactly the requested bytes. */
function range({ ports }: Bench, file: FileEntry): Verdict {
  const end = Math.min(FIRST_BYTES, file.bytes);
  const whole = ports.download(file, 0, end);
  const part = ports.download(file, 1, end);
  return verdict(part.status === 206 && part.text === whole.text.slice(1), part.status);
}

/** Text and bytes of a download are equal and have the listed MD5. */
function bytes({ ports }: Bench, file: FileEntry): Verdict {
  if (file.bytes > LIMITS.chunkBytes) return skipped('large-file');
  const { text, bytes: all } = ports.download(file, 0, file.bytes);
  const isSame = text.length === all.length && all.every((byte, at) => text.charCodeAt(at) === byte);
  const isWhole = all.length === file.bytes && ports.md5(all) === file.md5;
  return verdict(isSame && isWhole, `${Number(isSame)}${Number(isWhole)}`);
}

/** The read of a missing file is refused with status 404. */
function refusal({ source }: Bench): Verdict {
  const facts = refusalOf(() => source.read({ kind: 'file', fileId: NO_FILE }, 0, 1));
  return verdict(facts === 'missing 404', facts);
}

/** Two consecutive ranges have the listed MD5, by our own digest. The facts say whether the answer reports the size. */
function proof({ source }: Bench, { id: fileId, md5, bytes: size }: FileEntry): Verdict {
  if (size > LIMITS.chunkBytes) return skipped('large-file');
  const half = Math.ceil(size / 2);
  const [first, second] = [
    source.read({ kind: 'file', fileId }, 0, half),
    source.read({ kind: 'file', fileId }, half, size),
  ];
  const isProven = md5Of(first.bytes + second.bytes) === md5;
  return verdict(isProven, first.size === null ? 'no-size' : `size ${Number(first.size === size)}`);
}

/** Google delivers an earlier, unmarked content of a file or refuses it with 403, which it may. Any other answer fails. */
function former({ source }: Bench, { id: fileId }: FileEntry): Verdict {
  let given = 'all-marked';
  const facts = refusalOf(() => {
    const unmarked = source.revisionsOf(fileId).filter(({ marked }) => !marked);
    const revision = (unmarked[unmarked.length - 2] ?? unmarked[unmarked.length - 1])?.id;
    if (!revision) return;
    source.read({ kind: 'revision', fileId, revision }, 0, 1);
    given = GIVEN;
  });
  return verdict(facts === '' || facts === WITHHELD, facts === '' ? given : facts);
}
