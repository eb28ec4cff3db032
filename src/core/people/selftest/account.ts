/** Probes of what belongs to the account and the script: lock, properties, permissions, clock, trigger, mail. */
import { LIMITS } from '../../ground/limits';
import type { Verdict } from '../../records/diagnosis';
import type { Bench, Probe } from './probe';
import { skipped, verdict } from './probe';

/** Property that is written, read back and deleted. */
const KEY = 'selftest';

/** Bytes of all properties above which too little room is left. The limit is 500 KB: https://developers.google.com/apps-script/guides/services/quotas */
const STORE_BYTES = 400 * 1024;

export const ACCOUNT_PROBES: readonly Probe[] = [
  { id: 'D01', run: lock },
  { id: 'D02', run: properties },
  { id: 'D03', run: permissions },
  { id: 'D04', run: timeZone },
  { id: 'D05', run: trigger },
  { id: 'D06', run: mail },
  { id: 'D07', run: latin1 },
];

/** Run last, because they do not depend on the others. */
export const SCRIPT_PROBES: readonly Probe[] = [
  { id: 'D41', run: alphabets },
  { id: 'D44', run: edits },
  { id: 'D45', run: loading },
];

/** Name, length and digest of each character table as built. A character that gets lost in transit shifts all later ones. */
const ALPHABETS: readonly string[] = [
  'windows-1252 128 3x0psh59bw',
  'iso-8859-15 128 5tr1yzvrk9',
  'cp850 128 4e0eitwil0',
  'cp437 128 1nljo67orbc',
  'mac-roman 128 16uwke9pbmi',
];

/** Maximum milliseconds for loading: polls may use about 18 seconds each all day, and work for a few of them. */
const START_UP_MS = 5_000;

/** The lock is held, released and taken again. */
function lock({ ports }: Bench): Verdict {
  const held = ports.lock.isHeld();
  ports.lock.release();
  const free = !ports.lock.isHeld();
  const again = ports.lock.tryLock() && ports.lock.isHeld();
  return verdict(held && free && again, [held, free, again].map(Number).join(''));
}

/** A value of the maximum size is read back unchanged, and all values together leave enough room. */
function properties({ store, ports }: Bench): Verdict {
  const value = '0123456789abcdef'.repeat(LIMITS.propertyBytes / 16);
  store.save({ [KEY]: value });
  const entries = store.load();
  ports.forget(KEY);
  const isWhole = entries[KEY] === value && store.load()[KEY] === undefined;
  const bytes = Object.entries(entries).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return verdict(
    isWhole && bytes - value.length < STORE_BYTES,
    `${Math.ceil((bytes - value.length) / 1024)} KB`,
  );
}

function permissions({ ports }: Bench): Verdict {
  const { url, granted } = ports.permissions();
  return verdict(url === null, granted ?? '');
}

/** Google's formatting and JavaScript agree on the time in the Spreadsheet's zone. */
function timeZone({ clock, ports }: Bench): Verdict {
  const now = clock.now();
  const zone = ports.zone();
  clock.useZone(zone);
  const text = clock.local(now);
  const [, sign = '', hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  const offset =
    Number(`${sign}1`) * (60 * Number(hours) + Number(minutes)) || (text.endsWith('Z') ? 0 : Number.NaN);
  const isInstant = Math.floor(now / 1000) * 1000 === Date.parse(text);
  return verdict(isInstant && offset === ports.offsetMinutes(now, zone), zone);
}

function trigger({ folderId, isInstaller, handler, ports }: Bench): Verdict {
  if (folderId === null) return skipped('not-installed');
  if (!isInstaller) return skipped('other-account');
  const count = ports.triggers().filter((name) => name === handler).length;
  return verdict(count === 1, count);
}

function mail({ mailer }: Bench): Verdict {
  const left = mailer.remaining();
  return verdict(left > 0, left);
}

/** Every byte becomes the character of the same number. */
function latin1({ ports }: Bench): Verdict {
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const text = ports.latin1(bytes);
  const wrong = bytes.filter((byte) => text.charCodeAt(byte) !== byte).length;
  return verdict(text.length === bytes.length && wrong === 0, wrong);
}

function alphabets({ ports }: Bench): Verdict {
  const found = ports.alphabets();
  const wrong = ALPHABETS.filter((table) => !found.includes(table)).map((table) => table.split(' ')[0]);
  return verdict(wrong.length === 0 && found.length === ALPHABETS.length, wrong.join(' '));
}

/**
 * The mark of an edit exists after a person has edited `_Configuracion`. Without a mark, either nobody has edited or the
 * trigger cannot work: the two cases look the same.
 */
function edits({ isEditNoted }: Bench): Verdict {
  return isEditNoted ? verdict(true) : skipped('no-edit');
}

/** The report shows the measured figures, because Google publishes none. */
function loading({ ports }: Bench): Verdict {
  const { files, ms } = ports.startUp();
  return verdict(ms < START_UP_MS, `${files} files ${ms} ms`);
}
