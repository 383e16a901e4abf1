/** Lets the user save a text; a link does it without a permission to download. */
export function saveAs(fileName: string, text: string, type: 'application/json' | 'text/calendar'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
