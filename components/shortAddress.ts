/** Whether a text is an address of the web: only such are links, for much of what is shown came from files and pages. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}

/** Host and path of an address, cut to what fits a line. */
export function shortAddress(url: string): string {
  const address = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return address.length > 60 ? `${address.slice(0, 59)}…` : address;
}
