/** Which kept versions stay: ten of each tab and all of the last 30 days, as far as there is room for them. */
import { LIMITS } from '../../ground/limits';
import type { Identity } from '../../records/snapshot/snapshot';
import type { KeptVersion } from './version';
import { keptKey } from './version';

/** The facts that decide. */
export interface Terms {
  /** Bytes that all versions together may take. */
  readonly roomBytes: number;
  readonly nowMs: number;
  /** Tabs of the configuration. Versions of other tabs stay for 30 days only. */
  readonly tabs: readonly string[];
  /** Contents that tabs show or are pinned to. They are deleted last. */
  readonly shown: readonly (Identity & { readonly tab: string })[];
}

export interface Retention {
  readonly leaving: readonly KeptVersion[];
  /** Whether lack of room forces out a version that would stay otherwise. */
  readonly isCramped: boolean;
}

/**
 * Decides which versions leave. If room is short, the tab that takes the most room loses its oldest version: a large file
 * that changes every hour must not push out the versions of small files.
 *
 * @param versions - whole ones only
 */
export function planRetention(versions: readonly KeptVersion[], terms: Terms): Retention {
  const { roomBytes, nowMs, shown } = terms;
  const isShown = keysOf(shown);
  const tabs = byTab(versions);
  const leaving: KeptVersion[] = [];
  for (const [tab, ofTab] of tabs) {
    const staying = ofTab.filter(
      (version, place) =>
        (place < LIMITS.versionsKept && terms.tabs.includes(tab)) ||
        nowMs - version.publishedMs < LIMITS.versionsKeptMs ||
        isShown.has(keptKey(version)),
    );
    leaving.push(...ofTab.filter((version) => !staying.includes(version)));
    tabs.set(tab, staying);
  }
  let isCramped = false;
  while (sizeOf([...tabs.values()].flat()) > roomBytes) {
    const victim = nextVictim(tabs, isShown);
    if (!victim) break;
    isCramped = true;
    leaving.push(victim);
    tabs.set(
      victim.tab,
      (tabs.get(victim.tab) ?? []).filter((version) => version !== victim),
    );
  }
  return { leaving, isCramped };
}

/** The oldest version of the tab that takes the most room. Versions that tabs show are chosen only if no others are left. */
function nextVictim(
  tabs: ReadonlyMap<string, readonly KeptVersion[]>,
  isShown: ReadonlySet<string>,
): KeptVersion | null {
  const all = [...tabs.values()];
  const free = all.map((ofTab) => ofTab.filter((version) => !isShown.has(keptKey(version))));
  const choices = free.some((ofTab) => ofTab.length > 0) ? free : all;
  const sizes = choices.map((ofTab, place) => (ofTab.length > 0 ? sizeOf(all[place] ?? []) : -1));
  const largest = choices[sizes.indexOf(Math.max(...sizes))];
  return largest?.[largest.length - 1] ?? null;
}

/** Versions by tab, newest first. */
function byTab(versions: readonly KeptVersion[]): Map<string, KeptVersion[]> {
  const tabs = new Map<string, KeptVersion[]>();
  const inOrder = [...versions].sort((a, b) => b.publishedMs - a.publishedMs);
  for (const version of inOrder) tabs.set(version.tab, [...(tabs.get(version.tab) ?? []), version]);
  return tabs;
}

function keysOf(versions: Terms['shown']): ReadonlySet<string> {
  return new Set(versions.map(keptKey));
}

/** Total bytes in the store. */
function sizeOf(versions: readonly KeptVersion[]): number {
  return versions.reduce((sum, { storedBytes }) => sum + storedBytes, 0);
}
