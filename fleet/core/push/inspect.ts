/** Reads the files and the health of a dealership, and decides whether its code may be replaced. Changes nothing. */

import type { LookPorts } from '../look/look';
import { readReport } from '../look/report';
import type { CodeStore } from '../ports/code-store';
import type { ProjectFile, Projects } from '../ports/projects';
import type { Dealership } from '../registry/dealership';
import { classify } from './classify';
import type { SkipCode } from './entry';
import type { Health } from './health';
import { healthOf } from './health';
import type { Release } from './release';

export interface InspectPorts extends LookPorts {
  readonly projects: Projects;
  readonly store: CodeStore;
  readonly hashOf: (files: readonly ProjectFile[]) => string;
}

export interface Permit {
  /** Whether people may be asked to grant new permissions. */
  readonly newPermissions: boolean;
  /** Whether edited code may be overwritten. */
  readonly overwrite: boolean;
}

/** A dealership whose code may be replaced. */
export interface Ready {
  /** Whether it already has the release. */
  readonly isThere: boolean;
  readonly files: readonly ProjectFile[];
  /** Hash of the files to restore if necessary. */
  readonly from: string;
  readonly before: Health;
  /** Permissions that the installing account has to grant. */
  readonly newScopes: readonly string[];
}

/** Problems with which no trigger fires, so the new code would show no sign. */
const WITHOUT_TRIGGER: readonly string[] = ['system/trigger-gone', 'system/authorisation'];

/** Problems with which Google may stop triggers for the rest of the day, so even good code would show no sign. */
const SHORT_TIME = 'system/short-time';

/**
 * @param ports - access to Google
 * @param expected - hash of the last push to it; null = nothing was pushed from here
 * @throws GoogleError
 */
export async function inspect(
  ports: InspectPorts,
  dealership: Dealership,
  release: Release,
  expected: string | null,
  permit: Permit,
): Promise<Ready | SkipCode> {
  const { script } = dealership;
  if (script === null) return 'no-script';
  const files = await ports.projects.read(script);
  if (typeof files === 'string') return files;
  const hash = ports.hashOf(files);
  const found = classify(files, hash, release, expected);
  if (found.kind === 'edited' && !permit.overwrite) return 'edited';
  const newScopes = found.kind === 'ready' ? found.newScopes : [];
  if (newScopes.length > 0 && !permit.newPermissions) return 'permissions';
  const before = await healthNow(ports, dealership, script, expected !== null);
  if (typeof before === 'string') return before;
  const isThere = found.kind === 'there';
  return { isThere, files, from: isThere ? formerOf(ports, release, expected) : hash, before, newScopes };
}

/**
 * Its present health, or why it would be impossible to see whether the new code works. The script ID comes from a table that
 * the client can edit: a script without a push from here must be bound to exactly this Spreadsheet.
 */
async function healthNow(
  { spreadsheets, projects, now }: InspectPorts,
  { spreadsheet }: Dealership,
  script: string,
  isKnown: boolean,
): Promise<Health | SkipCode> {
  const texts = spreadsheet === null ? 'gone' : await spreadsheets.readStatus(spreadsheet);
  if (texts === 'gone' || texts === 'denied') return texts;
  const report = texts === 'no-tab' ? null : readReport(texts);
  if (!report) return 'unseen';
  const isFiring = !report.problems.some((code) => WITHOUT_TRIGGER.includes(code));
  if (!isFiring || now() > report.nextSignalMs) return 'silent';
  if (report.problems.includes(SHORT_TIME)) return 'short-time';
  const parent = isKnown ? { spreadsheet } : await projects.parentOf(script);
  if (typeof parent === 'string') return parent;
  return parent.spreadsheet === spreadsheet ? healthOf(report) : 'unbound';
}

/** The files before the release, according to the journal; the release itself if they are unknown. */
function formerOf({ store }: InspectPorts, { hash }: Release, expected: string | null): string {
  return expected !== null && store.read(expected) ? expected : hash;
}
