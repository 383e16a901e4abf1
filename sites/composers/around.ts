/** What `field` stands in, from the inside out, up to the page or the open shadow root it is part of. */
export function* placesAround(field: Element): Generator<Node & ParentNode> {
  for (let around = field.parentNode; around; around = around.parentNode) yield around;
}
