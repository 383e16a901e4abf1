import './NameLink.css';

/** Where a click on a name leads: to an address, or to a part of this page. */
export type Way = { href: string } | { onOpen: () => void };

/** Somebody's name that opens what there is about them. */
export function NameLink({ name, way }: { name: string; way: Way }) {
  if ('href' in way)
    return (
      <a class="name-link words" href={way.href}>
        <bdi>{name}</bdi>
      </a>
    );
  return (
    <button type="button" class="name-link words" onClick={way.onOpen}>
      <bdi>{name}</bdi>
    </button>
  );
}
