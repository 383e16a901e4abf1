/** Names of files, one after the other, each in its own direction. */
export function NamesInLine({ names }: { names: readonly string[] }) {
  return names.map((name, i) => (
    <>
      {i > 0 && ', '}
      <bdi key={name}>{name}</bdi>
    </>
  ));
}
