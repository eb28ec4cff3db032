/** Keeps the sidebar's data up to date while it is visible. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PanelData } from '../../core/words/page/data';
import { type Failure, failureOf } from '../page/failure';
import type { Server } from '../page/server';
import { Refresh } from './refresh';

/** What is shown: nothing yet, or the last data and whether the latest request failed. */
export interface View {
  readonly data: Exclude<PanelData, { stage: 'unchanged' }> | null;
  /** Server's clock minus browser's clock, in ms. */
  readonly aheadMs: number;
  /** When the data came, by the browser's clock, in ms since 1970. */
  readonly cameMs: number;
  readonly failure: 'none' | Failure;
}

const NOTHING_YET: View = { data: null, aheadMs: 0, cameMs: 0, failure: 'none' };

/** Milliseconds between updates of words such as «hace 3 min». */
const TICK_MS = 20_000;

/** Loads the script's data and keeps them up to date. */
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

/** The browser's clock, in ms since 1970, updated as often as words about time need it. */
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
