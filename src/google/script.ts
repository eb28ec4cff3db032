/** Properties, lock, clock, log, trigger and account of the script. */
import type { Clock, Log, RunLock, Schedule, StateStore } from '../core/ports/script';
import { ServiceError } from '../core/ports/service-error';
import { asking } from './failure';
import { isOf } from './words';

/** Properties, the script's own or those of whoever runs it: one call to read them all, one to write. */
export class PropertyStore implements StateStore {
  /** @param of - whose they are */
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

/** The script's lock: one holder whatever the user, freed when the execution ends however it ends. */
export class ScriptLock implements RunLock {
  protected readonly lock = LockService.getScriptLock();

  tryLock(waitMs = 0): boolean {
    try {
      return asking('LockService', () => this.lock.tryLock(waitMs));
    } catch (error) {
      // So many executions ask for it that Google does not even look who holds it.
      if (error instanceof ServiceError && isOf('crowded', error.detail)) return false;
      throw error;
    }
  }

  release(): void {
    asking('LockService', () => this.lock.releaseLock());
  }
}

/** The clock that Apps Script runs by. */
export class ScriptClock implements Clock {
  private zone: string | null = null;

  /** Handed on by itself, as a way to tell times. */
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
    // The new one first: a run that is cut off here leaves two, which do no harm, and not none.
    const one = kept ?? asking('ScriptApp', () => this.create());
    for (const trigger of own) if (trigger !== kept) this.delete(trigger);
    return one.getUniqueId();
  }

  exists(): boolean | null {
    try {
      return this.own().length > 0;
    } catch {
      // The person did not grant triggers: nobody can tell.
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

/** Address of whoever runs the script; null where Google does not tell. */
export function account(): string | null {
  try {
    return Session.getEffectiveUser().getEmail() || null;
  } catch {
    // The person did not grant the address: everything else works without it.
    return null;
  }
}

type Authorization = GoogleAppsScript.Script.AuthorizationInfo & {
  /** Not in the types yet. https://developers.google.com/apps-script/reference/script/authorization-info */
  getAuthorizedScopes?(): string[] | null;
};

/** What the project manifest asks for. */
declare const __SCOPES__: readonly string[];

/** What only the keeping of versions needs. */
export const KEEPING_SCOPE = 'https://www.googleapis.com/auth/drive.appdata';

/** Whether Google asks the account that runs this to authorise again, for more than the keeping of versions. */
export function needsAuthorisation(): boolean {
  const info: Authorization = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  if (info.getAuthorizationStatus() !== ScriptApp.AuthorizationStatus.REQUIRED) return false;
  const granted = info.getAuthorizedScopes?.() ?? null;
  const missing = __SCOPES__.filter((scope) => !granted?.includes(scope));
  return granted === null || missing.length !== 1 || missing[0] !== KEEPING_SCOPE;
}

/** What the person has allowed, and where the rest can be allowed. Needs no permission itself. */
export function authorization(): { readonly url: string | null; readonly granted: readonly string[] | null } {
  const info: Authorization = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
  return { url: info.getAuthorizationUrl() || null, granted: info.getAuthorizedScopes?.() ?? null };
}

/** ID of the script project: known without a server. https://developers.google.com/apps-script/reference/script/script-app#getScriptId() */
export function scriptId(): string {
  return ScriptApp.getScriptId();
}
