/** The time-driven triggers of all users. */
import { ServiceError } from '../../../google/service-error';
import { checkRule, firstFiring, nextFiring, type Rule } from './schedule';

/** https://developers.google.com/apps-script/guides/services/quotas: 20 a user and script. */
const PER_USER = 20;

export interface Trigger {
  readonly id: string;
  readonly handler: string;
  /** Account that created it and under which it runs. */
  readonly user: string;
  readonly rule: Rule;
  /** When it is due next, milliseconds since 1970; null when it never fires again. */
  nextMs: number | null;
  /** A trigger that a trigger made was seen never to fire under V8 (issuetracker.google.com/150756612). */
  readonly disabled: boolean;
}

export class TriggerTable {
  /** All of them, in the order of their creation. */
  readonly all: Trigger[] = [];
  /** Number of triggers ever made. */
  made = 0;

  /**
   * @param handler - name of the function to run
   * @param maker - account, time and time zone, and whether the run of a trigger makes it
   * @throws ServiceError when the rule is invalid or the user has 20 triggers
   */
  create(
    handler: string,
    rule: Rule,
    maker: {
      readonly user: string;
      readonly nowMs: number;
      readonly zone: string;
      readonly byTrigger: boolean;
    },
  ): Trigger {
    checkRule(rule);
    if (this.of(maker.user).length >= PER_USER) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    this.made += 1;
    const trigger: Trigger = {
      id: String(7_000_000_000_000_000_000n + BigInt(this.made)),
      handler,
      user: maker.user,
      rule,
      nextMs: firstFiring(rule, maker.nowMs, maker.zone),
      disabled: maker.byTrigger,
    };
    this.all.push(trigger);
    return trigger;
  }

  /** Triggers of one user, who cannot see those of others. */
  of(user: string): readonly Trigger[] {
    return this.all.filter((trigger) => trigger.user === user);
  }

  /** Deletes a trigger of a user, if it is there. */
  delete(id: string, user: string): void {
    const place = this.all.findIndex((trigger) => trigger.id === id && trigger.user === user);
    if (place >= 0) this.all.splice(place, 1);
  }

  /**
   * The trigger that is due first, or null.
   * @param untilMs - milliseconds since 1970
   */
  due(untilMs: number): Trigger | null {
    let first: Trigger | null = null;
    let firstMs = Number.POSITIVE_INFINITY;
    for (const trigger of this.all) {
      const { disabled, nextMs } = trigger;
      if (disabled || nextMs === null || nextMs > untilMs || nextMs >= firstMs) continue;
      first = trigger;
      firstMs = nextMs;
    }
    return first;
  }

  /** Records that a trigger fires now. */
  fired(trigger: Trigger, nowMs: number): void {
    if (trigger.nextMs !== null) trigger.nextMs = nextFiring(trigger.rule, trigger.nextMs, nowMs);
  }
}
