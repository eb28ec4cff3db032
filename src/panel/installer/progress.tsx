/** The installation in progress, and what happens next. */
import { INSTALLER } from '../../core/words/panel/installer';
import { PANEL } from '../../core/words/panel/panel';

/** State of one step. */
type StepState = 'waiting' | 'busy' | 'done' | 'later' | 'failed';

/** Progress of the steps. */
export interface Progress {
  readonly install: StepState;
  readonly load: StepState;
  /** Message about the step that ended last, line by line; null = none yet. */
  readonly message: string | null;
  /** Progress of a large file, in per cent; null = none is being loaded. */
  readonly percent: number | null;
}

const WORDS: Readonly<Record<StepState, readonly [symbol: string, word: string]>> = {
  waiting: ['○', INSTALLER.stepWaiting],
  busy: ['◔', INSTALLER.stepBusy],
  done: ['✓', INSTALLER.stepDone],
  later: ['⋯', INSTALLER.stepLater],
  failed: ['✕', INSTALLER.stepFailed],
};

export interface ProgressProps {
  readonly progress: Progress;
  readonly isFirst: boolean;
  readonly onPanel: () => void;
  readonly onClose: () => void;
  readonly onBack: () => void;
}

export function ProgressPage({ progress, isFirst, onPanel, onClose, onBack }: ProgressProps) {
  const { install, load } = progress;
  const isFailed = install === 'failed' || load === 'failed';
  const isOver = isFailed || load === 'done';
  const title = isFirst ? INSTALLER.installing : INSTALLER.saving;
  return (
    <main class="progress">
      <h1>{isOver && !isFailed ? INSTALLER.done : title}</h1>
      <ol>
        <Step state={install} text={INSTALLER.stepInstall} />
        <Step
          state={load === 'done' && progress.percent !== null ? 'later' : load}
          text={INSTALLER.stepLoad}
        />
      </ol>
      {progress.percent !== null && (
        <progress max="100" value={progress.percent} aria-label={PANEL.percent(progress.percent)} />
      )}
      <p role="status" class="told" dir="auto">
        {progress.message ?? (isOver ? null : INSTALLER.wait)}
      </p>
      {isOver && !isFailed && <Next />}
      <p class="actions">
        {isFailed && (
          <button type="button" class="main" onClick={onBack}>
            {INSTALLER.back}
          </button>
        )}
        {isOver && !isFailed && (
          <button type="button" class="main" onClick={onPanel}>
            {INSTALLER.openPanel}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {INSTALLER.close}
        </button>
      </p>
    </main>
  );
}

function Step({ state, text }: { readonly state: StepState; readonly text: string }) {
  const [symbol, word] = WORDS[state];
  return (
    <li class={state}>
      {state === 'busy' ? (
        <span class="spinner small" aria-hidden="true" />
      ) : (
        <span aria-hidden="true">{symbol}</span>
      )}
      {text} <span class="dim">({word})</span>
    </li>
  );
}

function Next() {
  return (
    <section aria-labelledby="next">
      <h2 id="next">{INSTALLER.nextTitle}</h2>
      <ul class="next">
        {INSTALLER.next.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
