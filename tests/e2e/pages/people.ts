/** Somebody invented, as the sample pages show them. */
export type Someone = {
  name: string;
  /** Their account on X; it is also what their posts are found by. */
  handle: string;
  /** Their account on LinkedIn and the member id its pages use beside it. */
  slug: string;
  memberId: string;
  headline: string;
  /** Colour of the round picture. */
  hue: number;
};

const first = [
  'Ana Bo Cyra Dov Ela Femi Gil Hana Ivo Juna Kai Lene Mio Nia Oskar Pia Quin Rui Sana Teo',
  'Uma Vik Wren Xan Yara Zeno Amir Bea Caro Dana Emil Fay Goran Hugo Ines Jens Kira Luc Maud Nils',
].flatMap((names) => names.split(' '));
const last = [
  'Abel Brandt Castell Dahl Ekman Faber Grau Hoxha Iversen Juhl Kesten Lund Marek Novak Osei Pauli Quist Rossi Sato Thorn',
  'Ulrich Vega Weiss Xu Yilmaz Zeller Arnd Bloom Coutts Diaz Eide Frost Gale Hart Innes Jory Kemp Lowe Munro Nash',
].flatMap((names) => names.split(' '));
const headlines = [
  'Runs a small design studio · writes about pricing',
  'Teaches statistics to people who were told they could not',
  'Head of community at a seed library',
  'Independent researcher, public transport and patience',
  'Building tools for choirs',
  'Editor. Former baker.',
];

/** The nth of as many invented people as a test wants; the same every time, no two alike. */
export function stranger(n: number): Someone {
  const round = Math.floor(n / (first.length * last.length));
  const name = `${pick(first, n)} ${pick(last, n * 13 + Math.floor(n / first.length))}${round === 0 ? '' : ` ${'I'.repeat(round)}`}`;
  return someone(name, pick(headlines, n));
}

/** A person by name; accounts follow from it unless they are given. */
export function someone(name: string, headline: string, accounts: { handle?: string; slug?: string } = {}): Someone {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = accounts.slug ?? plain.replace(/[^a-z]+/g, '-');
  const handle = accounts.handle ?? plain.replace(/[^a-z]+/g, '_').slice(0, 20);
  return { name, handle, slug, memberId: memberIdOf(slug), headline, hue: (hash(slug) * 47) % 360 };
}

/** Member ids look like this on real pages: ACoAA and 34 more letters; upper and lower case differ. */
function memberIdOf(slug: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  let state = hash(slug);
  const next = () => {
    state = Math.imul(state, 1664525) + 1013904223;
    return letters.charAt((state >>> 16) % letters.length);
  };
  return `ACoAA${Array.from({ length: 34 }, next).join('')}`;
}

function hash(text: string): number {
  let value = 17;
  for (const letter of text) value = (Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return Math.abs(value);
}

/** The nth of a list, round and round. */
export function pick<T>(list: readonly T[], n: number): T {
  return list[n % list.length] as T;
}

/** A round picture with initials, as an address that needs no network. */
export function picture({ name, hue }: Pick<Someone, 'name' | 'hue'>): string {
  const initials = name
    .split(' ')
    .map((word) => [...word][0] ?? '')
    .slice(0, 2)
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="hsl(${hue} 38% 42%)"/><text x="24" y="31" font-family="sans-serif" font-size="18" fill="white" text-anchor="middle">${initials}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
