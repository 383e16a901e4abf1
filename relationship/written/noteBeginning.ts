/** Notes that begin with one of these, as a whole word, or with the sign of a death; case does not matter. */
export function noteBeginning(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^(?:†|(?:${alternatives.join('|')})(?![\\p{L}\\p{N}]))`, 'iu');
}
