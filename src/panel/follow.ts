/** The sidebar's data, kept up to date while somebody looks. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelData } from '../core/page/data';
import { type Failure, failureOf } from './failure';
import { Refresh } from './refresh';
import type { Server } from './server';

/** What is shown: nothing yet, or the last data and whether they are still the last. */
export interface View {
  readonly data: Exclude<PanelData, { stage: 'unchanged' }> | null;
  /** The server's clock less the browser's, in ms. */
  readonly aheadMs: number;
  /** When they came, by the browser's clock, in ms. */
  readonly cameMs: number;
  readonly failure: 'none' | Failure;
}

const NOTHING_YET: View = { data: null, aheadMs: 0, cameMs: 0, failure: 'none' };

/** Milliseconds after which «hace 3 min» is worded anew. */
const TICK_MS = 20_000;

/** Follows the script's data. */
export function useFollowed(server: Server): readonly [View, Refresh] {
  const [view, setView] = useState(NOTHING_YET);
  const mark = useRef<string | null>(null);
  const refresh = useMemo(() => {
    const take = (data: PanelData): boolean => {
      const cameMs = Date.now();
      if (data.stage === 'unchanged') {
        setView((last) => ({ ...last, aheadMs: data.nowMs - cameMs, cameMs, failure: 'none' }));
        return false;
      }
      const isReady = data.stage === 'ready';
      mark.current = isReady ? data.mark : null;
      setView({ data, aheadMs: isReady ? data.nowMs - cameMs : 0, cameMs, failure: 'none' });
      return isReady;
    };
    const miss = (error: unknown): boolean => {
      setView((last) => ({ ...last, failure: failureOf(error) }));
      return false;
    };
    const ask = () => server.panelData(mark.current).then(take, miss);
    return new Refresh({ isVisible: () => !document.hidden, after }, ask);
  }, [server]);
  useEffect(() => {
    const onChange = () => refresh.visibilityChanged();
    document.addEventListener('visibilitychange', onChange);
    void refresh.now();
    return () => document.removeEventListener('visibilitychange', onChange);
  }, [refresh]);
  return [view, refresh];
}

/** The browser's clock, in ms, as often as words about time need it. */
export function useClock(): number {
  const [nowMs, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}
