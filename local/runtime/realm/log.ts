/** `console` and `Logger`: lines that the host keeps. */
import type { Border } from './border';
import { guard } from './guard';

/** Values as Apps Script's log shows them: texts as they are, the rest as JSON. */
function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

/** `%s`, `%d`, `%i`, `%f`, `%j`, `%o` and `%%` of the first argument, then the other arguments behind a blank. */
function format(given: readonly unknown[]): string {
  const rest = given.slice(1);
  const first = given.length === 0 ? '' : show(given[0]);
  const filled = first.replace(/%[sdifjo%]/g, (mark) => {
    if (mark === '%%') return '%';
    return rest.length === 0 ? mark : show(rest.shift());
  });
  return [filled, ...rest.map(show)].join(' ');
}

/** @param border - takes the lines */
export function consoleService(border: Border): object {
  const timers = new Map<string, number>();
  const writer =
    (level: string) =>
    (...given: unknown[]): void => {
      border.ask('log.write', { level, message: format(given) });
    };
  const info = writer('INFO');
  return {
    log: info,
    info,
    warn: writer('WARNING'),
    error: writer('ERROR'),
    time: (label = 'default'): void => {
      timers.set(label, Date.now());
    },
    timeEnd: (label = 'default'): void => {
      const start = timers.get(label);
      timers.delete(label);
      if (start !== undefined) info(`${label}: ${Date.now() - start}ms`);
    },
  };
}

/** @param border - takes the lines */
export function loggerService(border: Border): object {
  let lines: string[] = [];
  const logger: object = guard('Logger', {
    log: (...given: unknown[]): object => {
      const message = format(given);
      lines.push(message);
      border.ask('log.write', { level: 'INFO', message });
      return logger;
    },
    getLog: (): string => lines.map((line) => `${line}\n`).join(''),
    clear: (): void => {
      lines = [];
    },
  });
  return logger;
}
