/** What a script finds in its context: Google's services, and the clock and the dice of the runtime. */
import { mailService, sessionService } from './account';
import { driveService, sheetsService } from './advanced';
import { Border, type Host } from './border';
import { containerService } from './container';
import { exception } from './exception';
import { urlFetchService } from './fetch';
import { guard } from './guard';
import { htmlService } from './html';
import { lockService } from './lock';
import { consoleService, loggerService } from './log';
import { seedRandom } from './random';
import { noteScope, restoreScope } from './scope';
import { scriptService } from './script';
import { cacheService, propertiesService } from './store';
import { installDate } from './time';
import { utilitiesService } from './utilities';

/** Name under which the host leaves its function and takes the realm's; neither stays where a script sees it. */
const DOOR = '__door';

const ADVANCED: Readonly<Record<string, (border: Border) => object>> = {
  drive: driveService,
  sheets: sheetsService,
};

/** The built-in services, and the advanced ones that the project's manifest enables. */
function install(border: Border): void {
  const services: Record<string, object> = {
    CacheService: cacheService(border),
    console: consoleService(border),
    HtmlService: htmlService(border),
    LockService: lockService(border),
    Logger: loggerService(border),
    MailApp: mailService(border),
    PropertiesService: propertiesService(border),
    ScriptApp: scriptService(border),
    Session: sessionService(border),
    SpreadsheetApp: containerService(border),
    UrlFetchApp: urlFetchService(border),
    Utilities: utilitiesService(border),
  };
  for (const { symbol, id } of border.ask('project.advanced') as { symbol: string; id: string }[]) {
    services[symbol] = ADVANCED[id]?.(border) ?? guard(symbol, {});
  }
  for (const [name, service] of Object.entries(services)) {
    Object.defineProperty(globalThis, name, { value: service, writable: true, configurable: true });
  }
}

/** Runs one function of the script and tells the host how it ended. */
function run(border: Border): void {
  const { name, args } = border.ask('execution.start') as { name: string; args: unknown[] };
  try {
    const entry: unknown = Reflect.get(globalThis, name);
    if (typeof entry !== 'function') throw exception('Exception', `Script function not found: ${name}`);
    const value: unknown = entry(...args);
    border.ask('execution.returned', JSON.stringify(value) ?? 'null');
  } catch (error) {
    const told = error instanceof Error ? error : new Error(String(error));
    border.ask('execution.threw', { name: told.name, message: told.message, stack: told.stack ?? '' });
  }
}

const border = new Border(Reflect.get(globalThis, DOOR) as Host);
Reflect.deleteProperty(globalThis, DOOR);
installDate(border);
install(border);
const scope = noteScope();
Reflect.set(globalThis, DOOR, (stage: 'seed' | 'run' | 'restore') => {
  if (stage === 'seed') seedRandom(Number(border.ask('random.seed')));
  else if (stage === 'run') run(border);
  else restoreScope(scope);
});
