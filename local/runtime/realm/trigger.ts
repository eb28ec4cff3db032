/** Time-driven triggers: the builder and what `ScriptApp` returns for them. */
import type { Border } from './border';
import { type Enumeration, enumeration } from './enumeration';
import { wrongArguments } from './exception';
import { guard } from './guard';

const EVENT_TYPES = ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'];
const TRIGGER_SOURCES = ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'];

/** What the host tells about a trigger. */
interface Fact {
  readonly id: string;
  readonly handler: string;
}

/** Which trigger of the host an object stands for. */
const IDS = Symbol('id');

/** @param fact - a trigger as the host tells it */
export function trigger(
  fact: Fact,
  kinds: { readonly event: Enumeration; readonly source: Enumeration },
): object {
  return guard('Trigger', {
    [IDS]: fact.id,
    getUniqueId: () => fact.id,
    getHandlerFunction: () => fact.handler,
    getEventType: () => kinds.event.CLOCK,
    getTriggerSource: () => kinds.source.CLOCK,
    getTriggerSourceId: () => null,
  });
}

/** @param given - what a script says is a trigger */
export function triggerId(given: unknown): string {
  const id: unknown = typeof given === 'object' && given !== null ? Reflect.get(given, IDS) : undefined;
  if (typeof id !== 'string') throw wrongArguments('ScriptApp.deleteTrigger', [given]);
  return id;
}

/**
 * `ScriptApp.newTrigger(handler)`; the host judges the rule when `create` is called.
 * @param border - carries the creation
 * @param handler - name of the function to run
 * @param made - makes the script's object of what the host answers
 */
export function triggerBuilder(border: Border, handler: string, made: (fact: Fact) => object): object {
  const rule: Record<string, unknown> = {};
  const set =
    (name: string) =>
    (value: unknown): object => {
      rule[name] = value instanceof Date ? value.getTime() : String(value) === 'NaN' ? null : value;
      return clock;
    };
  const clock: object = guard('ClockTriggerBuilder', {
    everyMinutes: set('everyMinutes'),
    everyHours: set('everyHours'),
    everyDays: set('everyDays'),
    everyWeeks: set('everyWeeks'),
    atHour: set('atHour'),
    nearMinute: set('nearMinute'),
    onWeekDay: set('onWeekDay'),
    inTimezone: set('inTimezone'),
    after: set('after'),
    at: set('at'),
    create: () => made(border.ask('ScriptApp.newTrigger', { handler, rule }) as Fact),
  });
  return guard('TriggerBuilder', { timeBased: () => clock });
}

/** The two enumerations that tell about triggers. */
export function triggerKinds(): { event: Enumeration; source: Enumeration } {
  return {
    event: enumeration('ScriptApp.EventType', EVENT_TYPES),
    source: enumeration('ScriptApp.TriggerSource', TRIGGER_SOURCES),
  };
}
