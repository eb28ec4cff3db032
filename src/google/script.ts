/** Properties, lock, clock, log, trigger and account of the script. */
import type { Clock, Log, RunLock, Schedule, StateStore } from '../core/ground/ports/script';
import { ServiceError } from '../core/ground/ports/service-error';
import { asking } from './failure';
import { isOf } from './words';

/** Properties of the script or of the user who runs it. One call reads all of them, and one call writes. */
export class PropertyStore implements StateStore {
  constructor(private readonly of: 'script' | 'user' = 'script') {}

  load(): Record<string, string> {
    return asking('PropertiesService', () => this.properties().getProperties());
  }

  save(entries: Record<string, string>): void {
    asking('PropertiesService', () => this.properties().setProperties(entries, false));
  }

  private properties(): GoogleAppsScript.Properties.Properties {
    return this.of === 'script'
      ? PropertiesService.getScriptProperties()
      : PropertiesService.getUserProperties();
  }
}

/** The script's lock: one holder among all users. It is released when the execution ends, however it ends. */
export class ScriptLock implements RunLock {
  protected readonly lock = LockService.getScriptLock();

  tryLock(waitMs = 0): boolean {
    try {
      return asking('LockService', () => this.lock.tryLock(waitMs));
    } catch (error) {
      // So many executions request the lock that Google does not check who holds it.
      if (error instanceof ServiceError && isOf('crowded', error.detail)) return false;
      throw error;
    }
  }

  release(): void {
    asking('LockService', () => this.lock.releaseLock());
  }
}

/** The clock of Apps Script. */
export class ScriptClock implements Clock {
  private zone: string | null = null;

  /** A property instead of a method, because it is passed on as a function. */
  readonly local = (ms: number): string => {
    const zone = this.zone ?? Session.getScriptTimeZone();
    return Utilities.formatDate(new Date(ms), zone, "yyyy-MM-dd'T'HH:mm:ssXXX");
  };

  now(): number {
    return Date.now();
  }

  useZone(zone: string | null): void {
    this.zone = zone;
  }

  sleep(ms: number): void {
    Utilities.sleep(ms);
  }

  random(): number {
    return Math.random();
  }
}

/** The execution log. */
export class ScriptLog implements Log {
  info(line: string): void {
    console.info(line);
  }

  warn(line: string): void {
    console.warn(line);
  }
}

/** One time-driven trigger of the account that installs. */
export class ScriptSchedule implements Schedule {
  /**
   * @param handler - name of the function that the trigger calls
   * @param minutes - 1, 5, 10, 15 or 30
   */
  constructor(
    private readonly handler: string,
    private readonly minutes: number,
  ) {}

  ensure(known: string | null): string {
    const own = this.own();
    const kept = own.find((trigger) => trigger.getUniqueId() === known);
    // Create before delete: a run that is killed in between leaves two triggers, which do no harm, instead of none.
    const one = kept ?? asking('ScriptApp', () => this.create());
    for (const trigger of own) if (trigger !== kept) this.delete(trigger);
    return one.getUniqueId();
  }

  exists(): boolean | null {
    try {
      return this.own().length > 0;
    } catch {
      // The person did not grant the permission for triggers, so the answer is unknown.
      return null;
    }
  }

  remove(): number {
    const own = this.own();
    for (const trigger of own) this.delete(trigger);
    return own.length;
  }

  private own(): GoogleAppsScript.Script.Trigger[] {
    const all = asking('ScriptApp', () => ScriptApp.getProjectTriggers());
    return all.filter((trigger) => trigger.getHandlerFunction() === this.handler);
  }

  private create(): GoogleAppsScript.Script.Trigger {
    return ScriptApp.newTrigger(this.handler).timeBased().everyMinutes(this.minutes).create();
  }

  private delete(trigger: GoogleAppsScript.Script.Trigger): void {
    asking('ScriptApp', () => ScriptApp.deleteTrigger(trigger));
  }
}

/** E-mail address of the account that runs the script; null = unknown. */
export function account(): string | null {
  try {
    return Session.getEffectiveUser().getEmail() || null;
  } catch {
    // The person did not grant the permission for the address. Everything else works without it.
    return null;
  }
}

type Authorization = GoogleAppsScript.Script.AuthorizationInfo & {
  /** Not in the types yet. https://developers.google.com/apps-script/reference/script/authorization-info */
  getAuthorizedScopes?(): string[] | null;
};

/** Scopes that the project manifest requests. */
declare const __SCOPES__: readonly string[];

/** The scope that only keeping versions needs. */
export const KEEPING_SCOPE = 'https://www.googleapis.com/auth/drive.appdata';

/** Whether the running account must authorise again, for more than the scope of keeping versions. */
export function needsAuthorisation(): boolean {
  const info: Authorization = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return false;
  const granted = info.getAuthorizedScopes?.() ?? null;
  const missing = __SCOPES__.filter((scope) => !granted?.includes(scope));
  return granted === null || missing.length !== 1 || missing[0] !== KEEPING_SCOPE;
}

/** Granted scopes, and the address where the others can be granted. Needs no permission itself. */
export function authorization(): { readonly url: string | null; readonly granted: readonly string[] | null } {
  const info: Authorization = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return { url: info.getAuthorizationUrl() || null, granted: info.getAuthorizedScopes?.() ?? null };
}

/** ID of the script project, without a server call. https://developers.google.com/apps-script/reference/script/script-app#getScriptId() */
export function scriptId(): string {
  return ScriptApp.getScriptId();
}
