/** The look as OpenMetrics text. https://prometheus.io/docs/specs/om/open_metrics_spec/ */
import { allConditions } from '../look/condition';
import type { Line } from './line';

/** Names, kinds and meanings; one sample for each dealership unless the value is unknown. */
const PREFIX = 'tecnom_dealership';

/**
 * @param lines - of the look
 * @param atMs - when it was made
 */
export function toMetrics(lines: readonly Line[], atMs: number, requests: number): string {
  const rows = [
    ...family(`${PREFIX}_state`, 'stateset', 'How the dealership stands.'),
    ...lines.flatMap((line) =>
      allConditions().map((condition) => {
        const labels = `${labelsOf(line)},${PREFIX}_state="${condition}"`;
        return `${PREFIX}_state{${labels}} ${condition === line.condition ? 1 : 0}`;
      }),
    ),
    ...gauge(lines, 'needs_person', 'Whether somebody has to do something.', (line) =>
      Number(line.needsPerson),
    ),
    ...gauge(
      lines,
      'since_timestamp_seconds',
      'Since when it has stood like that.',
      ({ sinceMs }) => sinceMs / 1000,
    ),
    ...gauge(lines, 'last_signal_timestamp_seconds', 'Last sign of life.', ({ lastSignalMs }) =>
      lastSignalMs === null ? null : lastSignalMs / 1000,
    ),
    ...gauge(
      lines,
      'day_time_ratio',
      'Share of the daily time of the trigger that is used.',
      ({ spentPercent }) => (spentPercent === null ? null : spentPercent / 100),
    ),
    ...gauge(lines, 'code_drift', 'Whether it runs other code than was pushed.', ({ drift }) =>
      drift === 'untold' ? null : Number(drift === 'other'),
    ),
    ...family(`${PREFIX}_code`, 'info', 'What runs there.'),
    ...lines.flatMap((line) =>
      line.version === null
        ? []
        : [
            `${PREFIX}_code_info{${labelsOf(line)},version="${escaped(line.version)}",hash="${line.codeHash ?? ''}"} 1`,
          ],
    ),
    ...family('tecnom_fleet_look_timestamp_seconds', 'gauge', 'When the fleet was looked at.'),
    `tecnom_fleet_look_timestamp_seconds ${atMs / 1000}`,
    ...family('tecnom_fleet_look_requests', 'gauge', 'Requests that the look took.'),
    `tecnom_fleet_look_requests ${requests}`,
    '# EOF',
  ];
  return `${rows.join('\n')}\n`;
}

function family(name: string, type: string, help: string): string[] {
  return [`# TYPE ${name} ${type}`, `# HELP ${name} ${help}`];
}

function gauge(
  lines: readonly Line[],
  name: string,
  help: string,
  measure: (line: Line) => number | null,
): string[] {
  const samples = lines.flatMap((line) => {
    const value = measure(line);
    return value === null ? [] : [`${PREFIX}_${name}{${labelsOf(line)}} ${value}`];
  });
  return [...family(`${PREFIX}_${name}`, 'gauge', help), ...samples];
}

function labelsOf({ key, ring }: Line): string {
  return `dealership="${key}",ring="${ring}"`;
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n');
}
