/** The system itself: its last sign of life, what comes next, what is left of today's time. */
import { ACTION_WORDS, PANEL } from '../core/messages/panel';
import { ago } from '../core/messages/time';
import { versionWords } from '../core/messages/version';
import type { ReadyPanel, SystemCard } from '../core/page/data';
import { folderLink } from './link';

export interface SystemProps {
  readonly panel: ReadyPanel;
  readonly nowMs: number;
  readonly isBusy: boolean;
  readonly onRun: () => void;
  readonly onSettings: () => void;
}

export function System({ panel, nowMs, isBusy, onRun, onSettings }: SystemProps) {
  const { system, version, codeHash } = panel;
  return (
    <section class="system" aria-labelledby="system">
      <h2 id="system">{PANEL.system}</h2>
      <dl>
        {factsOf(system, nowMs).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Budget percent={system.spentPercent} />
      <div class="actions">
        <button type="button" class="main" disabled={isBusy} onClick={onRun}>
          {ACTION_WORDS.run}
        </button>
        <button type="button" disabled={isBusy} onClick={onSettings}>
          {PANEL.settings}
        </button>
      </div>
      <p class="foot">
        <a href={folderLink(system.folderId)} target="_blank" rel="noreferrer">
          {PANEL.folder}
          <span class="hidden">{PANEL.newTab}</span>
        </a>
        <span>{versionWords(version, codeHash)}</span>
      </p>
    </section>
  );
}

function factsOf(system: SystemCard, nowMs: number): [string, string][] {
  const { heartbeatMs, workedMs, everyMinutes, generation, installedBy, percent } = system;
  const facts: [string, string][] = [];
  if (heartbeatMs > 0) facts.push([PANEL.lastLook, ago(nowMs - heartbeatMs)]);
  if (workedMs > 0) facts.push([PANEL.lastWork, ago(nowMs - workedMs)]);
  facts.push([PANEL.next, PANEL.every(everyMinutes)]);
  const waiting = system.isPending ? PANEL.someWork : PANEL.nothing;
  facts.push([PANEL.work, percent === null ? waiting : PANEL.percent(percent)]);
  if (generation > 0) facts.push([PANEL.generation, String(generation)]);
  if (installedBy !== '') facts.push([PANEL.installedBy, installedBy]);
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
