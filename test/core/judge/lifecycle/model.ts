/** One entity in a small world: a folder with one file, a tab, a manifest, a run that may be killed. Decides by the code. */
import { attemptOf } from '../../../../src/core/judge/lifecycle/attempt';
import type { Asker } from '../../../../src/core/judge/lifecycle/decide';
import { decide } from '../../../../src/core/judge/lifecycle/decide';
import type { Entity } from '../../../../src/core/judge/lifecycle/entity';
import type { EntityEvent } from '../../../../src/core/judge/lifecycle/event';
import { evolve } from '../../../../src/core/judge/lifecycle/evolve';
import type { Pin } from '../../../../src/core/judge/state/entity';
import {
  checkpointOf,
  handledAs,
  MINUTE,
  NEW,
  NOON,
  pinTo,
  sawFile,
  seen,
  wasPublished,
  wasRefused,
} from './made';

/** Contents that a file may have, and what the guard says of each. */
export const CONTENTS = {
  good: 'published',
  better: 'published',
  short: 'held',
  binary: 'rejected',
} as const;
export type Content = keyof typeof CONTENTS;

/** What befalls a run: it may be killed after the wish is kept, before its commit, or after it; or a load does not end well. */
export const TROUBLES = [
  'none',
  'killed',
  'killed-at-commit',
  'killed-after-commit',
  'fails',
  'changes',
  'pauses',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What a person asks for before a run. */
export type Wish =
  | { readonly kind: 'poll' | 'run' | 'rerun' | 'approve' | 'release' | 'edit' }
  | { readonly kind: 'choose'; readonly content: Content };

export class Model {
  nowMs = NOON;
  /** As the properties hold it. */
  kept: Entity = NEW;
  file: Content | null = null;
  tab: Content | null = null;
  stagingTab: Content | null = null;
  /** Content of each load that nothing gave a reason for. */
  readonly needless: Content[] = [];
  private readonly firstSeen = new Map<Content, number>();
  private manifest: { readonly id: string; readonly event: EntityEvent }[] = [];
  /** What was judged to its end since anybody asked for anything. */
  private readonly judged = new Set<Content>();
  private last: Content | null = null;

  put(file: Content | null): void {
    this.file = file;
    this.firstSeen.clear();
  }

  dropTab(): void {
    this.tab = null;
    this.judged.clear();
  }

  run(wish: Wish, trouble: Trouble): void {
    let entity = this.observed();
    const asker = wish.kind === 'poll' ? 'poll' : wish.kind === 'choose' ? 'chosen' : 'person';
    const events = this.eventsOf(wish, entity);
    if (events.length > 0) {
      this.judged.clear();
      this.last = null;
      entity = events.reduce(evolve, entity);
      this.kept = entity;
    }
    if (trouble !== 'killed') this.dealWith(entity, asker, trouble, wish.kind === 'edit');
  }

  /** What the run finds: the manifest, the tab, the folder. */
  private observed(): Entity {
    const known = this.manifest.findIndex(({ id }) => id === this.kept.commitId);
    let entity = this.manifest
      .slice(known + 1)
      .reduce((before, { event }) => evolve(before, event), this.kept);
    if (entity.published && this.tab === null) entity = evolve(entity, { kind: 'tab-lost' });
    if (this.file === null) return evolve(entity, { kind: 'file-missed', older: null, atMs: this.nowMs });
    const firstMs = this.firstSeen.get(this.file) ?? this.nowMs;
    this.firstSeen.set(this.file, firstMs);
    return evolve(entity, { ...sawFile(this.file, firstMs), file: seen(this.file, firstMs) } as EntityEvent);
  }

  private eventsOf(wish: Wish, entity: Entity): EntityEvent[] {
    const attempt = attemptOf(entity);
    const atMs = this.nowMs;
    if (wish.kind === 'choose') return [{ kind: 'version-chosen', pin: pinTo(wish.content, atMs) }];
    if (wish.kind === 'release') return [{ kind: 'version-released' }];
    if (wish.kind === 'edit') return [{ kind: 'configuration-edited' }];
    if (attempt.kind === 'none' || wish.kind === 'poll' || wish.kind === 'run') return [];
    const { snapshot } = attempt;
    const again: EntityEvent = { kind: 'rerun-requested', snapshot };
    return wish.kind === 'approve' ? [{ kind: 'approved', snapshot }, again] : [again];
  }

  private dealWith(before: Entity, asker: Asker, trouble: Trouble, isEdited: boolean): void {
    let entity = before;
    const step = () => {
      const isSettled = this.file !== null && this.nowMs - (this.firstSeen.get(this.file) ?? 0) >= MINUTE;
      return decide(entity, { isSettled, isOlder: false, isEdited }, asker, this.nowMs);
    };
    let next = step();
    if (next.kind === 'drop-staging') {
      this.stagingTab = null;
      entity = evolve(entity, { kind: 'staging-dropped', atMs: this.nowMs });
      next = step();
    }
    if (next.kind === 'leave') entity = evolve(entity, { kind: 'nothing-left' });
    if (next.kind === 'load' || next.kind === 'resume') {
      const loaded = this.load(entity, next.pin, trouble);
      if (loaded === null) return;
      entity = loaded;
    }
    this.kept = entity;
  }

  /** The entity after a load; null when the run was killed. */
  private load(entity: Entity, pin: Pin | null, trouble: Trouble): Entity | null {
    const content = (pin ?? entity.winner)?.md5 as Content;
    if (this.judged.has(content) && (this.last === content || this.tab === content))
      this.needless.push(content);
    const isChosen = pin !== null;
    const attempts = entity.handled?.outcome === 'failed' ? entity.handled.attempts + 1 : 1;
    if (trouble === 'killed-at-commit') return null;
    if (trouble === 'fails') {
      const dueMs = this.nowMs + 5 * MINUTE;
      const handled = handledAs('failed', content, { code: 'service/transient', attempts, dueMs });
      // What fails takes the place of what was judged before it, unless it was chosen and there is a tab.
      if (!isChosen || !entity.published) this.last = content;
      return evolve(entity, { kind: 'failed', handled, isChosen });
    }
    if (trouble === 'pauses') {
      this.stagingTab = content;
      return evolve(entity, { kind: 'staged', checkpoint: checkpointOf(content, pin) });
    }
    if (trouble === 'changes' && !isChosen) {
      this.stagingTab = null;
      const changed = { kind: 'changed-while-read', snapshot: { fileId: 'file-1', md5: content } } as const;
      const after = evolve(entity, { ...changed, atMs: this.nowMs });
      return evolve(after, { kind: 'staging-dropped', atMs: this.nowMs });
    }
    return this.commit(entity, content, pin, trouble);
  }

  private commit(entity: Entity, content: Content, pin: Pin | null, trouble: Trouble): Entity | null {
    const verdict = CONTENTS[content];
    const isAllowed = entity.allowed?.md5 === content && verdict === 'held';
    const id = `commit ${this.manifest.length}`;
    // Of a choice that cannot be had nothing is remembered: it may be the newest file, which is judged by itself.
    if (pin === null || verdict === 'published' || isAllowed) {
      this.judged.add(content);
      this.last = content;
    }
    this.stagingTab = null;
    let event: EntityEvent;
    if (verdict === 'published' || isAllowed) {
      this.tab = content;
      event = { ...wasPublished(content, pin), commitId: id } as EntityEvent;
    } else event = wasRefused(verdict, content, id, pin !== null);
    this.manifest.push({ id, event });
    if (trouble === 'killed-after-commit') return null;
    const after = evolve(entity, event);
    return after.staging ? evolve(after, { kind: 'staging-dropped', atMs: this.nowMs }) : after;
  }
}
