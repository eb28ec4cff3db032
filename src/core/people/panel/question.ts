/** Answers that the sidebar offers to the question for which a file is held. */

import type { EntityFacts } from '../../judge/status/state';
import { readDelimiter } from '../../records/entity/field';
import { ANSWER_CHOICES } from '../../words/book/configurationlook';
import type { Answer } from '../../words/page/answer';
import type { PanelAction } from '../../words/page/data';

/** Holds that ask what the first row is. */
const OF_HEADER = ['file/header-doubtful', 'file/header-missing', 'file/header-changed'];
/** Holds that ask for the delimiter. */
const OF_DELIMITER = ['file/parted-column', 'file/delimiter-doubtful'];

/** The possible answers. */
export function answersTo(handled: EntityFacts['ended']): PanelAction[] {
  if (handled?.outcome !== 'held') return [];
  const isOne = (codes: readonly string[]) => codes.some((code) => code === handled.code);
  if (isOne(OF_HEADER)) return ['titles', 'rows'];
  return isOne(OF_DELIMITER) && otherDelimiter(handled) !== null ? ['split'] : [];
}

/** The answer in the words of `_Configuracion`; null = the action is no answer to the present question. */
export function answerOf(action: string, tab: string, handled: EntityFacts['ended']): Answer | null {
  if (!answersTo(handled).some((one) => one === action)) return null;
  if (action === 'titles') return { tab, column: 'headed', text: 'títulos' };
  if (action === 'rows') return { tab, column: 'headed', text: 'datos' };
  const text = otherDelimiter(handled);
  return text === null ? null : { tab, column: 'delimiter', text };
}

/** The delimiter in question, in the words of the drop-down; null = it is not in the drop-down. */
function otherDelimiter(handled: EntityFacts['ended']): string | null {
  const { answer } = handled?.figures ?? {};
  if (answer === undefined) return null;
  const sign = String.fromCharCode(answer);
  return ANSWER_CHOICES.delimiter.find((choice) => readDelimiter(choice) === sign) ?? null;
}
