/**
 * `google.script` inside a page: sends calls to the shell around it, with Google's rules for legal values.
 * https://developers.google.com/apps-script/guides/html/reference/run
 */

import { Timers } from '../timers';

type Take = (value: unknown, userObject: unknown) => void;

/** The handlers of one call. */
interface Handlers {
  readonly success: Take | null;
  readonly failure: Take | null;
  readonly userObject: unknown;
}

interface Outcome {
  readonly id: number;
  readonly value: unknown;
  /** Null when the function returned. */
  readonly error: string | null;
  /** Milliseconds by which the page's time advances. */
  readonly advance?: number;
}

const NO_HANDLERS: Handlers = { success: null, failure: null, userObject: undefined };

/**
 * Installs `google.script`.
 * @param names - functions of the script that may be called
 */
export function install(names: readonly string[]): void {
  const waiting = new Map<number, Handlers>();
  let calls = 0;
  const call = (name: string, args: readonly unknown[], handlers: Handlers): void => {
    refuseIllegal(args);
    calls += 1;
    waiting.set(calls, handlers);
    tellShell({ kind: 'call', id: calls, name, args: JSON.stringify(args) });
  };
  const timers = replaceTimers();
  window.addEventListener('message', ({ source, data }: MessageEvent<Outcome>) => {
    if (source === window.parent && data.advance !== undefined) return timers.advance(data.advance);
    const handlers = source === window.parent ? waiting.get(data.id) : undefined;
    if (!handlers) return;
    waiting.delete(data.id);
    if (data.error === null) handlers.success?.(data.value, handlers.userObject);
    else if (handlers.failure) handlers.failure(new Error(data.error), handlers.userObject);
    else console.error(data.error);
  });
  const host = {
    close: () => tellShell({ kind: 'close' }),
    editor: { focus: () => tellShell({ kind: 'focus' }) },
  };
  Reflect.set(window, 'google', { script: { run: runner(names, call, NO_HANDLERS), host } });
}

function runner(
  names: readonly string[],
  call: (name: string, args: readonly unknown[], handlers: Handlers) => void,
  handlers: Handlers,
): object {
  const next = (change: Partial<Handlers>) => runner(names, call, { ...handlers, ...change });
  const functions = names.map((name) => [name, (...args: unknown[]) => call(name, args, handlers)]);
  return {
    ...Object.fromEntries(functions),
    withSuccessHandler: (success: Take) => next({ success }),
    withFailureHandler: (failure: Take) => next({ failure }),
    withUserObject: (userObject: unknown) => next({ userObject }),
  };
}

/** Timeouts advance with the preview's time; intervals keep the browser's clock. */
function replaceTimers(): Timers {
  const [set, clear] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  const timers = new Timers({ set, clear, nowMs: () => performance.now() });
  const later = (work: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
    timers.set(() => work(...args), ms);
  Reflect.set(window, 'setTimeout', later);
  Reflect.set(window, 'clearTimeout', (id = 0) => timers.clear(id));
  return timers;
}

/** Throws with the message of Google's own client. Circular values fail later, in `JSON.stringify`. */
function refuseIllegal(args: readonly unknown[]): void {
  args.forEach((value, place) => {
    if (!isLegal(value)) throw new TypeError(`Failed due to illegal value in property: ${place}`);
  });
}

function isLegal(value: unknown): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') return false;
  if (typeof value !== 'object' || value === null) return true;
  if (value instanceof Date || value instanceof Node) return false;
  return Object.values(value).every(isLegal);
}

function tellShell(message: object): void {
  window.parent.postMessage(message, '*');
}
