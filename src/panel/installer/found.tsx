/** Contents of the folder: which file becomes which tab, what is missing, what is not used. */

import type { FoundFile, FoundStranger } from '../../core/words/page/found';
import { INSTALLER } from '../../core/words/panel/installer';
import { describeProblem, encodingWord } from '../../core/words/terms/reading';
import { describeRefusal } from '../../core/words/terms/refusal';
import { describeStranger } from '../../core/words/terms/stranger';
import type { Found } from './look';
import { type AnswersProps, ReadAs } from './readas';

export interface FoundFilesProps extends AnswersProps {
  readonly found: Found;
}

export function FoundFiles({ found, answers, onAnswer }: FoundFilesProps) {
  const { files, absent, strangers, more } = found;
  return (
    <section aria-labelledby="found" class="found">
      <h2 id="found" tabIndex={-1}>
        <bdi>{INSTALLER.found(found.name)}</bdi>
      </h2>
      {files.length === 0 && <p class="notice">{INSTALLER.nothing}</p>}
      <ul class="files">
        {files.map((file) => (
          <File key={file.tab} file={file} answers={answers} onAnswer={onAnswer} />
        ))}
      </ul>
      {absent.length > 0 && (
        <p>
          <span class="dim">{INSTALLER.absent}</span> <bdi>{absent.join(', ')}</bdi>
        </p>
      )}
      {strangers.length > 0 && <Strangers strangers={strangers} />}
      {more > 0 && <p class="dim">{INSTALLER.more(more)}</p>}
    </section>
  );
}

function File({ file, answers, onAnswer }: AnswersProps & { readonly file: FoundFile }) {
  const { problem, held } = file;
  const [tone, symbol, word] = markOf(file);
  return (
    <li class="file">
      <p class="pair">
        <span class={`mark ${tone}`}>
          <span aria-hidden="true">{symbol}</span>
          <span class="hidden">{word}: </span>
        </span>
        <strong>
          <bdi class="clamp">{file.tab}</bdi>
        </strong>
        <span aria-hidden="true">←</span>
        <bdi class="clamp">{file.file}</bdi>
      </p>
      {problem ? <Problem file={file} /> : <Facts file={file} />}
      {held && <Held held={held} />}
      {file.others > 0 && <p class="dim">{INSTALLER.others(file.others)}</p>}
      {file.isUnsure && <p class="notice">{INSTALLER.unsure}</p>}
      {file.head.length > 0 && <FirstLines file={file} />}
      {file.problem === null && <ReadAs file={file} answers={answers} onAnswer={onAnswer} />}
    </li>
  );
}

/** Whether the file would be published if the integration were installed now. */
function markOf({
  problem,
  held,
  isUnsure,
}: FoundFile): readonly [tone: string, symbol: string, word: string] {
  if (problem) return ['bad', '✕', INSTALLER.unreadable];
  if (held || isUnsure) return ['warn', '!', INSTALLER.doubtful];
  return ['good', '✓', INSTALLER.readable];
}

function Held({ held }: { readonly held: NonNullable<FoundFile['held']> }) {
  const { reason, todo } = describeRefusal(held.code, held.facts, true);
  return (
    <p class="notice">
      {reason} <strong>{todo}</strong>
    </p>
  );
}

function Problem({ file }: { readonly file: FoundFile }) {
  if (file.problem === null) return null;
  const { what, todo } = describeProblem(file.problem);
  return (
    <p>
      {what} <strong>{todo}</strong>
    </p>
  );
}

function Facts({ file }: { readonly file: FoundFile }) {
  const { rows, isExact, columns, encoding, delimiter } = file;
  const words = [
    INSTALLER.rows(rows, isExact),
    INSTALLER.columns(columns),
    ...(encoding === null ? [] : [encodingWord(encoding)]),
    ...(delimiter === null ? [] : [INSTALLER.delimiter(delimiter)]),
  ];
  return <p class="dim">{words.join(' · ')}</p>;
}

function FirstLines({ file }: { readonly file: FoundFile }) {
  const width = Math.max(...file.head.map((row) => row.length));
  const [first = [], ...others] = file.head;
  const body = file.isHeaded ? others : file.head;
  const cells = (row: readonly string[]) => Array.from({ length: width }, (_, column) => row[column] ?? '');
  return (
    <details>
      <summary>
        {INSTALLER.firstLines}
        <span class="hidden">: {file.tab}</span>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable part must be reachable with the keyboard. */}
      <section class="lines" tabIndex={0} aria-label={INSTALLER.firstLinesOf(file.tab)}>
        <table>
          {file.isHeaded && (
            <thead>
              <tr>{cells(first).map((cell, column) => head(cell, column))}</tr>
            </thead>
          )}
          <tbody>
            {body.map((row, line) => (
              <tr key={`${line}`}>
                {cells(row).map((cell, column) => (
                  <td key={`${column}`} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** A blank title becomes a normal cell, because a header without text confuses a screen reader. */
function head(cell: string, column: number) {
  const key = `${column}`;
  if (cell.trim() === '') return <td key={key} />;
  return (
    <th key={key} scope="col" dir="auto">
      {cell}
    </th>
  );
}

function Strangers({ strangers }: { readonly strangers: readonly FoundStranger[] }) {
  return (
    <div>
      <p class="dim">{INSTALLER.strangers}</p>
      <ul class="strangers">
        {strangers.map(({ file, code, tab }, index) => (
          <li key={`${index}`}>
            <strong>
              <bdi>{file}</bdi>
            </strong>{' '}
            {describeStranger(code, tab).reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
