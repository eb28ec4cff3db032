/** What a person types into: a field, or a list to choose from. */
import type { Editor, EditorArguments, EditorConstructor } from 'slickgrid';
import { SHELL_TEXT } from '../messages';
import { element } from './element';

/** What an editor of one column has to know. */
export interface Editing {
  /** Name of a cell as people say it, `B3`. */
  name(row: number): string;
  text(row: number): string;
  /** Texts of its list; none = anything may be typed. */
  choices(row: number): readonly string[];
  /** Is told what was typed. */
  write(row: number, text: string): void;
}

/** The row of an item of the grid. */
const rowOf = (item: unknown): number => Number(Object(item).row);

/** The editor of a column. */
export function editorOf(editing: Editing): EditorConstructor {
  return class implements Editor {
    private readonly field: HTMLInputElement | HTMLSelectElement;
    private before = '';

    constructor({ container, item }: Pick<EditorArguments, 'container' | 'item'>) {
      const row = rowOf(item);
      const choices = editing.choices(row);
      const named = { 'aria-label': `${SHELL_TEXT.cell} ${editing.name(row)}` };
      this.before = editing.text(row);
      this.field =
        choices.length === 0
          ? element('input', { ...named, type: 'text' })
          : element('select', named, ...optionsOf(choices, this.before));
      this.field.value = this.before;
      container.append(this.field);
      this.focus();
    }

    init(): void {}

    destroy(): void {
      this.field.remove();
    }

    focus(): void {
      this.field.focus();
      if (this.field instanceof HTMLInputElement) this.field.select();
    }

    /** What is being typed stays when the cell is drawn anew. */
    loadValue(): void {}

    serializeValue(): string {
      return this.field.value;
    }

    isValueChanged(): boolean {
      return this.field.value !== this.before;
    }

    applyValue(item: unknown, text: unknown): void {
      editing.write(rowOf(item), String(text));
    }

    validate(): { valid: boolean; msg: null } {
      return { valid: true, msg: null };
    }
  };
}

/** The list, with nothing, and what stands there though the list does not have it. */
function optionsOf(choices: readonly string[], present: string): HTMLOptionElement[] {
  const all = [...new Set(['', ...choices, present])];
  return all.map((text) => element('option', { value: text }, text));
}
