/** Times and figures in words. */
import { counted } from './advice';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long ago something was: «hace 12 min».
 *
 * @param ms - milliseconds since; a time in the future counts as now
 */
export function ago(ms: number): string {
  if (ms < MINUTE) return 'hace un momento';
  if (ms < HOUR) return `hace ${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return `hace ${Math.floor(ms / HOUR)} h`;
  const days = Math.floor(ms / DAY);
  return days === 1 ? 'ayer' : `hace ${counted(days, 'día', 'días')}`;
}

/**
 * A time as people write it, in the zone in which it was recorded: «24/11/2026 22:30:05».
 *
 * @param iso - ISO 8601 local time with offset; any other text is returned unchanged
 */
export function exactTime(iso: string): string {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d(?::\d\d)?)/.exec(iso);
  return found ? `${found[3]}/${found[2]}/${found[1]} ${found[4]}` : iso;
}

/**
 * Hours between two files in words: «cada día».
 *
 * @param hours - more than 0
 */
export function everyHours(hours: number): string {
  if (hours === 24) return 'cada día';
  if (hours === 168) return 'cada semana';
  if (hours % 24 === 0) return `cada ${counted(hours / 24, 'día', 'días')}`;
  return hours === 1 ? 'cada hora' : `cada ${counted(hours, 'hora', 'horas')}`;
}

/**
 * How often the folder is looked at, in words: «cada minuto», «cada 5 minutos».
 *
 * @param minutes - more than 0
 */
export function everyMinutes(minutes: number): string {
  if (minutes === 1) return 'cada minuto';
  return minutes % 60 === 0 ? everyHours(minutes / 60) : `cada ${counted(minutes, 'minuto', 'minutos')}`;
}
