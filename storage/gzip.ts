/** JSON, given in parts, gzipped in base64, a fifth of the room. The checksum inside tells a damaged one from a whole one. */
export async function packed(json: Iterable<string>): Promise<string> {
  const zipped = through(new CompressionStream('gzip'), encoded(json));
  return base64(new Uint8Array(await zipped.arrayBuffer()));
}

/** Shorter parts are put together: each is a call. Longer ones cost more memory than time. */
const charactersAtOnce = 0x8000;

function* encoded(parts: Iterable<string>): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let held = '';
  for (const part of parts) {
    held += part;
    if (held.length < charactersAtOnce) continue;
    yield encoder.encode(held);
    held = '';
  }
  yield encoder.encode(held);
}

/** What `packed` packed. @throws {Error} if it is damaged. */
export async function unpacked(text: string): Promise<unknown> {
  return through(new DecompressionStream('gzip'), [bytesOf(text)]).json();
}

/** Written by hand: a Blob of the bytes would be copied to another process of the browser first. */
function through(stream: CompressionStream | DecompressionStream, pieces: Iterable<Uint8Array<ArrayBuffer>>): Response {
  const writer = stream.writable.getWriter();
  // What fails here fails for whoever reads, too.
  for (const bytes of pieces) writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  return new Response(stream.readable);
}

/** More at once is more than a call can take as arguments. */
const bytesPerCall = 0x8000;

function base64(bytes: Uint8Array): string {
  // Chromium has it from 140 on, half a second quicker for 100,000 people.
  if (typeof bytes.toBase64 === 'function') return bytes.toBase64();
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesPerCall)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + bytesPerCall)));
  return btoa(pieces.join(''));
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}
