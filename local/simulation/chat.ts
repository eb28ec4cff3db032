/** A chat that is told of alarms: in some weeks the address of its webhook is written into `_Configuracion`. */
import type { Runtime } from '../runtime';
import { Chance } from './chance';
import { writeSetting } from './keeping';

/** Tells this generator from the others of a seed. */
const CHAT = 0xc4a7;

/** Share of the weeks that have a chat. */
const SHARE = 1 / 4;

/** How a person finds the setting. */
const SETTING = 'Aviso por chat';

/** The part of each address that lets whoever knows it write. */
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

/**
 * A person writes the address beside its setting, where the tab is there; what the script notes of an edit is noted.
 */
export function giveChat(runtime: Runtime, address: string | null): void {
  if (address === null) return;
  writeSetting(runtime, SETTING, address);
  runtime.properties.script.set('configuration.touched', `edit ${runtime.clock.nowMs}`);
}

/**
 * The text of a message as people read it.
 * @param payload - JSON that the chat was sent
 */
export function messageOf(payload: string): string {
  const { text, attachments } = Object(JSON.parse(payload));
  if (typeof text === 'string') return text;
  const blocks: readonly { readonly text?: unknown }[] = attachments?.[0]?.content?.body ?? [];
  return blocks.map((block) => String(block.text ?? '')).join('\n');
}
