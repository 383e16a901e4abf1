/** Puts words where the cursor stands in a text, and tells whoever listens as if they had been typed. */
export function insertAtCaret(field: HTMLTextAreaElement, words: string): void {
  field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
