/** What a script finds in its context: Google's services, and the clock and the dice of the runtime. */
import { mailService, sessionService } from './account';
import { driveService, sheetsService } from './advanced';
import { Border, type Host } from './border';
import { containerService, editEvent } from './container';
import { exception } from './exception';
import { urlFetchService } from './fetch';
import { guardLater } from './guard';
import { htmlService, isForPage } from './html';
import { lockService } from './lock';
import { consoleService, loggerService } from './log';
import { seedRandom } from './random';
import { noteScope, restoreScope, type Scope } from './scope';
import { scriptService } from './script';
import { cacheService, propertiesService } from './store';
import { installDate } from './time';
import { utilitiesService } from './utilities';

/** Name under which the host leaves its function and takes the realm's; neither stays where a script sees it. */
const DOOR = '__door';

type Maker = (border: Border) => object;

const BUILT_IN: Readonly<Record<string, Maker>> = {
  CacheService: cacheService,
  console: consoleService,
  HtmlService: htmlService,
  LockService: lockService,
  Logger: loggerService,
  MailApp: mailService,
  PropertiesService: propertiesService,
  ScriptApp: scriptService,
  Session: sessionService,
  SpreadsheetApp: containerService,
  UrlFetchApp: urlFetchService,
  Utilities: utilitiesService,
};

const ADVANCED: Readonly<Record<string, Maker>> = { drive: driveService, sheets: sheetsService };

/** The built-in services, and the advanced ones that the project's manifest enables. */
function install(border: Border): void {
  const makers = Object.entries(BUILT_IN);
  for (const { symbol, id } of border.ask('project.advanced') as { symbol: string; id: string }[]) {
    makers.push([symbol, ADVANCED[id] ?? (() => ({}))]);
  }
  for (const [name, make] of makers) {
    const value = guardLater(name, () => make(border));
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}

/**
 * What the host wants: `seed` the dice, `run` a function, or put the global scope back to what it was when it was
 * wanted first (`scope`).
 */
type Stage = 'seed' | 'run' | 'scope';

/** Runs one function of the script and tells the host how it ended. */
function run(border: Border): void {
  const { name, args, page } = border.ask('execution.start') as {
    name: string;
    args: unknown[];
    page: boolean;
  };
  try {
    const entry: unknown = Reflect.get(globalThis, name);
    if (typeof entry !== 'function') throw exception('Exception', `Script function not found: ${name}`);
    const given = name === 'onEdit' ? args.map((event) => editEvent(border, event)) : args;
    const value: unknown = entry(...given);
    const told = page && !isForPage(value) ? null : value;
    border.ask('execution.returned', JSON.stringify(told) ?? 'null');
  } catch (error) {
    const told = error instanceof Error ? error : new Error(String(error));
    border.ask('execution.threw', { name: told.name, message: told.message, stack: told.stack });
  }
}

const border = new Border(Reflect.get(globalThis, DOOR) as Host);
Reflect.deleteProperty(globalThis, DOOR);
installDate(border);
install(border);
let scope: Scope | null = null;
Reflect.set(globalThis, DOOR, (stage: Stage) => {
  if (stage === 'seed') seedRandom(Number(border.ask('random.seed')));
  else if (stage === 'run') run(border);
  else if (scope === null) scope = noteScope();
  else restoreScope(scope);
});
