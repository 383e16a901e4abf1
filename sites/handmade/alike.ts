/** Whether two elements are of one kind: by class, or by id but for the number. */
export function isAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName) return false;
  if (one.className === other.className && (isMarked(one) || /^(?:li|article|dt|tr|fieldset)$/.test(one.localName))) return true;
  if (one.id !== '' && one.id.replace(/\d+/g, '') === other.id.replace(/\d+/g, '')) return true;
  return [...one.classList].some(
    (name) => !/^(?:odd|even|alt|first|last|clearfix|row)$|\d/.test(name) && other.classList.contains(name),
  );
}

function isMarked(element: Element): boolean {
  return `${element.className}${element.getAttribute('style') ?? element.getAttribute('role') ?? ''}` !== '';
}
