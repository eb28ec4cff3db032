/** Lets a person correct how a file is read. */
import { ANSWER_CHOICES } from '../../core/words/book/configurationlook';
import type { Answer, AnswerColumn } from '../../core/words/page/answer';
import type { FoundFile } from '../../core/words/page/found';
import { INSTALLER } from '../../core/words/panel/installer';

export interface AnswersProps {
  /** The person's choices so far. */
  readonly answers: readonly Answer[];
  readonly onAnswer: (answers: readonly Answer[]) => void;
}

const COLUMNS: readonly AnswerColumn[] = ['headed', 'delimiter', 'encoding'];

export function ReadAs({ file, answers, onAnswer }: AnswersProps & { readonly file: FoundFile }) {
  const { tab, said } = file;
  const isOther = (one: Answer, column: AnswerColumn) => one.tab !== tab || one.column !== column;
  return (
    <details open={file.isUnsure}>
      <summary>
        {INSTALLER.readAs}
        <span class="hidden">: {tab}</span>
      </summary>
      {COLUMNS.map((column) => (
        <div class="field" key={column}>
          <label for={`${column} ${tab}`}>
            {INSTALLER.answers[column]}
            <span class="hidden">: {tab}</span>
          </label>
          <select
            id={`${column} ${tab}`}
            value={answers.find((one) => !isOther(one, column))?.text ?? said[column]}
            onChange={({ currentTarget }) =>
              onAnswer([
                ...answers.filter((one) => isOther(one, column)),
                { tab, column, text: currentTarget.value },
              ])
            }
          >
            {said[column] === '' && <option value="" />}
            {ANSWER_CHOICES[column].map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        </div>
      ))}
    </details>
  );
}
