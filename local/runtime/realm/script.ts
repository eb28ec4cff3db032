/** `ScriptApp`. */
import type { Border } from './border';
import { enumeration } from './enumeration';
import { wrongArguments } from './exception';
import { guard } from './guard';
import { trigger, triggerBuilder, triggerId, triggerKinds } from './trigger';

const WEEK_DAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** What the person has granted. */
interface Authorization {
  readonly required: boolean;
  readonly url: string | null;
  readonly granted: string[] | null;
}

/** @param border - carries the calls */
export function scriptService(border: Border): object {
  const kinds = triggerKinds();
  const status = enumeration('ScriptApp.AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);
  const made = (fact: { id: string; handler: string }): object => trigger(fact, kinds);
  return {
    AuthMode: enumeration('ScriptApp.AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']),
    AuthorizationStatus: status,
    EventType: kinds.event,
    TriggerSource: kinds.source,
    WeekDay: enumeration('ScriptApp.WeekDay', WEEK_DAYS),
    getOAuthToken: () => border.ask('script.token'),
    getScriptId: () => border.ask('script.id'),
    newTrigger: (...given: unknown[]) => {
      const [handler] = given;
      if (typeof handler !== 'string') throw wrongArguments('ScriptApp.newTrigger', given);
      return triggerBuilder(border, handler, made);
    },
    getProjectTriggers: () => {
      const facts = border.ask('ScriptApp.getProjectTriggers') as { id: string; handler: string }[];
      return facts.map(made);
    },
    deleteTrigger: (given: unknown) => {
      border.ask('ScriptApp.deleteTrigger', { id: triggerId(given) });
    },
    getAuthorizationInfo: (_mode: unknown) => {
      const { required, url, granted } = border.ask('script.authorization') as Authorization;
      return guard('AuthorizationInfo', {
        getAuthorizationStatus: () => (required ? status.REQUIRED : status.NOT_REQUIRED),
        getAuthorizationUrl: () => url,
        getAuthorizedScopes: () => granted,
      });
    },
    requireAllScopes: (_mode: unknown) => undefined,
    requireScopes: (_mode: unknown, _scopes: unknown) => undefined,
  };
}
