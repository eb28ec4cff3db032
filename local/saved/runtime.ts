/** What a script keeps from one execution to the next, besides its Spreadsheet and the files of its users. */
import type { SavedAppData } from '../google/drive/app-data';
import type { Runtime } from '../runtime/runtime';
import type { Mail } from '../runtime/services/outbox';
import type { Trigger } from '../runtime/services/time/trigger-table';
import { readContent } from './app-data';

export interface SavedRuntime {
  readonly nowMs: number;
  readonly dice: number;
  readonly executions: number;
  readonly properties: {
    readonly script: Readonly<Record<string, string>>;
    readonly document: Readonly<Record<string, string>>;
    readonly users: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
  readonly triggersMade: number;
  readonly triggers: readonly Trigger[];
  readonly mails: readonly Mail[];
  /** Files of hidden folders, whose bytes lie in a folder of their own. */
  readonly appData: { readonly made: number; readonly files: readonly SavedAppData[] };
}

/** @param runtime - whose memory is kept */
export function saveRuntime(runtime: Runtime): SavedRuntime {
  const { properties, triggers, appData } = runtime;
  const users = [...properties.users].map(([user, store]) => [user, Object.fromEntries(store)]);
  return {
    nowMs: runtime.clock.nowMs,
    dice: runtime.dice.state,
    executions: runtime.executions,
    properties: {
      script: Object.fromEntries(properties.script),
      document: Object.fromEntries(properties.document),
      users: Object.fromEntries(users),
    },
    triggersMade: triggers.made,
    triggers: triggers.all,
    mails: runtime.mails,
    appData: { made: appData.made, files: appData.save() },
  };
}

/**
 * Gives a script back what was kept; its time is that of whoever opens it.
 * @param runtime - a new one
 * @param contents - folder of the bytes
 * @throws when a content is gone or was changed
 */
export function restoreRuntime(runtime: Runtime, saved: SavedRuntime, contents: string): void {
  const { properties, triggers, appData } = runtime;
  appData.made = saved.appData.made;
  for (const { user, file } of saved.appData.files) appData.put(user, file, readContent(contents, file));
  for (const [key, value] of Object.entries(saved.properties.script)) properties.script.set(key, value);
  for (const [key, value] of Object.entries(saved.properties.document)) properties.document.set(key, value);
  for (const [user, store] of Object.entries(saved.properties.users)) {
    properties.users.set(user, new Map(Object.entries(store)));
  }
  triggers.made = saved.triggersMade;
  triggers.all.push(...saved.triggers);
  runtime.mails.push(...saved.mails);
  runtime.dice.state = saved.dice;
  runtime.executions = saved.executions;
}
