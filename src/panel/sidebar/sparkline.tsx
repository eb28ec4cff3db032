/** A small line chart of the rows of the last snapshots. */
import { PANEL } from '../../core/words/panel/panel';

/** Size in pixels, and room for the dot at the end. */
const WIDTH = 72;
const HEIGHT = 20;
const EDGE = 3;

/** A line from left (oldest) to right (newest); nothing if there are fewer than two snapshots. */
export function Sparkline({ rows }: { readonly rows: readonly number[] }) {
  if (rows.length < 2) return null;
  const points = pointsOf(rows);
  const [x, y] = points[points.length - 1] ?? [0, 0];
  const line = points.map((point) => point.join(',')).join(' ');
  return (
    <svg class="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img">
      <title>{PANEL.trend(rows)}</title>
      <polygon points={`${EDGE},${HEIGHT} ${line} ${x},${HEIGHT}`} />
      <polyline points={line} />
      <circle cx={x} cy={y} r="2" />
    </svg>
  );
}

/** The scale begins at 0, so that a small change looks small. */
function pointsOf(rows: readonly number[]): (readonly [number, number])[] {
  const most = Math.max(...rows, 1);
  const step = (WIDTH - 2 * EDGE) / (rows.length - 1);
  return rows.map((count, index) => {
    const y = HEIGHT - EDGE - (count / most) * (HEIGHT - 2 * EDGE);
    return [Math.round((EDGE + index * step) * 10) / 10, Math.round(y * 10) / 10];
  });
}
