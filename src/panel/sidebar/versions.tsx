/** Earlier versions of a tab. One click replaces the tab's content by a version. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Restoring, VersionData, VersionList, VersionRow } from '../../core/words/page/versions';
import { sizeWords, VERSIONS } from '../../core/words/panel/versions';
import { ACCOUNT } from '../../core/words/person/account';
import { exactTime } from '../../core/words/terms/time';

export interface VersionsProps {
  /** Tab of the versions; null = the person chooses it. */
  readonly tab: string | null;
  /** Tabs that may have versions. */
  readonly tabs: readonly string[];
  readonly isBusy: boolean;
  readonly list: (tab: string) => Promise<VersionData>;
  /** @param restoring - whose versions to show; null = none */
  readonly onChoose: (restoring: Restoring | null) => void;
  /** @param version - key of the chosen version */
  readonly onRestore: (tab: string, version: string) => void;
}

/** Key by which the script removes the tab's pin. */
const UNPIN = '0';

/** Number of versions that are shown at once. */
const SHOWN = 15;

export function Versions(props: VersionsProps) {
  const { tab, onChoose } = props;
  const back = useRef<HTMLButtonElement>(null);
  // The button that opened this part no longer exists, so the keyboard focus moves here.
  useEffect(() => back.current?.focus(), [tab]);
  return (
    <section class="versions" aria-labelledby="versions">
      <button type="button" ref={back} onClick={() => onChoose(null)}>
        <span aria-hidden="true">←</span> {VERSIONS.back}
      </button>
      <h2 id="versions">{tab === null ? VERSIONS.which : VERSIONS.title(tab)}</h2>
      {tab === null ? <Tabs {...props} /> : <Of key={tab} {...props} tab={tab} />}
    </section>
  );
}

function Tabs({ tabs, onChoose }: VersionsProps) {
  return (
    <div class="actions">
      {tabs.map((one) => (
        <button key={one} type="button" onClick={() => onChoose({ tab: one })}>
          <bdi class="clamp">{one}</bdi>
        </button>
      ))}
    </div>
  );
}

/** Answer of the script; null = not there yet; a text = it failed. */
type Answer = VersionData | string | null;

/** Properties for a chosen tab. */
interface OfProps extends VersionsProps {
  readonly tab: string;
}

function Of(props: OfProps) {
  const { tab, list } = props;
  const [answer, setAnswer] = useState<Answer>(null);
  useEffect(() => {
    list(tab).then(setAnswer, () => setAnswer(VERSIONS.failed));
  }, [tab]);
  if (answer === null) return <p role="status">{VERSIONS.loading}</p>;
  const told = toldOf(answer);
  if (told !== null)
    return (
      <p dir="auto" role="status">
        {told}
      </p>
    );
  return typeof answer === 'object' && answer.stage === 'ready' ? <List {...props} found={answer} /> : null;
}

/** Text instead of a list; null = there is a list. */
function toldOf(answer: Exclude<Answer, null>): string | null {
  if (typeof answer === 'string') return answer;
  if (answer.stage === 'other-account') return ACCOUNT.otherActs(answer);
  return answer.stage === 'none' ? answer.message : null;
}

function List({ tab, isBusy, onRestore, found }: OfProps & { readonly found: VersionList }) {
  const [shown, setShown] = useState(SHOWN);
  const restore = (version: string) => onRestore(tab, version);
  return (
    <>
      <p class="dim">{VERSIONS.hint}</p>
      <ul class="cards">
        {found.isPinned && (
          <li class="version pinned">
            <p>{VERSIONS.unpinned}</p>
            <button type="button" disabled={isBusy} onClick={() => restore(UNPIN)}>
              {VERSIONS.unpin}
            </button>
          </li>
        )}
        {found.rows.slice(0, shown).map((version) => (
          <Row key={version.key} {...{ version, found, isBusy, restore }} />
        ))}
      </ul>
      {found.rows.length > shown && (
        <button type="button" onClick={() => setShown(shown + SHOWN)}>
          {VERSIONS.more}
        </button>
      )}
      {found.notes.map((note) => (
        <p key={note} class="dim" dir="auto">
          {note}
        </p>
      ))}
    </>
  );
}

interface RowProps {
  readonly version: VersionRow;
  readonly found: VersionList;
  readonly isBusy: boolean;
  readonly restore: (version: string) => void;
}

function Row({ version, found, isBusy, restore }: RowProps) {
  const { key, at, was, file } = version;
  const when = exactTime(at);
  return (
    <li class="version">
      <div>
        <p>
          <strong>
            <time dateTime={at}>{when}</time>
          </strong>
        </p>
        <p class="figures">
          {sizeWords(version, found.shown)} · {was}
        </p>
        <p class="figures">
          <bdi class="clamp file">{file}</bdi>
        </p>
      </div>
      <button
        type="button"
        disabled={isBusy}
        aria-label={VERSIONS.restoreOf(when)}
        onClick={() => restore(key)}
      >
        {VERSIONS.restore}
      </button>
    </li>
  );
}
