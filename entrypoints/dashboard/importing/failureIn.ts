/** An error as it can be told to a page: by its name and technical words. */
export function failureIn(thrown: unknown): { name: string; message: string } {
  const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { name, message };
}
