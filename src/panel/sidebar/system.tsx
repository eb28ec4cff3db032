/** The system itself: its last work, its next work, and how much of today's time is used. */

import type { ReadyPanel, SystemCard } from '../../core/words/page/data';
import { PANEL } from '../../core/words/panel/panel';
import { versionWords } from '../../core/words/person/version';
import { ago } from '../../core/words/terms/time';
import { folderLink } from '../page/link';

export interface SystemProps {
  readonly panel: ReadyPanel;
  readonly nowMs: number;
  readonly isBusy: boolean;
  readonly onSettings: () => void;
}

export function System({ panel, nowMs, isBusy, onSettings }: SystemProps) {
  const { system, version, codeHash } = panel;
  return (
    <section class="system" aria-labelledby="system">
      <p class="foot">
        <a href={folderLink(system.folderId)} target="_blank" rel="noreferrer">
          {PANEL.folder}
          <span class="hidden">{PANEL.newTab}</span>
        </a>
        <button type="button" disabled={isBusy} onClick={onSettings}>
          {PANEL.settings}
        </button>
      </p>
      <details open={system.problems.length > 0}>
        <summary>
          <h2 id="system">{PANEL.system}</h2>
        </summary>
        <dl>
          {factsOf(system, nowMs).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Budget percent={system.spentPercent} />
        <p class="built">{versionWords(version, codeHash)}</p>
      </details>
    </section>
  );
}

function factsOf(system: SystemCard, nowMs: number): [string, string][] {
  const { workedMs, everyMinutes, generation, installedBy, percent } = system;
  const facts: [string, string][] = [];
  if (workedMs !== null) facts.push([PANEL.lastWork, ago(nowMs - workedMs)]);
  facts.push([PANEL.pace, PANEL.every(everyMinutes)]);
  const waiting = system.isPending ? PANEL.someWork : PANEL.nothing;
  facts.push([PANEL.work, percent === null ? waiting : PANEL.percent(percent)]);
  if (generation > 0) facts.push([PANEL.generation, String(generation)]);
  if (installedBy !== null) facts.push([PANEL.installedBy, installedBy]);
  return facts;
}

function Budget({ percent }: { readonly percent: number }) {
  return (
    <p class="budget">
      <label for="budget">{PANEL.budget}</label>
      <span>{PANEL.percent(percent)}</span>
      <meter id="budget" min="0" max="100" high={80} optimum={0} value={percent} />
    </p>
  );
}
