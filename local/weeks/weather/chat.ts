/** A chat that receives alarms: in some weeks a person writes the address of its webhook into `_Configuracion`. */
import type { Runtime } from '../../runtime/runtime';
import { Chance } from '../ground/chance';
import { writeSetting } from './keeping';

/** Separates this generator from the others of a seed. */
const CHAT = 0xc4a7;

/** Share of the weeks that have a chat. */
const SHARE = 1 / 4;

/** Label of the setting. */
const SETTING = 'Aviso por chat';

/** The secret part of each address: anyone who knows it can post. */
export const SECRET = 'bienguardado';

const ADDRESSES = [
  `https://chat.googleapis.com/v1/spaces/AAAAexample/messages?key=k&token=${SECRET}`,
  `https://hooks.slack.com/services/T0/B0/${SECRET}`,
  `https://default.api.powerplatform.com/workflows/w/triggers/manual/paths/invoke?sig=${SECRET}`,
] as const;

/**
 * Draws the address of the week's chat.
 * @returns null = the week has no chat
 */
export function drawChat(seed: number): string | null {
  const chance = new Chance(seed ^ CHAT);
  return chance.happens(SHARE) ? chance.pick(ADDRESSES) : null;
}

/** A person writes the address beside its setting, if the tab exists. The property that the edit trigger sets is set too. */
export function giveChat(runtime: Runtime, address: string | null): void {
  if (address === null) return;
  writeSetting(runtime, SETTING, address);
  runtime.properties.script.set('configuration.touched', `edit ${runtime.clock.nowMs}`);
}

/**
 * The text of a message as people read it.
 * @param payload - JSON that was posted to the chat
 */
export function messageOf(payload: string): string {
  const { text, attachments } = Object(JSON.parse(payload));
  if (typeof text === 'string') return text;
  const blocks: readonly { readonly text?: unknown }[] = attachments?.[0]?.content?.body ?? [];
  return blocks.map((block) => String(block.text ?? '')).join('\n');
}
